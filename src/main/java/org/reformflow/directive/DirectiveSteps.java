package org.reformflow.directive;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code directive-rollout}: each reads what a person submitted and
 * makes one call on a facade. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class DirectiveSteps {

	/** Assignments started in one transaction (docs/adr/0004). */
	private static final int CHUNK = 100;

	private static final ProcessVariable<Boolean> ASSIGNMENTS_PENDING = ProcessVariable.flag("assignmentsPending");

	@Bean
	ExecutionListener registerDirective(DirectiveRegistration registration, Directives directives,
			Organisation organisation) {
		return (execution) -> {
			if (AssignmentProcess.DIRECTIVE_ID.find(execution).isEmpty()) {
				SubmittedForm form = new SubmittedForm(execution);
				String department = Optional.ofNullable(organisation.current().department())
					.orElseThrow(
							() -> new Refusal("Tài khoản của bạn không thuộc cơ quan nào nên không đăng ký được."));
				NewDirective directive = registration.read(form);
				String id = directives.register(department, directive, organisation.current().id(), null, null);
				registration.forget(execution);
				DepartmentTenants.DEPARTMENT.set(execution, department);
				AssignmentProcess.DIRECTIVE_ID.set(execution, id);
				execution.setProcessBusinessKey(id);
				execution.setVariable("subject", registration.title(id));
				directives.startedBy(id, execution.getProcessInstanceId());
			}
		};
	}

	@Bean
	TaskListener recordBreakdown(Directives directives, BreakdownForm breakdown) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = directiveId(task);
			switch (form.require("breakdownDecision", "Hãy chọn việc cần làm tiếp theo.")) {
				case "submit" -> {
					save(directives, breakdown, task);
					directives.submitForApproval(id);
				}
				case "cancel" -> directives.cancel(id, form.require("cancel_reason", "Hãy nêu lý do hủy đăng ký."));
				default -> save(directives, breakdown, task);
			}
		};
	}

	private static void save(Directives directives, BreakdownForm breakdown, DelegateTask task) {
		SubmittedForm form = new SubmittedForm(task);
		if (task.hasVariable("recipients")) {
			directives.saveRecipients(directiveId(task), form.text("recipients").orElse("").lines().toList());
		}
		directives.saveBreakdown(directiveId(task), breakdown.read(task.getTenantId(), form.rows("items")));
	}

	@Bean
	TaskListener recordApproval(Directives directives) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("approval", "Hãy chọn duyệt hoặc trả lại.").equals("approve")) {
				directives.approve(directiveId(task));
			}
			else {
				directives.returnForRework(directiveId(task), reason(form));
			}
		};
	}

	@Bean
	TaskListener issueDirective(Directives directives, DirectiveRegistration registration) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			Integer number = form.number("number").map((value) -> registration.ordinal(value)).orElse(null);
			directives.issue(directiveId(task), number,
					form.require("number_suffix", "Hãy nhập ký hiệu văn bản, ví dụ KH-SKHCN."),
					form.requireDate("issue_date", "Hãy chọn ngày ban hành."));
			task.getExecution().setVariable("subject", registration.title(directiveId(task)));
		};
	}

	@Bean
	@Capability(name = "Giao nhiệm vụ cho đơn vị",
			description = "Khởi động quy trình nhiệm vụ của từng đơn vị được giao, mỗi lượt một nhóm; lặp lại khi còn đơn vị chờ.",
			needs = "directiveId", sets = "assignmentsPending")
	JavaDelegate startAssignments(AssignmentTable assignments, DirectiveTable directives, AssignmentProcess process,
			EventLog events) {
		return (execution) -> {
			String id = AssignmentProcess.DIRECTIVE_ID.in(execution);
			List<AssignmentRow> chunk = assignments.pending(id, CHUNK);
			process.start(directives.get(id), chunk);
			events.recordAssigned(chunk, EventKind.ASSIGNED);
			ASSIGNMENTS_PENDING.set(execution, assignments.hasPending(id));
		};
	}

	@Bean
	TaskListener applySteering(Steering steering, BreakdownForm breakdown) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String action = form.require("action", "Hãy chọn việc cần điều hành.");
			if (action.equals("refresh")) {
				return;
			}
			if (action.equals("add_assignment")) {
				BreakdownItem item = breakdown.addition(task.getTenantId(), steering.nextCode(directiveId(task)), form);
				if (item.leadUnits().isEmpty()) {
					throw new Refusal("Hãy chọn ít nhất một đơn vị chủ trì cho nhiệm vụ bổ sung.");
				}
				steering.addItem(directiveId(task), item);
				return;
			}
			steer(steering, action, form);
		};
	}

	private static void steer(Steering steering, String action, SubmittedForm form) {
		String assignment = form.require("assignment_id", "Hãy chọn nhiệm vụ cần điều hành.");
		switch (action) {
			case "adjust_deadline" -> steering.adjustDeadline(assignment,
					form.requireDate("new_due", "Hãy chọn thời hạn mới."), reason(form));
			case "adjust_content" ->
				steering.adjustContent(assignment, form.require("new_text", "Hãy nhập nội dung mới."), reason(form));
			case "suspend" -> steering.suspend(assignment, reason(form));
			case "resume" -> steering.resume(assignment, reason(form));
			case "withdraw" -> steering.withdraw(assignment, reason(form));
			case "add_unit" -> steering.addUnits(assignment, requireUnits(form));
			default -> throw new Refusal("Không có việc điều hành “" + action + "”.");
		}
	}

	private static List<String> requireUnits(SubmittedForm form) {
		List<String> units = form.list("lead_units");
		if (units.isEmpty()) {
			throw new Refusal("Hãy chọn ít nhất một đơn vị.");
		}
		return units;
	}

	@Bean
	TaskListener recordResult(Directives directives, Results results) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			results.stateDirectiveTargets(directiveId(task), form.rows("directive_targets"));
			directives.submitResult(directiveId(task), form.require("result_text", "Hãy nhập kết quả tổng hợp."));
		};
	}

	@Bean
	TaskListener recordResultApproval(Directives directives) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("resultApproval", "Hãy chọn duyệt hoặc trả lại.").equals("approve")) {
				directives.close(directiveId(task));
			}
			else {
				directives.returnResult(directiveId(task), reason(form));
			}
		};
	}

	static String reason(SubmittedForm form) {
		return form.require("reason", "Hãy nêu lý do.");
	}

	static String directiveId(DelegateTask task) {
		return AssignmentProcess.DIRECTIVE_ID.in(task);
	}

}
