package org.reformflow.reporting.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
@CoversModel("report-calendar")
class ReportCalendarProcessTests {

	private static final String DEPARTMENT = "so-noivu";

	@Autowired
	private ReportCalendarProcess process;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void everyDepartmentHasOneAndOnlyOne() {
		this.process.startMissing();
		assertThat(this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(ReportCalendarProcess.KEY)
			.processInstanceBusinessKey(ReportCalendarProcess.businessKey("so-khcn"))
			.count()).isEqualTo(1);
	}

	/** TV-18, TV-19: the first half closes on 14 June, the third quarter goes on. */
	@Test
	void aYearRunsByItself() {
		this.clock.stopAt("2022-12-27T08:00");
		String instance = start(DEPARTMENT);
		Stream.of("2023-03-07", "2023-06-07", "2023-09-07", "2023-12-07").forEach((day) -> fireOn(instance, day));

		assertThat(opened("2023"))
			.extracting((open) -> open.period().code(), (open) -> open.period().from(), (open) -> open.period().to(),
					OpenPeriod::dueDay)
			.containsExactly(tuple("Q1", day("2022-12-15"), day("2023-03-14"), day("2023-03-16")),
					tuple("H1", day("2022-12-15"), day("2023-06-14"), day("2023-06-16")),
					tuple("Q3", day("2023-06-15"), day("2023-09-14"), day("2023-09-18")),
					tuple("Y", day("2022-12-15"), day("2023-12-14"), day("2023-12-18")));
		assertThat(opened("2023")).allMatch((open) -> this.people.instances(PeriodicReportProcess.KEY, open.id()) == 1);
		assertThat(timer(instance)).isEqualTo("2024-03-07");
	}

	@Test
	void whatWasMissedIsMadeUpForOnlyOnceAndNotForYears() {
		this.clock.stopAt("2024-03-01T08:00");
		String instance = start(DEPARTMENT);
		this.clock.stopAt("2025-02-10T08:00");
		fire(instance);
		assertThat(opened("2024")).extracting((open) -> open.period().id()).containsExactly("2024-Y");
		assertThat(timer(instance)).isEqualTo("2025-03-07");
	}

	@Test
	void aCalendarThatBeginsLateDoesNotOpenWhatHadClosedBefore() {
		this.clock.stopAt("2025-05-05T08:00");
		String instance = start(DEPARTMENT);
		assertThat(timer(instance)).isEqualTo("2025-06-09");
		assertThat(opened("2025")).isEmpty();
	}

	@Test
	void twoCalendarsThatRunAtOnceOpenAPeriodOnce() {
		this.clock.stopAt("2026-06-10T08:00");
		String one = start(DEPARTMENT);
		String other = start(DEPARTMENT);
		assertThat(timer(one)).isEqualTo("2026-06-10");
		fire(one);
		fire(other);
		assertThat(opened("2026")).singleElement()
			.satisfies((open) -> assertThat(this.people.instances(PeriodicReportProcess.KEY, open.id())).isEqualTo(1));
	}

	@Test
	void aPeriodThatClosesBeforeTetIsDueAfterIt() {
		this.clock.stopAt("2026-01-20T08:00");
		String instance = start(DEPARTMENT);
		this.periods.replaceCalendars(DEPARTMENT, """
				calendar,calendar_name,code,name,from_day,to_day,cumulative_from,due_days,open_days,auto
				tet,Báo cáo Tết,T,Trước Tết {năm},15/2/N-1,14/2/N,15/2/N-1,1,3,có
				""", "vanphong.snv");
		try {
			assertThat(timer(instance)).isEqualTo("2026-02-11");
			fireOn(instance, "2026-02-11");
			assertThat(this.periods.ofDepartments(List.of(DEPARTMENT), "tet")).singleElement().satisfies((open) -> {
				assertThat(open.dueDay()).isAfter("2026-02-20");
				assertThat(this.calendars.of(DEPARTMENT).isWorkingDay(open.dueDay())).isTrue();
			});
		}
		finally {
			this.periods.replaceCalendars(DEPARTMENT, "", "vanphong.snv");
		}
		assertThat(timer(instance)).isEqualTo("2026-03-09");
	}

	@Test
	void aDepartmentWithoutPeopleStops() {
		this.clock.stopAt("2027-03-01T08:00");
		String department = "rep-" + UUID.randomUUID();
		String instance = start(department);
		this.clock.stopAt("2027-03-08T08:00");
		fire(instance);
		assertThat(this.people.hasEnded(instance)).isTrue();
	}

	@Test
	void twoWhoOpenAPeriodAtOnceGetTheSame() {
		String department = "rep-" + UUID.randomUUID();
		List<CompletableFuture<OpenPeriod>> opening = Stream.of(1, 2, 3)
			.map((number) -> CompletableFuture.supplyAsync(() -> this.periods.open(department, "cchc", "2025-H1")))
			.toList();
		assertThat(opening.stream().map(CompletableFuture::join).distinct()).hasSize(1);
	}

	private List<OpenPeriod> opened(String year) {
		return this.periods.ofDepartments(List.of(DEPARTMENT), "cchc")
			.stream()
			.filter((open) -> open.period().id().startsWith(year))
			.toList();
	}

	private String start(String department) {
		List<String> before = instances(department);
		this.process.start(department);
		return instances(department).stream().filter((each) -> !before.contains(each)).findFirst().orElseThrow();
	}

	private List<String> instances(String department) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(ReportCalendarProcess.KEY)
			.processInstanceBusinessKey(ReportCalendarProcess.businessKey(department))
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
	}

	/** The timer is set for when the office opens on a day. */
	private void fireOn(String instance, String day) {
		assertThat(job(instance).getDuedate().toInstant()).isEqualTo(this.calendars.of(DEPARTMENT).opening(day(day)));
		this.clock.stopAt(day + "T08:00");
		fire(instance);
	}

	private void fire(String instance) {
		this.people.fireTimer(instance, "Evt_Opening");
		this.management
			.executeJob(this.management.createJobQuery().processInstanceId(instance).messages().singleResult().getId());
	}

	private String timer(String instance) {
		return LocalDate.ofInstant(job(instance).getDuedate().toInstant(), this.clock.getZone()).toString();
	}

	private Job job(String instance) {
		return Objects
			.requireNonNull(this.management.createJobQuery().processInstanceId(instance).timers().singleResult());
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
