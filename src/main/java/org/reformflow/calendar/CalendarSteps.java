package org.reformflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.LineProblems;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code calendar-change}: the office changes its department's
 * calendar and decides about affected deadlines. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class CalendarSteps {

	static final ProcessVariable<Long> CHANGE = ProcessVariable.number("calendarChange");

	/** What business keys begin with; the number of the first change follows. */
	static final String BUSINESS_KEY = "calendar-";

	private static final ProcessVariable<Boolean> AFFECTED = ProcessVariable.flag("deadlinesAffected");

	@Bean
	ExecutionListener applyCalendarChange(CalendarChanges changes, DepartmentCalendars calendars, ChangeLog log,
			Organisation organisation) {
		return (execution) -> {
			Person person = organisation.current();
			String department = Optional.ofNullable(person.department())
				.filter((id) -> person.is(Role.OFFICE) && id.equals(tenant(execution)))
				.orElseThrow(() -> new Refusal("Chỉ Văn phòng được sửa lịch làm việc của cơ quan mình."));
			LineProblems problems = new LineProblems("Lịch chưa được sửa");
			EnteredChange entered = new ChangeEntry(calendars.of(department), problems)
				.read(new SubmittedForm(execution));
			long id = changes.apply(department, entered, problems, person.id());
			execution.removeVariables(ChangeEntry.FIELDS);
			DepartmentTenants.DEPARTMENT.set(execution, department);
			execution.setProcessBusinessKey(BUSINESS_KEY + id);
			follow(execution, id, log);
		};
	}

	private static String tenant(DelegateExecution execution) {
		return Objects.requireNonNullElse(execution.getTenantId(), "");
	}

	/** Lets the process go on with a change. */
	private static void follow(VariableScope scope, long id, ChangeLog log) {
		CHANGE.set(scope, id);
		AFFECTED.set(scope, log.effects(id).stream().anyMatch((effect) -> effect.proposed() != null));
		scope.setVariable("subject", "Thay đổi số " + id + " của lịch làm việc");
	}

	@Bean
	@Capability(name = "Tính lại hạn theo lịch mới",
			description = "Tính lại giờ nhắc hạn của các việc đang mở sau khi lịch làm việc thay đổi.",
			needs = "department")
	JavaDelegate recomputeDeadlines(AffectedWork work) {
		return (execution) -> work.recompute(DepartmentTenants.DEPARTMENT.in(execution));
	}

	@Bean
	TaskListener recordCalendarDecisions(AffectedWork work, DepartmentCalendars calendars, Organisation organisation,
			Clock clock) {
		return (task) -> work.decide(
				CHANGE.in(task), Decisions.read(new SubmittedForm(task),
						calendars.of(DepartmentTenants.DEPARTMENT.in(task)), LocalDate.now(clock)),
				organisation.current().id());
	}

	@Bean
	TaskListener undoCalendarChange(CalendarChanges changes, ChangeLog log, Organisation organisation) {
		return (task) -> {
			if (new SubmittedForm(task).require("calendarUndo", "Hãy chọn giữ hoặc hoàn tác.").equals("undo")) {
				follow(instance(task), changes.undo(CHANGE.in(task), organisation.current().id()), log);
			}
		};
	}

	private static VariableScope instance(DelegateTask task) {
		return task.getExecution();
	}

}
