package org.reformflow.modelling.check;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.FormView;

/** That each step has somebody or something that does it, and all that takes. */
final class TaskRules {

	private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]+)}");

	private static final String CHOOSE = "Hãy chọn một trong: %s.";

	private TaskRules() {
	}

	static void check(BpmnSubject subject) {
		subject.all(UserTask.class).forEach((task) -> userTask(subject, task));
		subject.all(StartEvent.class).forEach((start) -> form(subject, start, false));
		subject.all(ServiceTask.class).forEach((task) -> serviceTask(subject, task));
		subject.all(BusinessRuleTask.class).forEach((task) -> decision(subject, task));
		subject.all(CallActivity.class).forEach((call) -> call(subject, call));
		subject.all(CamundaTaskListener.class)
			.forEach(
					(listener) -> bean(subject, listener, listener.getCamundaDelegateExpression(), TaskListener.class));
		subject.all(CamundaExecutionListener.class)
			.forEach((listener) -> bean(subject, listener, listener.getCamundaDelegateExpression(),
					ExecutionListener.class));
		Stream.concat(subject.all(ScriptTask.class).stream(), subject.all(CamundaScript.class).stream())
			.forEach((script) -> subject.findings()
				.error("script", BpmnSubject.place(script),
						"Không dùng mã lệnh (script) trong mô hình. Hãy dùng một năng lực có sẵn."));
		XmlTexts.attributes(subject.file(), Set.of("language", "scriptFormat"))
			.forEach((language) -> subject.findings()
				.errorAt(language.line(), "script",
						"Biểu thức ghi ngôn ngữ “%s”, tức là mã lệnh. Hãy bỏ %s và dùng dạng ${…}.", language.value(),
						language.name()));
		multiples(subject);
		subject.all(ManualTask.class)
			.forEach((task) -> subject.findings()
				.error("manual-task", task.getId(), "Bước thủ công không giao cho ai. Hãy dùng bước người dùng."));
	}

	/** A number of times that is drawn is small; else the engine runs full. */
	private static void multiples(BpmnSubject subject) {
		for (LoopCardinality times : subject.all(LoopCardinality.class)) {
			String text = times.getTextContent().strip();
			boolean small = text.matches("[0-9]{1,3}") || (Expressions.isExpression(text) && text.startsWith("${"));
			if (!small) {
				subject.findings()
					.error("loop-size", BpmnSubject.place(times),
							"Số lần làm “%s” phải là số từ 0 đến 999 hoặc một biểu thức. Hãy sửa lại, hoặc lặp theo một danh sách.",
							text);
			}
		}
	}

	private static void userTask(BpmnSubject subject, UserTask task) {
		Findings findings = subject.findings();
		boolean hasDoer = Stream
			.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers())
			.anyMatch((doer) -> !ProcessRules.isBlank(doer));
		if (!hasDoer) {
			findings.error("task-people", task.getId(), "Bước chưa giao cho ai. Hãy chọn nhóm hoặc người được nhận.");
		}
		groups(subject, task);
		String due = task.getCamundaDueDate();
		if (due == null || !due.startsWith("${")) {
			findings.error("task-due", task.getId(),
					"Bước chưa có hạn theo lịch làm việc. Hãy đặt, như ${workingDays.after(department, 3)}.");
		}
		form(subject, task, true);
		String view = BpmnSubject.property(task, "form.view");
		if (view != null && !subject.vocabulary().beans().has(view, FormView.class)) {
			findings.error("form-view", task.getId(), "Không có nguồn dữ liệu “%s” cho biểu mẫu. " + CHOOSE, view,
					names(subject, FormView.class));
		}
		String kind = BpmnSubject.property(task, "deadline.kind");
		if (kind == null) {
			findings.warn("task-reminder", task.getId(),
					"Bước có hạn nhưng chưa có bậc thang đôn đốc, không ai được nhắc. Hãy đặt thuộc tính deadline.kind (%s).",
					String.join(", ", subject.vocabulary().ladders()));
		}
		if (kind != null && !subject.vocabulary().ladders().contains(kind)) {
			findings.error("task-ladder", task.getId(), "Bậc thang đôn đốc không có loại việc “%s”. " + CHOOSE, kind,
					String.join(", ", subject.vocabulary().ladders()));
		}
	}

	private static void groups(BpmnSubject subject, UserTask task) {
		String groups = Objects.requireNonNullElse(task.getCamundaCandidateGroups(), "");
		Stream.of(groups.split(","))
			.map(String::strip)
			.filter((group) -> !group.isEmpty() && !Expressions.isExpression(group))
			.filter((group) -> !subject.vocabulary().groups().contains(group))
			.forEach((group) -> subject.findings()
				.error("task-group", task.getId(), "Không có nhóm “%s”, sẽ không ai thấy việc này. " + CHOOSE, group,
						subject.vocabulary().groups().stream().sorted().collect(Collectors.joining(", "))));
	}

	private static void form(BpmnSubject subject, FlowNode node, boolean required) {
		String form = BpmnSubject.camunda(node, "formRef");
		if (form == null) {
			if (required) {
				subject.findings().error("task-form", node.getId(), "Bước chưa có biểu mẫu. Hãy chọn biểu mẫu.");
			}
			return;
		}
		if (subject.models().form(subject.file().key(), form).isEmpty()) {
			subject.findings()
				.error("task-form", node.getId(), "Không có tệp forms/%s/%s.form. Hãy tạo tệp hoặc sửa mã biểu mẫu.",
						subject.file().key(), form);
		}
		if (!"deployment".equals(BpmnSubject.camunda(node, "formRefBinding"))) {
			subject.findings()
				.error("form-binding", node.getId(),
						"Biểu mẫu phải gắn theo bản phát hành (Binding: deployment), để hồ sơ cũ giữ biểu mẫu cũ.");
		}
	}

	private static void serviceTask(BpmnSubject subject, ServiceTask task) {
		bean(subject, task, task.getCamundaDelegateExpression(), JavaDelegate.class);
		if (!task.isCamundaAsyncBefore() && !followsTimer(task)) {
			subject.findings()
				.error("service-async", task.getId(),
						"Bước tự động phải chạy thành việc riêng để lỗi không làm mất thao tác của người dùng."
								+ " Hãy bật Asynchronous before.");
		}
	}

	/** The timer's job retries what follows it. */
	private static boolean followsTimer(ServiceTask task) {
		return task.getIncoming()
			.stream()
			.allMatch((flow) -> flow.getSource() instanceof CatchEvent event
					&& event.getEventDefinitions().stream().allMatch(TimerEventDefinition.class::isInstance));
	}

	private static void bean(BpmnSubject subject, ModelElementInstance element, @Nullable String expression,
			Class<?> kind) {
		Matcher name = BEAN.matcher(Objects.requireNonNullElse(expression, ""));
		if (!name.matches()) {
			subject.findings()
				.error("delegate", BpmnSubject.place(element),
						"Bước tự động phải gọi một năng lực có sẵn bằng Delegate expression dạng ${tenNangLuc}.");
		}
		else if (!subject.vocabulary().beans().has(name.group(1), kind)) {
			subject.findings()
				.error("delegate", BpmnSubject.place(element), "Không có năng lực “%s” cho chỗ này. " + CHOOSE,
						name.group(1), names(subject, kind));
		}
	}

	private static String names(BpmnSubject subject, Class<?> kind) {
		return subject.vocabulary().beans().names(kind).collect(Collectors.joining(", "));
	}

	private static void decision(BpmnSubject subject, BusinessRuleTask task) {
		String decision = task.getCamundaDecisionRef();
		if (decision == null || subject.models().decision(subject.file().key(), decision).isEmpty()) {
			subject.findings()
				.error("decision-ref", task.getId(),
						"Không có bảng quyết định processes/%s/%s.dmn. Hãy tạo bảng hoặc sửa mã.", subject.file().key(),
						Objects.requireNonNullElse(decision, ""));
		}
		if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
			subject.findings()
				.error("decision-binding", task.getId(),
						"Bảng quyết định phải gắn theo bản phát hành (Binding: deployment).");
		}
	}

	private static void call(BpmnSubject subject, CallActivity call) {
		String called = call.getCalledElement();
		boolean known = called != null
				&& (subject.models().processes().contains(called) || subject.vocabulary().processes().contains(called));
		if (!known) {
			subject.findings()
				.error("called-process", call.getId(), "Không có quy trình “%s” để gọi. Hãy sửa mã quy trình được gọi.",
						Objects.requireNonNullElse(called, ""));
		}
		boolean passesKey = call.getExtensionElements() != null && call.getExtensionElements()
			.getChildElementsByType(CamundaIn.class)
			.stream()
			.anyMatch((in) -> in.getCamundaBusinessKey() != null);
		if (!passesKey) {
			subject.findings()
				.error("called-key", call.getId(),
						"Quy trình được gọi phải nhận mã hồ sơ. Hãy thêm Business key: #{execution.processBusinessKey}.");
		}
	}

}
