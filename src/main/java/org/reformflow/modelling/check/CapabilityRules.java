package org.reformflow.modelling.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.reformflow.modelling.capability.KnownTemplates;
import org.reformflow.process.Capability;

/** That steps give capabilities what they ask for, and name templates that there are. */
final class CapabilityRules {

	private CapabilityRules() {
	}

	static void check(BpmnSubject subject) {
		subject.all(FlowElement.class).forEach((element) -> template(subject, element));
		subject.all(ServiceTask.class)
			.forEach((task) -> subject.vocabulary()
				.beans()
				.capability(StepRules.bean(task))
				.ifPresent((capability) -> inputs(subject, task, capability)));
	}

	private static void template(BpmnSubject subject, FlowElement element) {
		String template = BpmnSubject.camunda(element, "modelerTemplate");
		if (template == null) {
			return;
		}
		if (!KnownTemplates.has(template)) {
			subject.findings()
				.error("template", element.getId(),
						"Không có mẫu “%s”. Hãy chọn lại mẫu trong trình vẽ, hoặc gỡ mẫu (Unlink) và giữ nội dung.",
						template);
		}
		String expression = BpmnSubject.camunda(element, "delegateExpression");
		if (expression != null && KnownTemplates.has(template)
				&& !KnownTemplates.of(expression.replaceAll("[${}\\s]", "")).equals(template)) {
			subject.findings()
				.error("template-delegate", element.getId(),
						"Bước theo mẫu “%s” nhưng gọi %s. Hãy chọn lại mẫu đúng với năng lực.", template, expression);
		}
	}

	private static void inputs(BpmnSubject subject, ServiceTask task, Capability capability) {
		List<Capability.Input> wanted = List.of(capability.inputs());
		Map<String, String> given = given(task);
		for (Capability.Input input : wanted) {
			String value = given.getOrDefault(input.name(), "");
			if (input.required() && value.isBlank()) {
				subject.findings()
					.error("input-missing", task.getId(), "Năng lực “%s” cần “%s” (%s). Hãy điền tham số này.",
							capability.name(), input.label(), input.name());
			}
			List<String> choices = List.of(input.choices());
			if (!choices.isEmpty() && !value.isBlank() && !Expressions.isExpression(value)
					&& !choices.contains(value)) {
				subject.findings()
					.error("input-choice", task.getId(), "“%s” không nhận giá trị “%s”. Hãy chọn một trong: %s.",
							input.label(), value, String.join(", ", choices));
			}
		}
		given.keySet()
			.stream()
			.filter((name) -> !wanted.isEmpty() && wanted.stream().noneMatch((input) -> input.name().equals(name)))
			.forEach((name) -> subject.findings()
				.error("input-unknown", task.getId(),
						"Năng lực “%s” không có tham số “%s” (có: %s). Hãy sửa tên hoặc xóa tham số.",
						capability.name(), name,
						wanted.stream().map(Capability.Input::name).collect(Collectors.joining(", "))));
	}

	private static Map<String, String> given(ServiceTask task) {
		Map<String, String> given = new TreeMap<>();
		Stream.ofNullable(task.getExtensionElements())
			.flatMap((extensions) -> extensions.getChildElementsByType(CamundaInputOutput.class).stream())
			.flatMap((mapping) -> mapping.getCamundaInputParameters().stream())
			.forEach((input) -> given.put(input.getCamundaName(), input.getTextContent().strip()));
		return given;
	}

}
