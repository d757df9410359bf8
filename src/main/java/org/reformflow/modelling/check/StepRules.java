package org.reformflow.modelling.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Transaction;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.Capability;

/** That only kinds of steps are drawn that the product runs, with what they need. */
final class StepRules {

	private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]+)}");

	private static final Set<Class<?>> KINDS = Set.of(Event.class, Gateway.class, UserTask.class, ServiceTask.class,
			BusinessRuleTask.class, ReceiveTask.class, CallActivity.class, SubProcess.class,
			// with rules of their own
			ScriptTask.class, ManualTask.class);

	private static final List<String> FORBIDDEN = List.of("class", "expression", "type", "topic", "formKey",
			"formHandlerClass", "resource", "mapDecisionResultClass", "variableMappingClass",
			"variableMappingDelegateExpression", "calledElementTenantId", "decisionRefTenantId");

	/** Attributes of Camunda's listeners, which have no namespace there. */
	private static final Set<String> OF_LISTENERS = Set.of("class", "expression", "resource");

	private static final Set<String> ELEMENTS = Set.of("connector", "validation", "formData", "field",
			"errorEventDefinition");

	private StepRules() {
	}

	static void check(BpmnSubject subject) {
		subject.all(FlowNode.class).forEach((node) -> kind(subject, node));
		attributes(subject, subject.model().getDocument().getRootElement(), null);
		subject.all(ServiceTask.class).forEach((task) -> capability(subject, task));
		List.of(SignalEventDefinition.class, CompensateEventDefinition.class, LinkEventDefinition.class)
			.forEach((kind) -> subject.all(kind)
				.forEach((event) -> subject.findings()
					.error("event-kind", BpmnSubject.place(event),
							"Không dùng sự kiện tín hiệu, bù trừ hay liên kết. Hãy dùng thông điệp, lỗi hoặc nối thẳng.")));
	}

	private static void kind(BpmnSubject subject, FlowNode node) {
		boolean isAdHoc = node.getElementType().getTypeName().equals("adHocSubProcess") || node instanceof Transaction;
		if (isAdHoc || KINDS.stream().noneMatch((kind) -> kind.isInstance(node))) {
			subject.findings()
				.error("step-kind", node.getId(),
						"Bước chưa có loại hoặc loại “%s” không dùng được. Hãy chọn bước người dùng, bước tự động, bảng quyết"
								+ " định hoặc quy trình được gọi.",
						node.getElementType().getTypeName());
		}
	}

	private static void attributes(BpmnSubject subject, DomElement element, @Nullable String around) {
		String id = element.getAttribute("id");
		String place = (id != null) ? id : around;
		boolean isOfCamunda = BpmnSubject.CAMUNDA.equals(element.getNamespaceURI());
		for (String name : FORBIDDEN) {
			if (element.hasAttribute(BpmnSubject.CAMUNDA, name)
					|| (isOfCamunda && OF_LISTENERS.contains(name) && element.hasAttribute(name))) {
				code(subject, place, name);
			}
		}
		if (isOfCamunda && ELEMENTS.contains(element.getLocalName())) {
			code(subject, place, element.getLocalName());
		}
		element.getChildElements().forEach((child) -> attributes(subject, child, place));
	}

	private static void code(BpmnSubject subject, @Nullable String place, String name) {
		subject.findings()
			.error("code", place,
					"Không dùng “%s” (mã chương trình hoặc biểu mẫu ngoài). Hãy chọn một năng lực có sẵn hoặc biểu mẫu của"
							+ " quy trình.",
					name);
	}

	private static void capability(BpmnSubject subject, ServiceTask task) {
		subject.vocabulary().beans().capability(bean(task)).ifPresent((capability) -> {
			inputs(subject, task, capability);
			errors(subject, task, capability);
		});
	}

	/** The name of what a step calls; empty when it calls nothing by name. */
	static String bean(ServiceTask task) {
		Matcher bean = BEAN.matcher(Objects.requireNonNullElse(task.getCamundaDelegateExpression(), ""));
		return bean.matches() ? bean.group(1) : "";
	}

	private static void inputs(BpmnSubject subject, ServiceTask task, Capability capability) {
		for (Capability.Input input : capability.inputs()) {
			String value = task.getModelInstance()
				.getModelElementsByType(CamundaInputParameter.class)
				.stream()
				.filter((given) -> task.getId().equals(BpmnSubject.place(given)))
				.filter((given) -> input.name().equals(given.getCamundaName()))
				.map((given) -> given.getTextContent().strip())
				.findFirst()
				.orElse("");
			if (value.isEmpty() && input.required()) {
				subject.findings()
					.error("step-input", task.getId(), "Bước “%s” chưa có “%s”. Hãy nhập ở bảng thuộc tính.",
							capability.name(), input.label());
			}
			boolean isChoice = input.choices().length > 0 && !value.isEmpty() && !Expressions.isExpression(value);
			if (isChoice && !List.of(input.choices()).contains(value)) {
				subject.findings()
					.error("step-input", task.getId(),
							"“%s” của bước “%s” không có giá trị “%s”. Hãy chọn một trong: %s.", input.label(),
							capability.name(), value, String.join(", ", input.choices()));
			}
		}
	}

	private static void errors(BpmnSubject subject, ServiceTask task, Capability capability) {
		for (String code : capability.errors()) {
			Predicate<ErrorEventDefinition> catches = (error) -> isCatching(error, task)
					&& (error.getError() == null || code.equals(error.getError().getErrorCode()));
			if (subject.all(ErrorEventDefinition.class).stream().noneMatch(catches)) {
				subject.findings()
					.error("error-handled", task.getId(),
							"Bước này có thể báo lỗi “%s” mà không chỗ nào bắt. Hãy gắn sự kiện bắt lỗi vào bước.",
							code);
			}
		}
	}

	private static boolean isCatching(ErrorEventDefinition error, ServiceTask task) {
		ModelElementInstance event = error.getParentElement();
		for (ModelElementInstance around = task; around != null; around = around.getParentElement()) {
			if (event instanceof BoundaryEvent boundary && around.equals(boundary.getAttachedTo())) {
				return true;
			}
			if (event instanceof StartEvent && around.equals(event.getParentElement().getParentElement())) {
				return true;
			}
		}
		return false;
	}

	/** Whether a case may stand here for long. */
	static boolean isWaiting(FlowNode node) {
		return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
				|| node instanceof SubProcess || node instanceof IntermediateCatchEvent || node instanceof BoundaryEvent
				|| node instanceof EventBasedGateway;
	}

}
