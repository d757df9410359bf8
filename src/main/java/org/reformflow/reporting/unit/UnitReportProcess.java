package org.reformflow.reporting.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Unit;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Process {@code unit-report}: one instance for each unit and period. Its business key is
 * the id of the {@link OpenPeriod}. Methods join the caller's transaction.
 */
@Component
@Transactional
public class UnitReportProcess {

	/** The process key. */
	public static final String KEY = "unit-report";

	static final ProcessVariable<String> PERIOD_ID = ProcessVariable.string("periodId");

	static final ProcessVariable<String> UNIT = ProcessVariable.string("unit");

	static final ProcessVariable<Date> DUE = new ProcessVariable<>("due", Date.class);

	private static final String RETURNED = "unitReportReturned";

	private static final String CLOSED = "periodClosed";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final UnitReports reports;

	private final UnitWorkTable works;

	private final UnitReportDeadlines deadlines;

	private final ReportPeriods periods;

	private final WorkingCalendars calendars;

	private final AsSystem asSystem;

	private final Clock clock;

	UnitReportProcess(RuntimeService runtime, TaskService tasks, UnitReports reports, UnitWorkTable works,
			UnitReportDeadlines deadlines, ReportPeriods periods, WorkingCalendars calendars, AsSystem asSystem,
			Clock clock) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.reports = reports;
		this.works = works;
		this.deadlines = deadlines;
		this.periods = periods;
		this.calendars = calendars;
		this.asSystem = asSystem;
		this.clock = clock;
	}

	/** Asks units for their report; those that were asked before are left as they are. */
	public void start(OpenPeriod period, Collection<Unit> units) {
		Set<String> asked = this.works.ofPeriod(period.id()).stream().map(UnitWork::unit).collect(Collectors.toSet());
		Map<String, Unit> pending = units.stream()
			.filter((unit) -> !asked.contains(unit.id()))
			.collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one));
		this.reports.ask(period.id(), pending.keySet());
		List<UnitWork> works = this.works.insert(period.id(), pending.keySet(), period.dueDay());
		String subject = this.periods.calendars(period.department()).get(period.period().calendar()).name() + ", "
				+ period.period().name();
		this.asSystem.run(() -> works.forEach((work) -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(period.id())
			.setVariables(variables(period, Objects.requireNonNull(pending.get(work.unit())), work, subject))
			.execute()));
		this.deadlines.watch(period, works);
	}

	private VariableMap variables(OpenPeriod period, Unit unit, UnitWork work, String subject) {
		return Variables.createVariables()
			.putValue(DepartmentTenants.DEPARTMENT.name(), period.department())
			.putValue(PERIOD_ID.name(), period.id())
			.putValue(UNIT.name(), unit.id())
			.putValue("leadUnitName", unit.name())
			// Files of a unit's report are the unit's own.
			.putValue("assignmentId", work.id())
			.putValue("subject", subject)
			.putValue("assignmentText", "Số liệu của " + unit.name())
			.putValue("deadlineWords", "trước hết ngày " + VietnameseDates.words(period.dueDay()))
			.putValue(DUE.name(), moment(work.due()));
	}

	/**
	 * Lets a unit begin its next round, after {@link UnitReports#giveBack}: until the
	 * next working day, or the period's due day when that is later.
	 * @param period id of the period
	 */
	public void giveBack(String period, String unit) {
		OpenPeriod open = this.periods.get(period);
		WorkingCalendar calendar = this.calendars.of(open.department());
		LocalDate next = calendar.plusWorkingDays(LocalDate.now(this.clock), 1);
		LocalDate due = next.isAfter(open.dueDay()) ? next : open.dueDay();
		UnitWork work = this.works.get(period, unit);
		this.works.setDue(work.id(), due);
		this.works.setHeadReason(work.id(), null);
		this.asSystem.run(() -> this.runtime.createMessageCorrelation(RETURNED)
			.processInstanceBusinessKey(period)
			.processInstanceVariableEquals(UNIT.name(), unit)
			.setVariable(DUE.name(), moment(due))
			.correlate());
		this.deadlines.resume(work.id(), due);
	}

	/**
	 * Ends the work of all units: nothing is handed in any more.
	 * @param period id of the period
	 */
	public void close(String period) {
		this.asSystem
			.run(() -> this.runtime.createMessageCorrelation(CLOSED).processInstanceBusinessKey(period).correlateAll());
		this.works.ofPeriod(period).forEach((work) -> this.deadlines.end(work.id()));
	}

	/** Moves the due date of the open task and of those to come. */
	void moveDue(UnitWork work, LocalDate due) {
		this.asSystem.run(() -> {
			for (Task task : this.tasks.createTaskQuery()
				.processInstanceBusinessKey(work.period())
				.processDefinitionKey(KEY)
				.processVariableValueEquals(UNIT.name(), work.unit())
				.list()) {
				this.runtime.setVariable(task.getProcessInstanceId(), DUE.name(), moment(due));
				this.tasks.setDueDate(task.getId(), moment(due));
			}
		});
	}

	/** The last second of the last in-time day. */
	private Date moment(LocalDate due) {
		return Date.from(due.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
	}

}
