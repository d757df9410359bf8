package org.reformflow.demo.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.demo.DemoProcess;
import org.reformflow.demo.DemoReports;
import org.reformflow.demo.DemoUnits;
import org.reformflow.directive.DirectiveSubmissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two months of the year of examples, across a year's end. */
@ProductTest
class DemoYearTests {

	private static final String[] STANDING = { "daily-digest", "report-calendar", "weekly-briefing" };

	private static final LocalDate FROM = LocalDate.of(2060, 11, 23);

	private static final LocalDate LAST = LocalDate.of(2061, 1, 24);

	@Autowired
	private DemoProcess process;

	@Autowired
	private OpenWorkProcess open;

	@Autowired
	private DirectiveSubmissions submissions;

	@Autowired
	private DemoUnits units;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private ObjectMapper mapper;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	/** An empty database has no work of others, and nothing that runs for ever. */
	@BeforeEach
	void leaveNoOtherWork() {
		this.runtime.deleteProcessInstances(this.runtime.createProcessInstanceQuery()
			.processDefinitionKeyNotIn(STANDING)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList(), "an empty desk", true, true, true);
		for (String process : STANDING) {
			this.runtime.updateProcessInstanceSuspensionState()
				.byProcessDefinitionKey(process)
				.processDefinitionWithoutTenantId()
				.suspend();
		}
	}

	@AfterEach
	void goOn() {
		for (String process : STANDING) {
			this.runtime.updateProcessInstanceSuspensionState()
				.byProcessDefinitionKey(process)
				.processDefinitionWithoutTenantId()
				.activate();
		}
		this.clock.reset();
	}

	@Test
	void theDepartmentWorksThroughItsFormsOnTheDaysOfThePast() {
		List<LocalDate> days = new ArrayList<>();

		new DemoYear(this.process, this.open, this.submissions, this.units,
				new DemoReports(this.process, this.units, this.clock), this.calendars, this.mapper)
			.run(FROM, LAST, time(), days::add);

		assertThat(days).isSorted().startsWith(FROM).allMatch((day) -> day.isBefore(LAST));
		assertThat(days).doesNotContain(LocalDate.of(2061, 1, 3), LocalDate.of(2060, 11, 24));
		Map<String, Integer> states = states();
		assertThat(states.get("DONE")).isGreaterThan(10);
		assertThat(states).containsKey("IN_PROGRESS");
		assertThat(this.jdbc.sql("""
				select count(*) from directive_event e join directive d on d.id = e.directive_id
				where d.subject like '%(ví dụ)' and e.at between :from and :to""")
			.param("from", at(FROM))
			.param("to", at(LAST))
			.query(Integer.class)
			.single()).isGreaterThan(100);
	}

	/** As with a clock that runs on: what was made stays in the past. */
	private DemoTime time() {
		return new DemoTime() {
			@Override
			public void stopAt(Instant moment) {
				DemoYearTests.this.clock
					.stopAt(LocalDateTime.ofInstant(moment, DemoYearTests.this.clock.getZone()).toString());
			}

			@Override
			public void letRun() {
				DemoYearTests.this.clock.reset();
			}
		};
	}

	private OffsetDateTime at(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private Map<String, Integer> states() {
		Map<String, Integer> states = new TreeMap<>();
		this.jdbc.sql("""
				select state, count(*) from assignment where directive_id in (select directive_id from directive_event
				where at between :from and :to) group by state""")
			.param("from", at(FROM))
			.param("to", at(LAST))
			.query((row) -> {
				states.put(row.getString(1), row.getInt(2));
			});
		return states;
	}

}
