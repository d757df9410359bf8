package org.reformflow.demo;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.evidence.EvidenceFiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The example report and the example scores go through all their forms. */
@ProductTest
class DemoFiguresTests {

	@Autowired
	private DemoProcess process;

	@Autowired
	private DemoUnits units;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void theExampleReportIsIssuedOnTimeWithTheFiguresOfSevenUnits() {
		this.clock.stopAt("2056-11-22T08:00");

		String period = new DemoReports(this.process, this.units, this.clock).issued();

		assertThat(query("select state from department_report where period_id = ?", period)).containsExactly("ISSUED");
		assertThat(query("select unit from unit_report where period_id = ? and not late", period)).hasSize(7);
		assertThat(query("select words from issued_figure where period_id = ? and indicator = 'staff_present_share'",
				period))
			.containsExactly("97,5%");
	}

	@Test
	void theFifteenthOfDecemberBeginsTheNextReportYear() {
		this.clock.stopAt("2057-12-15T08:00");

		String period = new DemoReports(this.process, this.units, this.clock).issued();

		assertThat(query("select name from report_period where id = ?", period)).containsExactly("Quý I năm 2058");
	}

	@Test
	void theExampleScoresArePublishedWithRanksAndGroups() {
		this.clock.stopAt("2056-11-22T08:00");

		String round = new DemoScoring(this.process, this.units, this.evidence, this.calendars, this.clock).published();

		assertThat(query("select place from unit_result where round_id = ?", round)).hasSize(7).contains("1");
		assertThat(query("select distinct group_name from unit_result where round_id = ?", round)).contains("A", "B");
	}

	private List<String> query(String sql, String id) {
		return this.jdbc.sql(sql).param(id).query(String.class).list();
	}

}
