package org.reformflow.security;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses models that bring their own code: scripts, class names, connectors. Each
 * finding is a parse error with its line.
 */
class NoCodeInModels extends BpmnParse {

	private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "validation");

	private static final List<String> ATTRIBUTES = List.of("class", "formHandlerClass", "resource");

	NoCodeInModels(BpmnParser parser) {
		super(parser);
	}

	@Override
	protected void parseRootElement() {
		check(this.rootElement);
		if (!hasErrors()) {
			super.parseRootElement();
		}
	}

	private void check(Element element) {
		if (ELEMENTS.contains(element.getTagName())) {
			refuse(element, element.getTagName());
		}
		for (String attribute : ATTRIBUTES) {
			if (element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null
					|| (isOfCamunda(element) && element.attribute(attribute) != null)) {
				refuse(element, "camunda:" + attribute);
			}
		}
		if ("conditionExpression".equals(element.getTagName()) && element.attribute("language") != null) {
			refuse(element, "language");
		}
		element.elements().forEach(this::check);
	}

	private static boolean isOfCamunda(Element element) {
		return BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS.equals(element.getUri())
				|| BpmnParser.ACTIVITI_BPMN_EXTENSIONS_NS.equals(element.getUri());
	}

	private void refuse(Element element, String what) {
		addError("Mô hình có mã chương trình (" + what
				+ "). Hãy dùng delegateExpression hoặc biểu thức gọi dịch vụ đã được cho phép.", element);
	}

}
