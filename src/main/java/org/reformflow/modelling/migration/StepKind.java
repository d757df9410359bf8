package org.reformflow.modelling.migration;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** Kinds of steps, as the engine tells them apart, and what people call them. */
final class StepKind {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("userTask", "việc của người"),
			Map.entry("serviceTask", "bước tự động"), Map.entry("sendTask", "bước gửi"),
			Map.entry("businessRuleTask", "bước tra bảng quyết định"), Map.entry("receiveTask", "bước chờ tin"),
			Map.entry("callActivity", "bước gọi quy trình"), Map.entry("subProcess", "quy trình con"),
			Map.entry("eventSubProcess", "quy trình con theo sự kiện"),
			Map.entry("parallelGateway", "cổng chờ đủ nhánh"), Map.entry("inclusiveGateway", "cổng chờ các nhánh"),
			Map.entry("eventBasedGateway", "cổng chờ sự kiện"), Map.entry("timer", "hẹn giờ"),
			Map.entry("message", "chờ tin"), Map.entry("signal", "chờ tín hiệu"), Map.entry("error", "bắt lỗi"),
			Map.entry("escalation", "bắt leo thang"), Map.entry("conditional", "chờ điều kiện"));

	private StepKind() {
	}

	/** Empty for what no case ever waits at. */
	static Optional<String> of(FlowNode node) {
		String type = node.getElementType().getTypeName();
		if (node instanceof SubProcess group) {
			return Optional.of(group.triggeredByEvent() ? "eventSubProcess" : "subProcess");
		}
		if (node instanceof BoundaryEvent event) {
			return Optional.of("boundary." + trigger(event));
		}
		if (node instanceof IntermediateCatchEvent event) {
			return Optional.of("catch." + trigger(event));
		}
		if (node instanceof StartEvent event) {
			return isOfEvent(event) ? Optional.of("start." + trigger(event)) : Optional.empty();
		}
		boolean waits = node instanceof Task || node instanceof CallActivity || node instanceof ParallelGateway
				|| node instanceof InclusiveGateway || node instanceof EventBasedGateway;
		return waits ? Optional.of(type) : Optional.empty();
	}

	private static boolean isOfEvent(StartEvent event) {
		return event.getParentElement() instanceof SubProcess group && group.triggeredByEvent();
	}

	private static String trigger(CatchEvent event) {
		return event.getEventDefinitions().stream().findFirst().map(StepKind::trigger).orElse("none");
	}

	private static String trigger(EventDefinition definition) {
		return definition.getElementType().getTypeName().replace("EventDefinition", "");
	}

	static String words(String kind) {
		int dot = kind.indexOf('.');
		return WORDS.getOrDefault(kind.substring(dot + 1), kind);
	}

}
