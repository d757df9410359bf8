package org.reformflow.modelling.migration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a model at which cases can stand, in the order of the file.
 *
 * @param byId steps by id
 */
record ModelSteps(Map<String, ModelStep> byId) {

	static ModelSteps of(BpmnModelInstance model) {
		Map<String, ModelStep> steps = new LinkedHashMap<>();
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			StepKind.of(node).ifPresent((kind) -> steps.put(node.getId(), step(node, kind)));
		}
		return new ModelSteps(steps);
	}

	private static ModelStep step(FlowNode node, String kind) {
		String name = (node.getName() != null && !node.getName().isBlank()) ? node.getName().strip() : node.getId();
		return new ModelStep(node.getId(), name.replaceAll("\\s+", " "), kind,
				(node.getParentElement() instanceof SubProcess group) ? group.getId() : null,
				(node instanceof BoundaryEvent event) ? event.getAttachedTo().getId() : null,
				node instanceof Activity activity
						&& activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics,
				node instanceof CatchEvent event
						&& event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance),
				(node instanceof UserTask task) ? TaskTraits.of(task) : null);
	}

	Collection<ModelStep> all() {
		return this.byId.values();
	}

	@Nullable ModelStep find(@Nullable String id) {
		return (id != null) ? this.byId.get(id) : null;
	}

	/** What people call a step; the id when the model has none of it. */
	String nameOf(String id) {
		ModelStep step = this.byId.get(id.replace(ModelStep.BODY, ""));
		return (step != null) ? step.name() : id;
	}

}
