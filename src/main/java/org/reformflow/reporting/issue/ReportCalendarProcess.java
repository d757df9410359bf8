package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.reformflow.organisation.StandingProcess;
import org.reformflow.process.AsSystem;
import org.reformflow.process.ProcessVariable;
import org.reformflow.reporting.period.CalendarsReplaced;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Process {@code report-calendar}: one running instance for each department. */
@Component
class ReportCalendarProcess {

	static final String KEY = "report-calendar";

	/** First day of the calendar: what should have opened before is not made up for. */
	static final ProcessVariable<String> SINCE = ProcessVariable.string("since");

	private final RuntimeService runtime;

	private final ManagementService management;

	private final AsSystem asSystem;

	private final StandingProcess standing;

	private final ReportCalendarFacts facts;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportCalendarProcess(RuntimeService runtime, ManagementService management, AsSystem asSystem,
			StandingProcess standing, ReportCalendarFacts facts, JdbcClient jdbc, Clock clock) {
		this.runtime = runtime;
		this.management = management;
		this.asSystem = asSystem;
		this.standing = standing;
		this.facts = facts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Starts what is missing; nodes that start at the same moment wait for each other.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void startMissing() {
		this.jdbc.sql("select id from report_lock for update").query(Integer.class).single();
		this.standing.startMissing(KEY, ReportCalendarProcess::businessKey, since());
	}

	void start(String department) {
		this.standing.start(KEY, department, businessKey(department), since());
	}

	private Map<String, Object> since() {
		return Map.of(SINCE.name(), LocalDate.now(this.clock).toString());
	}

	/** The department's calendars are others now: the next period may open earlier. */
	@EventListener
	void moveTimer(CalendarsReplaced replaced) {
		this.asSystem.run(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(businessKey(replaced.department()))
			.list()
			.forEach((instance) -> moveTimer(instance, replaced.department())));
	}

	private void moveTimer(ProcessInstance instance, String department) {
		String since = String.valueOf(this.runtime.getVariable(instance.getId(), SINCE.name()));
		this.management.createJobQuery()
			.processInstanceId(instance.getId())
			.timers()
			.list()
			.forEach(
					(timer) -> this.management.setJobDuedate(timer.getId(), this.facts.nextOpening(department, since)));
	}

	static String businessKey(String department) {
		return "report-calendar-" + department;
	}

}
