package org.reformflow.apology;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/** Process {@code apology-letter}: one instance for each apology. */
@Component
class ApologyProcess {

	static final String KEY = "apology-letter";

	static final ProcessVariable<String> APOLOGY_ID = ProcessVariable.string("apologyId");

	static final ProcessVariable<Boolean> CANCELLED = ProcessVariable.flag("cancelled");

	static final ProcessVariable<Date> LETTER_DUE = new ProcessVariable<>("letterDue", Date.class);

	private static final int MAX_TITLE = 250;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final AsSystem asSystem;

	ApologyProcess(RuntimeService runtime, TaskService tasks, Organisation organisation, WorkingCalendars calendars,
			AsSystem asSystem) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.organisation = organisation;
		this.calendars = calendars;
		this.asSystem = asSystem;
	}

	/** Starts it in the caller's transaction and returns the process instance's id. */
	String start(String apologyId, LateDossier dossier) {
		return this.asSystem.call(() -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(dossier.businessKey())
			.setVariables(variables(apologyId, dossier))
			.execute()
			.getId());
	}

	private VariableMap variables(String apologyId, LateDossier dossier) {
		return Variables.createVariables()
			.putValue(DepartmentTenants.DEPARTMENT.name(), dossier.department())
			.putValue(APOLOGY_ID.name(), apologyId)
			// Evidence of the tasks belongs to the matter under this name.
			.putValue("assignmentId", dossier.matterId())
			.putValue("leadUnit", dossier.unit())
			.putValue("leadUnitName", this.organisation.unit(dossier.unit()).name())
			.putValue("officer", dossier.officer())
			.putValue("subject", shortened(dossier.subject()))
			.putValue("assignmentText", shortened(dossier.title()))
			.putValue("deadlineWords", "Hẹn trả " + LetterDates.day(dossier.due()))
			.putValue(LETTER_DUE.name(), letterDue(dossier.department(), dossier.due()))
			.putValue(CANCELLED.name(), false);
	}

	/** Ends what is open, wherever it stands. */
	void cancel(ApologyRow row) {
		this.asSystem.run(() -> this.runtime.setVariable(row.processInstanceId(), CANCELLED.name(), true));
	}

	void moveDue(ApologyRow row, LocalDate due) {
		Date letterDue = letterDue(row.department(), due);
		this.asSystem.run(() -> {
			this.runtime.setVariable(row.processInstanceId(), LETTER_DUE.name(), letterDue);
			this.runtime.setVariable(row.processInstanceId(), "deadlineWords", "Hẹn trả " + LetterDates.day(due));
			for (Task task : this.tasks.createTaskQuery().processInstanceId(row.processInstanceId()).list()) {
				this.tasks.setDueDate(task.getId(), letterDue);
			}
		});
	}

	/**
	 * The end of the last working day that leaves a day before the dossier is due (NĐ
	 * 61/2018/NĐ-CP Art. 19).
	 */
	private Date letterDue(String department, LocalDate due) {
		WorkingCalendar calendar = this.calendars.of(department);
		return Date.from(calendar.endOf(calendar.lastWorkingDayUpTo(due.minusDays(1))));
	}

	private static String shortened(String text) {
		return (text.length() > MAX_TITLE) ? text.substring(0, MAX_TITLE - 1) + "…" : text;
	}

}
