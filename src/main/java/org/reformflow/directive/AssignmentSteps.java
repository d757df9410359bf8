package org.reformflow.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code assignment}: each reads what a person submitted and makes
 * one call on a facade. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class AssignmentSteps {

	@Bean
	TaskListener recordAcknowledgement(Assignments assignments) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("acknowledgement", "Hãy chọn nhận hoặc từ chối.").equals("accept")) {
				String worker = assignments.acknowledge(assignmentId(task), form.text("officer").orElse(null), actor(),
						form.text("note").orElse(null));
				task.getExecution().setVariable(AssignmentProcess.OFFICER.name(), worker);
			}
			else {
				assignments.refuse(assignmentId(task), DirectiveSteps.reason(form));
			}
		};
	}

	@Bean
	TaskListener recordRefusalHandling(Assignments assignments, AssignmentTable table, Steering steering) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = assignmentId(task);
			switch (form.require("refusalHandling", "Hãy chọn cách xử lý.")) {
				case "insist" -> assignments.insist(id, DirectiveSteps.reason(form));
				case "reassign" -> steering.reassign(id, form.require("new_unit", "Hãy chọn đơn vị nhận thay."),
						DirectiveSteps.reason(form));
				default -> steering.markWithdrawn(table.get(id), DirectiveSteps.reason(form));
			}
		};
	}

	@Bean
	TaskListener recordReport(Assignments assignments, Extensions extensions, Obstacles obstacles) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = assignmentId(task);
			String text = form.text("text").orElse(null);
			switch (form.require("report", "Hãy chọn nội dung báo cáo.")) {
				case "complete" -> assignments.reportCompletion(id, figures(form), actor(), text);
				case "obstacle" -> task.getExecution()
					.setVariable(AssignmentProcess.OBSTACLE_ID.name(),
							obstacles.raise(id, form.require("obstacle_text", "Hãy mô tả vướng mắc."), actor()));
				case "extension" ->
					extensions.ask(id, form.requireDate("extension_new_due", "Hãy chọn ngày xin gia hạn đến."),
							form.require("extension_reason", "Hãy nêu lý do xin gia hạn."), actor());
				default -> assignments.reportProgress(id, percent(form), figures(form), actor(), text);
			}
		};
	}

	private static int percent(SubmittedForm form) {
		BigDecimal percent = form.number("percent")
			.orElseThrow(() -> new Refusal("Hãy nhập tỷ lệ hoàn thành (từ 0 đến 100)."));
		if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0
				|| percent.stripTrailingZeros().scale() > 0) {
			throw new Refusal("Tỷ lệ hoàn thành phải là số nguyên từ 0 đến 100.");
		}
		return percent.intValue();
	}

	/** Stated values by the number of their target. */
	private static Map<Integer, BigDecimal> figures(SubmittedForm form) {
		Map<Integer, BigDecimal> values = new LinkedHashMap<>();
		for (SubmittedForm.Row row : form.rows("figures")) {
			row.number("target_id")
				.ifPresent((target) -> row.number("value").ifPresent((value) -> values.put(target.intValue(), value)));
		}
		return values;
	}

	@Bean
	TaskListener recordVerification(Assignments assignments) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("verification", "Hãy chọn đạt hoặc trả lại.").equals("accept")) {
				assignments.verify(assignmentId(task), actor());
			}
			else {
				assignments.returnForRework(assignmentId(task), DirectiveSteps.reason(form));
			}
		};
	}

	@Bean
	TaskListener recordContribution(Assignments assignments) {
		return (task) -> assignments.contribute(assignmentId(task), AssignmentProcess.COORDINATING_UNIT.in(task),
				new SubmittedForm(task).require("text", "Hãy nhập nội dung đóng góp."));
	}

	/** Ties the request that was just made to the branch that decides it. */
	@Bean
	ExecutionListener openExtension(Extensions extensions) {
		return (execution) -> {
			Extensions.Extension extension = extensions.open(assignmentId(execution)).orElseThrow();
			execution.setVariableLocal(AssignmentProcess.EXTENSION_ID.name(), extension.id());
			execution.setVariableLocal("extensionDays", extension.days());
			execution.setVariableLocal("extensionsGranted",
					extensions.ofAssignment(extension.assignmentId())
						.stream()
						.filter((other) -> other.state().equals("GRANTED"))
						.count());
		};
	}

	@Bean
	TaskListener recordExtensionDecision(Extensions extensions, AssignmentProcess process, AssignmentTable table) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			boolean grant = form.require("decision", "Hãy chọn đồng ý hoặc không.").equals("grant");
			String reason = grant ? form.text("reason").orElse(null) : DirectiveSteps.reason(form);
			LocalDate due = extensions.decide(AssignmentProcess.EXTENSION_ID.in(task), grant, reason, actor());
			if (grant) {
				process.moveDue(table.get(assignmentId(task)), due);
			}
		};
	}

	/** Ties the obstacle that was just raised to the branch that decides it. */
	@Bean
	ExecutionListener openObstacle() {
		return (execution) -> execution.setVariableLocal(AssignmentProcess.OBSTACLE_ID.name(),
				AssignmentProcess.OBSTACLE_ID.in(execution));
	}

	@Bean
	TaskListener recordObstacleOpinion(Obstacles obstacles) {
		return (task) -> obstacles.giveOpinion(AssignmentProcess.OBSTACLE_ID.in(task),
				new SubmittedForm(task).require("opinion", "Hãy nhập ý kiến của Văn phòng."));
	}

	/**
	 * Records the decision; what it needs is checked now, while the director can correct
	 * it.
	 */
	@Bean
	TaskListener recordObstacleDecision(Obstacles obstacles, Steering steering) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			Obstacles.Decision decision = Obstacles.Decision
				.valueOf(form.require("decision", "Hãy chọn quyết định.").toUpperCase(Locale.ROOT));
			String text = form.text("decision_text").orElse(null);
			DelegateExecution branch = task.getExecution();
			switch (decision) {
				case ADJUST_DEADLINE -> {
					LocalDate due = form.requireDate("new_due", "Hãy chọn thời hạn mới.");
					steering.requireNotPast(due);
					branch.setVariableLocal("newDue", due.toString());
				}
				case ADJUST_CONTENT ->
					branch.setVariableLocal("newText", form.require("new_text", "Hãy nhập nội dung mới."));
				case OTHER_UNIT -> {
					String unit = form.require("new_unit", "Hãy chọn đơn vị nhận thay.");
					steering.requireOtherUnit(assignmentId(task), unit);
					branch.setVariableLocal("newUnit", unit);
				}
				case NONE -> {
				}
			}
			obstacles.decide(AssignmentProcess.OBSTACLE_ID.in(task), decision, text, actor());
		};
	}

	@Bean
	@Capability(name = "Thi hành quyết định về vướng mắc",
			description = "Đổi hạn, nội dung hoặc đơn vị của nhiệm vụ theo quyết định về vướng mắc; quyết định phải có trước.",
			needs = { "assignmentId", "obstacleId" }, sets = "withdrawn")
	JavaDelegate applyObstacleDecision(Obstacles obstacles, Steering steering) {
		return (execution) -> {
			Obstacles.Obstacle obstacle = obstacles.get(AssignmentProcess.OBSTACLE_ID.in(execution));
			String id = assignmentId(execution);
			String reason = (obstacle.decisionText() != null) ? obstacle.decisionText() : obstacle.text();
			if (obstacle.decision() == null) {
				throw new IllegalStateException("Obstacle " + obstacle.id() + " has no decision");
			}
			switch (obstacle.decision()) {
				case ADJUST_DEADLINE ->
					steering.adjustDeadline(id, LocalDate.parse((String) execution.getVariable("newDue")), reason);
				case ADJUST_CONTENT -> steering.adjustContent(id, (String) execution.getVariable("newText"), reason);
				case OTHER_UNIT -> {
					steering.reassign(id, (String) execution.getVariable("newUnit"), reason);
					execution.getProcessInstance().setVariable(AssignmentProcess.WITHDRAWN.name(), true);
				}
				case NONE -> {
				}
			}
		};
	}

	@Bean
	@Capability(name = "Khép lại nhiệm vụ",
			description = "Khép nhiệm vụ đã hoàn thành hoặc đã thu hồi; khi mọi nhiệm vụ đã khép thì văn bản được đi tiếp.",
			needs = "assignmentId")
	JavaDelegate closeAssignment(Assignments assignments, AssignmentTable table, DirectiveTable directives,
			DirectiveProcess process) {
		return (execution) -> {
			AssignmentRow assignment = table.get(assignmentId(execution));
			if (assignments.close(assignment.id(), assignment.state() == AssignmentState.WITHDRAWN)) {
				process.allAssignmentsClosed(directives.get(assignment.directiveId()));
			}
		};
	}

	private static String assignmentId(DelegateTask task) {
		return AssignmentProcess.ASSIGNMENT_ID.in(task);
	}

	private static String assignmentId(DelegateExecution execution) {
		return AssignmentProcess.ASSIGNMENT_ID.in(execution);
	}

	private static String actor() {
		return Actor.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
	}

}
