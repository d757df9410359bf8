package org.reformflow.security;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.reformflow.process.Refusal;

/** Refuses models that bring their own code: scripts, class names, connectors. */
class NoCodeInModels extends AbstractBpmnParseListener {

	private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "validator", "validation");

	private static final List<String> ATTRIBUTES = List.of("class", "formHandlerClass", "resource", "scriptFormat");

	@Override
	public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
		check(root);
	}

	private void check(Element element) {
		if (ELEMENTS.contains(element.getTagName())) {
			throw refusal(element, element.getTagName());
		}
		for (String attribute : ATTRIBUTES) {
			if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null
					|| (isOfCamunda(element) && element.attribute(attribute) != null)) {
				throw refusal(element, "camunda:" + attribute);
			}
		}
		element.elements().forEach(this::check);
	}

	private static boolean isOfCamunda(Element element) {
		return BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS.equals(element.getUri())
				|| BpmnParser.ACTIVITI_BPMN_EXTENSIONS_NS.equals(element.getUri());
	}

	private static Refusal refusal(Element element, String what) {
		return new Refusal("Mô hình có mã chương trình (" + what + ", dòng " + element.getLine()
				+ "). Hãy dùng delegateExpression hoặc biểu thức gọi dịch vụ đã được cho phép.");
	}

}
