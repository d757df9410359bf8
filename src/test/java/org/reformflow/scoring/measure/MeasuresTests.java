package org.reformflow.scoring.measure;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class MeasuresTests {

	private final String department = "mea-" + UUID.randomUUID().toString().substring(0, 8);

	private final String first = "one-" + this.department;

	private final String second = "two-" + this.department;

	@Autowired
	private Measures measures;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2027-10-01T08:00");
	}

	@AfterEach
	void startTheClock() {
		this.clock.reset();
	}

	@Test
	void whatIsNotKnownIsAbsent() {
		assertThat(of()).isEqualTo(Map.of(this.first, Map.of(), this.second, Map.of()));
	}

	@Test
	void anAssignmentIsJudgedOnceInTheYearInWhichItWasDoneOrFellDue() {
		assignment(this.first, "DONE", "2027-03-10", "2027-03-10 16:00:00+07:00");
		assignment(this.first, "DONE", "2027-03-10", "2027-03-11 00:30:00+07:00");
		assignment(this.first, "IN_PROGRESS", "2027-09-30", null);
		assignment(this.first, "DONE", "2027-12-31", "2027-02-01 08:00:00+07:00");
		assignment(this.first, "DONE", "2027-01-10", "2026-12-01 08:00:00+07:00");
		assignment(this.first, "IN_PROGRESS", "2027-10-01", null);
		assignment(this.first, "AWAITING_CONFIRMATION", "2027-05-05", "2027-05-05 08:00:00+07:00");
		assignment(this.first, "WITHDRAWN", "2027-04-01", null);
		assignment(this.first, "DONE", null, "2027-04-01 08:00:00+07:00");
		assignment(this.first, "IN_PROGRESS", "2026-12-14", null);
		assignment(this.second, "DONE", "2026-12-15", "2026-12-15 08:00:00+07:00");
		assignment(this.second, "DONE", "2027-12-14", "2027-09-14 08:00:00+07:00");

		Measure measure = get(this.first, MeasureKind.ASSIGNMENT_ON_TIME);
		assertThat(measure.value()).isEqualByComparingTo("50");
		assertThat(measure.words()).isEqualTo("50,00 %");
		assertThat(measure.source()).startsWith("2/4 nhiệm vụ").contains("15/12/2026", "14/12/2027");
		assertThat(get(this.first, MeasureKind.ASSIGNMENT_LATE).words()).isEqualTo("2 việc");
		assertThat(get(this.second, MeasureKind.ASSIGNMENT_ON_TIME).value()).isEqualByComparingTo("100");
		assertThat(this.measures.of("so-khcn", List.of(this.first), 2027)).isEqualTo(Map.of(this.first, Map.of()));
	}

	@Test
	void initiativesCountAgainstTheQuotaOfTheCallsThatAreOver() {
		String call = campaign("2027-09-30");
		owes(call, this.first, 2);
		owes(call, this.second, 1);
		String open = campaign("2027-10-01");
		owes(open, this.second, 5);
		application(call, this.first, "RECOGNISED", false);
		application(call, this.first, "RECOGNISED", true);
		application(call, this.first, "DRAFT", false);
		application(call, this.first, "WITHDRAWN", false);

		assertThat(get(this.first, MeasureKind.INITIATIVE_QUOTA).value()).isEqualByComparingTo("50");
		assertThat(get(this.first, MeasureKind.INITIATIVE_RECOGNISED).value()).isEqualByComparingTo("2");
		assertThat(get(this.second, MeasureKind.INITIATIVE_QUOTA).value()).isEqualByComparingTo("0");
		assertThat(get(this.second, MeasureKind.INITIATIVE_QUOTA).source()).contains("0 sáng kiến", "chỉ tiêu 1");
	}

	@Test
	void reportsCountOnceTheyAreInOrOverdue() {
		report("2027-Q1", this.first, "HANDED_IN", true, false);
		report("2027-H1", this.first, "CLOSED", true, true);
		report("2027-Q3", this.first, "OPEN", false, false);
		report("2027-Y", this.first, "OPEN", false, false);
		report("2027-Q1", this.second, "HANDED_IN", true, false);
		report("2027-Y", this.second, "OPEN", false, false);

		assertThat(get(this.first, MeasureKind.REPORT_PUNCTUALITY).source())
			.isEqualTo("1/3 báo cáo định kỳ năm 2027 nộp đúng hạn");
		assertThat(get(this.first, MeasureKind.REPORT_PUNCTUALITY).words()).isEqualTo("33,33 %");
		assertThat(get(this.first, MeasureKind.REPORT_LATE).value()).isEqualByComparingTo("2");
		assertThat(get(this.second, MeasureKind.REPORT_PUNCTUALITY).value()).isEqualByComparingTo("100");
	}

	@Test
	void figuresComeFromTheNewestConfirmedReportSinceTheYearBegan() {
		String quarter = report("2027-Q1", this.first, "CLOSED", true, false);
		String half = report("2027-H1", this.first, "HANDED_IN", true, false);
		String third = report("2027-Q3", this.first, "HANDED_IN", true, false);
		String year = report("2027-Y", this.first, "CONFIRMING", false, false);
		figure(quarter, this.first, "sipas", "91", 1);
		figure(half, this.first, "sipas", "80", 1);
		figure(half, this.first, "sipas", "85", 2);
		figure(half, this.first, "sipas_answers", "120", 1);
		figure(third, this.first, "sipas", "70", 1);
		figure(year, this.first, "sipas", "99", 1);
		figure(half, this.first, "dossier_settled_early", "60", 1);
		figure(half, this.first, "dossier_settled_on_time", "25", 1);
		figure(half, this.first, "dossier_settled_late", "5", 1);

		Measure satisfaction = get(this.first, MeasureKind.SIPAS);
		assertThat(satisfaction.value()).isEqualByComparingTo("85");
		assertThat(satisfaction.source()).contains("6 tháng đầu năm 2027", "120 phiếu");
		Measure dossiers = get(this.first, MeasureKind.DOSSIER_ON_TIME);
		assertThat(dossiers.words()).isEqualTo("94,44 %");
		assertThat(dossiers.source()).startsWith("85/90 hồ sơ");
		assertThat(of().get(this.second)).isEmpty();
	}

	@Test
	void nothingSettledIsNoShare() {
		String half = report("2027-H1", this.first, "HANDED_IN", true, false);
		for (String indicator : List.of("dossier_settled_early", "dossier_settled_on_time", "dossier_settled_late")) {
			figure(half, this.first, indicator, "0", 1);
		}
		assertThat(of().get(this.first)).doesNotContainKey(MeasureKind.DOSSIER_ON_TIME.code());
	}

	private Map<String, Map<String, Measure>> of() {
		return this.measures.of(this.department, List.of(this.first, this.second), 2027);
	}

	private Measure get(String unit, MeasureKind kind) {
		Measure measure = of().getOrDefault(unit, Map.of()).get(kind.code());
		return Objects.requireNonNull(measure, kind.code());
	}

	private void assignment(String unit, String state, @Nullable String due, @Nullable String reported) {
		String directive = UUID.randomUUID().toString();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("""
				insert into directive (id, department, document_type, subject, state, created_by, created_at)
				values (?, ?, 'KE_HOACH', 'Kế hoạch', 'RUNNING', 'vanphong', ?)""")
			.params(directive, this.department, now)
			.update();
		this.jdbc.sql("""
				insert into directive_item (id, directive_id, position, code, text, lead_units, unknown_leads,
				coordinating_units, external_parties, deadline_kind)
				values (?, ?, 0, 't1', 'Việc', '[]', '[]', '[]', '[]', 'BEFORE')""")
			.params(directive, directive)
			.update();
		this.jdbc.sql("""
				insert into assignment (id, directive_id, item_id, department, lead_unit, text, state, deadline_kind,
				current_due, reported_at)
				values (?, ?, ?, ?, ?, 'Việc', ?, 'BEFORE', cast(? as date), cast(? as timestamp with time zone))""")
			.params(directive, directive, directive, this.department, unit, state, due, reported)
			.update();
	}

	private String campaign(String lastDay) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into campaign (id, department, title, period_from, period_to, deadline_words, last_day, quota,
				rounds_per_year, areas, basis, formal_months, completion_months, answer_months, limitation_months,
				appeal_days, majority_numerator, majority_denominator, criteria_name, pass_mark, zero_fails,
				same_unit_conflict, drop_extremes, reviewers, state, opened_by, opened_at)
				values (?, ?, 'Đợt', cast('2027-01-01' as date), cast('2027-12-31' as date), '', cast(? as date), 1, 2,
				'TTHC', '', 1, 1, 3, 12, 30, 2, 3, '', 50, true, false, false, 0, 'REVIEWING', 'a', ?)""")
			.params(id, this.department, lastDay, OffsetDateTime.now(this.clock))
			.update();
		return id;
	}

	private void owes(String campaign, String unit, int quota) {
		this.jdbc.sql("insert into campaign_unit (id, campaign_id, unit, quota) values (?, ?, ?, ?)")
			.params(UUID.randomUUID().toString(), campaign, unit, quota)
			.update();
	}

	private void application(String campaign, String unit, String state, boolean late) {
		this.jdbc
			.sql("""
					insert into application (id, department, campaign_id, unit, submitter, title, area, state, late, content,
					created_at) values (?, ?, ?, ?, 'a', 'Sáng kiến', 'TTHC', ?, ?, '{}', ?)""")
			.params(UUID.randomUUID().toString(), this.department, campaign, unit, state, late,
					OffsetDateTime.now(this.clock))
			.update();
	}

	private String report(String period, String unit, String state, boolean confirmed, boolean late) {
		String id = this.periods.open(this.department, "cchc", period).id();
		this.jdbc.sql("""
				insert into unit_report (period_id, unit, state, round, confirmed_by, confirmed_at, late)
				values (?, ?, ?, 1, ?, cast(? as timestamp with time zone), ?)""")
			.params(id, unit, state, confirmed ? "a" : null, confirmed ? "2027-06-15 08:00:00+07:00" : null, late)
			.update();
		return id;
	}

	private void figure(String period, String unit, String indicator, String amount, int version) {
		this.jdbc.sql("""
				insert into report_figure (period_id, unit, indicator, version, amount, entered_by, entered_at)
				values (?, ?, ?, ?, ?, 'a', ?)""")
			.params(period, unit, indicator, version, new BigDecimal(amount), OffsetDateTime.now(this.clock))
			.update();
	}

}
