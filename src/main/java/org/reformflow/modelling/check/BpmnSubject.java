package org.reformflow.modelling.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** A process model that is looked at, with what lies beside it and what it may use. */
record BpmnSubject(ModelFile file, BpmnModelInstance model, Drawing drawing, ModelSet models, Vocabulary vocabulary,
		Findings findings) {

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	/** The nodes of each process and sub-process, by its id. */
	Map<String, List<FlowNode>> levels() {
		Map<String, List<FlowNode>> levels = new LinkedHashMap<>();
		all(Process.class).forEach((process) -> levels.put(process.getId(), nodes(process)));
		all(SubProcess.class).forEach((sub) -> levels.put(sub.getId(), nodes(sub)));
		return levels;
	}

	/** The nodes right inside a process or sub-process. */
	static List<FlowNode> nodes(ModelElementInstance scope) {
		return scope.getChildElementsByType(FlowElement.class)
			.stream()
			.filter(FlowNode.class::isInstance)
			.map(FlowNode.class::cast)
			.toList();
	}

	/** What people call an element. */
	static String label(FlowElement element) {
		String name = element.getName();
		return (name == null || name.isBlank()) ? element.getId() : name;
	}

	/** An attribute of Camunda's, or null. */
	static @Nullable String camunda(ModelElementInstance element, String attribute) {
		return element.getDomElement().getAttribute(CAMUNDA, attribute);
	}

	/** A property of an element that our steps read, or null. */
	static @Nullable String property(BaseElement element, String name) {
		if (element.getExtensionElements() == null) {
			return null;
		}
		for (CamundaProperties properties : element.getExtensionElements()
			.getChildElementsByType(CamundaProperties.class)) {
			for (CamundaProperty property : properties.getCamundaProperties()) {
				if (name.equals(property.getCamundaName())) {
					return property.getCamundaValue();
				}
			}
		}
		return null;
	}

	/** The id of the nearest element around that has one. */
	static @Nullable String place(ModelElementInstance element) {
		String id = element.getAttributeValue("id");
		if (id != null) {
			return id;
		}
		return (element.getParentElement() != null) ? place(element.getParentElement()) : null;
	}

}
