package org.reformflow.scoring.round;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("unit-self-score")
class UnitSelfScoreProcessTests {

	private static final String UNIT = "quan-ly-khoa-hoc";

	private static final String SELF = "Task_SelfScore";

	private static final String APPRAISE = "Task_Appraise";

	private static final String EXPLAIN = "Task_Explain";

	@Autowired
	private People people;

	@Autowired
	private ScoringStory story;

	@Autowired
	private TestClock clock;

	@Autowired
	private Sheets sheets;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private UnitReports reports;

	@Autowired
	private JdbcClient jdbc;

	private String round;

	@BeforeEach
	void aRound() {
		this.clock.stopAt("2026-03-02T08:00");
		this.round = this.story.open(this.story.set(), 2026, UNIT, "quan-ly-cong-nghe", ScoringStory.OFFICE);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aDraftIsKeptTheHeadGivesItBackAndHandsItIn() {
		self("chuyenvien.qlkh", "draft",
				List.of(Map.of("points", 12.5, "reason", "Đang làm"), Map.of(), Map.of(), Map.of(), Map.of()));
		assertThat(shown("chuyenvien.qlkh", SELF)).contains("12.5").contains("Đang làm");
		assertThat(sheet().lines()).isEmpty();

		self("chuyenvien.qlkh", "submit", rows(25, 30, 10, 0, 0));
		assertThat(state()).isEqualTo(UnitState.CONFIRMING);
		assertThat(this.story.task("chuyenvien.qlkh", this.round, UNIT, "Task_Confirm")).isNull();
		assertThat(shown("truongphong.qlkh", "Task_Confirm")).contains("ke-hoach.pdf")
			.contains("92,86")
			.contains("Thiếu người; Bộ phận tổng hợp; Phân công lại");
		submit("truongphong.qlkh", "Task_Confirm", Map.of("confirmDecision", "return", "reason", "Điểm 1.1 chưa đúng"));
		assertThat(shown("chuyenvien.qlkh", SELF)).contains("Điểm 1.1 chưa đúng").contains("25");
		self("chuyenvien.qlkh", "submit", rows(24, 30, 10, 0, 0));
		submit("truongphong.qlkh", "Task_Confirm", Map.of("confirmDecision", "confirm"));

		assertThat(state()).isEqualTo(UnitState.APPRAISING);
		assertThat(unit().confirmedBy()).isEqualTo("truongphong.qlkh");
		assertThat(unit().late()).isFalse();
		assertThat(sheet().history("1.1")).extracting((score) -> Objects.requireNonNull(score.points()).doubleValue())
			.as("both versions stay")
			.containsExactly(25.0, 24.0);
	}

	@Test
	void aSelfScoreAfterTheLastDayIsMarkedLate() {
		this.clock.stopAt("2026-03-17T08:00");
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		assertThat(unit().late()).isTrue();
	}

	@Test
	void anIncompleteSelfScoreNamesEachRow() {
		List<Map<String, Object>> rows = rows(30, 20, 10, 0, 0);
		rows.get(0).remove("evidence");
		rows.get(1).remove("responsible");
		rows.get(2).remove("points");
		refused(() -> self("chuyenvien.qlkh", "submit", rows), "1.1 Kế hoạch của đơn vị", "cần minh chứng",
				"1.2 Thực hiện nhiệm vụ", "chịu trách nhiệm", "2.1 Công khai thủ tục", "chưa có điểm");
		List<Map<String, Object>> nothingLost = rows(30, 30, 10, 0, 0);
		nothingLost.forEach((row) -> row.keySet().removeAll(List.of("cause", "responsible", "remedy")));
		nothingLost.get(4).put("points", 1.0);
		refused(() -> self("chuyenvien.qlkh", "submit", nothingLost), "P1 Nhiệm vụ trễ hạn", "chịu trách nhiệm");
	}

	@Test
	void pointsOutOfRangeAndTextAreRefused() {
		refused(() -> self("chuyenvien.qlkh", "submit", rows(30.5, 30, 10, 0, 0)), "không nằm trong khoảng 0–30");
		refused(() -> self("chuyenvien.qlkh", "submit", rows(-1, 30, 10, 0, 0)), "nhỏ nhất là 0");
		refused(() -> self("chuyenvien.qlkh", "submit", rows(1.005, 30, 10, 0, 0)), "chữ số");
		List<Map<String, Object>> text = rows(30, 30, 10, 0, 0);
		text.get(0).put("points", "ba mươi");
		refused(() -> self("chuyenvien.qlkh", "submit", text), "phải là số");
		refused(() -> self("chuyenvien.qlkh", "submit", rows(30, 30)), "đúng 5 dòng");
		refused(() -> self("chuyenvien.qlkh", "submit", List.of()), "dòng");
		List<Map<String, Object>> foreign = rows(30, 30, 10, 0, 0);
		foreign.get(0).put("evidence", List.of(this.story.file(this.round, "quan-ly-cong-nghe").id()));
		refused(() -> self("chuyenvien.qlkh", "submit", foreign), "lựa chọn");
	}

	@Test
	void anotherUnitNeitherSeesNorScores() {
		Task task = task("chuyenvien.qlkh", SELF);
		Map<String, Object> sheet = this.story.sheet(this.round, UNIT, "submit", rows(30, 30, 10, 0, 0));
		for (String stranger : List.of("chuyenvien.qlcn", "truongphong.qlcn", "vanphong.snv", "giamdoc.snv")) {
			assertThat(this.story.task(stranger, this.round, UNIT, SELF)).as(stranger).isNull();
			assertThatThrownBy(() -> this.people.submit(stranger, task, sheet)).as(stranger)
				.isInstanceOfAny(ProcessEngineException.class, Refusal.class);
			assertThatThrownBy(() -> this.people.form(stranger, task)).as(stranger)
				.isInstanceOfAny(ProcessEngineException.class, Refusal.class);
		}
	}

	@Test
	void ofTwoWhoSaveAtOnceOneIsTold() {
		Map<String, Object> seen = this.story.sheet(this.round, UNIT, "draft", rows(1, 1, 1, 0, 0));
		submit("chuyenvien.qlkh", SELF, seen);
		refused(() -> submit("truongphong.qlkh", SELF, seen), "người khác vừa lưu");
		Map<String, Object> blind = new HashMap<>(seen);
		blind.remove("version");
		refused(() -> submit("truongphong.qlkh", SELF, blind), "Người khác vừa lưu");
	}

	@Test
	void ofTwoAppraisersAtOnceOneIsTold() {
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		Map<String, Object> seen = this.story.sheet(this.round, UNIT, "draft",
				ScoringStory.decided("Thiếu", 20, 30, 10, 0, 0));
		submit("vanphong", APPRAISE, seen);
		refused(() -> submit("chanhvanphong", APPRAISE, seen), "người khác vừa lưu");
		assertThat(shown("chanhvanphong", APPRAISE)).contains("Thiếu");
		Task task = task("vanphong", APPRAISE);
		Map<String, Object> sent = this.story.sheet(this.round, UNIT, "submit",
				ScoringStory.decided(null, 30, 30, 10, 0, 0));
		this.people.submit("vanphong", task, sent);
		assertThatExceptionOfType(RuntimeException.class).as("the task is done")
			.isThrownBy(() -> this.people.submit("chanhvanphong", task, sent));
		assertThat(sheet().history("1.2")).extracting(LineScore::stage).containsExactly(Stage.SELF, Stage.APPRAISED);
	}

	@Test
	void aChangeNeedsAReasonAndTheExplanationIsDecidedFinally() {
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		refused(() -> this.story.appraise(this.round, UNIT, null, 20, 25, 10, 0, 0), "có 2 lỗi", "1.1", "1.2",
				"nêu lý do");
		refused(() -> this.story.appraise(this.round, UNIT, "Cao", 31, 30, 10, 0, 0), "không nằm trong khoảng");
		this.story.appraise(this.round, UNIT, "Chưa đủ căn cứ", 20, 25, 10, 0, 0);

		assertThat(state()).isEqualTo(UnitState.EXPLAINING);
		assertThat(unit().explainDue()).hasToString("2026-03-09");
		assertThat(shown("chuyenvien.qlkh", EXPLAIN)).contains("Chưa đủ căn cứ").doesNotContain("2.1 Công khai");
		refused(() -> submit("chuyenvien.qlkh", EXPLAIN, explain("accept", "accept")), "ít nhất một tiêu chí");
		refused(() -> submit("chuyenvien.qlkh", EXPLAIN, Map.of("explainDecision", "explain", "rows",
				List.of(Map.of("answer", "explain"), Map.of("answer", "accept")))), "lời giải trình");
		submit("chuyenvien.qlkh", EXPLAIN, explain("explain", "accept"));

		String shown = shown("vanphong", "Task_Reappraise");
		assertThat(shown).contains("Kế hoạch ban hành ngày 05/01").doesNotContain("1.2 Thực hiện");
		refused(() -> submit("vanphong", "Task_Reappraise", Map.of("rows", ScoringStory.decided(null, 28))),
				"nêu lý do");
		submit("vanphong", "Task_Reappraise", Map.of("rows", ScoringStory.decided("Chậm 5 ngày", 28)));
		this.people.runJobs(this.round);

		assertThat(unit().ending()).isEqualTo(Ending.REAPPRAISED);
		assertThat(sheet().newest("1.1", Stage::counts)).get()
			.satisfies((score) -> assertThat(score.points()).isEqualByComparingTo("28"))
			.satisfies((score) -> assertThat(score.by()).isEqualTo("vanphong"));
		assertThat(sheet().history("1.1")).extracting(LineScore::stage)
			.containsExactly(Stage.SELF, Stage.APPRAISED, Stage.EXPLAINED, Stage.FINAL);
		assertThat(sheet().tally().appraised()).isEqualByComparingTo("63");
	}

	@Test
	void aUnitMayAcceptTheAppraisal() {
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		this.story.appraise(this.round, UNIT, "Chưa đủ", 20, 30, 10, 0, 0);
		submit("truongphong.qlkh", EXPLAIN, Map.of("explainDecision", "accept"));
		this.people.runJobs(this.round);

		assertThat(unit().ending()).isEqualTo(Ending.ACCEPTED);
		assertThat(recipients("scoring-changed")).contains("chuyenvien.qlkh", "truongphong.qlkh");
		assertThat(recipients("scoring-appraised")).contains("chuyenvien.qlkh").doesNotContain("chuyenvien.qlcn");
	}

	@Test
	void withoutAnAnswerInTimeTheAppraisalCounts() {
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		this.story.appraise(this.round, UNIT, "Chưa đủ", 20, 30, 10, 0, 0);

		this.people.fireTimer(Objects.requireNonNull(unit().processInstanceId()), "Bnd_NoAnswer");
		this.people.runJobs(this.round);

		assertThat(unit().ending()).isEqualTo(Ending.LAPSED);
		assertThat(state()).isEqualTo(UnitState.APPRAISED);
	}

	@Test
	void nobodyOfTheOfficeAppraisesTheOffice() {
		this.story.selfScore(this.round, ScoringStory.OFFICE, 30, 30, 10, 0, 0);
		assertThat(this.story.task("vanphong", this.round, ScoringStory.OFFICE, APPRAISE)).isNull();
		assertThat(this.story.task("chanhvanphong", this.round, ScoringStory.OFFICE, APPRAISE)).isNull();
		this.story.appraise(this.round, ScoringStory.OFFICE, null, 30, 30, 10, 0, 0);
		assertThat(this.story.unit(this.round, ScoringStory.OFFICE).appraisedBy()).isEqualTo("phogiamdoc");
	}

	@Test
	void pointsAreProposedFromVerifiedWorkAndSayFromWhat() {
		String period = this.periods.open(ScoringStory.DEPARTMENT, "cchc", "2036-Q1").id();
		this.reports.ask(period, List.of(UNIT));
		this.reports.entered(period, UNIT, false, "chuyenvien.qlkh");
		this.reports.confirm(period, UNIT, "truongphong.qlkh");
		this.jdbc.sql("""
				insert into report_figure (period_id, unit, indicator, version, amount, entered_by, entered_at)
				values (?, ?, 'sipas', 1, 96, 'chuyenvien.qlkh', ?)""")
			.params(period, UNIT, OffsetDateTime.now(this.clock))
			.update();
		this.round = this.story.open(this.story.shipped(), 2036, UNIT);

		assertThat(shown("chuyenvien.qlkh", SELF)).contains("2 điểm: 100", "1/1 báo cáo định kỳ năm 2036");
		this.people.submit("vanphong", this.round, "Task_Monitor", Map.of("monitor_action", "survey_known"));
		assertThat(sheet().newest("7.1.1", Stage.SURVEY)).get()
			.satisfies((score) -> assertThat(score.points()).isEqualByComparingTo("8"))
			.satisfies((score) -> assertThat(score.reason()).contains("96"));
		refused(() -> this.people.submit("vanphong", this.round, "Task_Monitor",
				Map.of("monitor_action", "survey_known")), "chưa có kết quả");
		List<Map<String, Object>> rows = new ArrayList<>();
		sheet().leaves()
			.forEach((leaf) -> rows.add(Map.of("points", leaf.code().equals("1.3.1") ? 2 : 0, "cause", "Thử",
					"responsible", "Bộ phận tổng hợp")));
		self("truongphong.qlkh", "submit", rows);
		assertThat(sheet().history("1.3.1")).extracting(LineScore::stage).containsExactly(Stage.PROPOSED, Stage.SELF);
		assertThat(sheet().newest("1.3.1", Stage.PROPOSED)).get()
			.satisfies((score) -> assertThat(score.reason()).contains("1/1 báo cáo"));
	}

	@Test
	void noScoreEntersTheEngine() {
		this.story.selfScore(this.round, UNIT, 29, 30, 10, 0, 0);
		assertThat(this.jdbc.sql("""
				select distinct name_ from act_hi_varinst where proc_inst_id_ = ? order by name_""")
			.param(Objects.requireNonNull(unit().processInstanceId()))
			.query(String.class)
			.list()).containsExactlyInAnyOrder("department", "roundId", "unit", "assignmentId", "subject",
					"assignmentText", "selfOutcome");
	}

	private static Map<String, Object> explain(String first, String second) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String answer : List.of(first, second)) {
			rows.add(answer.equals("explain") ? Map.of("answer", answer, "reason", "Kế hoạch ban hành ngày 05/01")
					: Map.of("answer", answer));
		}
		return Map.of("explainDecision", "explain", "rows", rows);
	}

	private List<Map<String, Object>> rows(double... points) {
		return this.story.rows(this.round, UNIT, points);
	}

	private void self(String person, String decision, List<Map<String, Object>> rows) {
		submit(person, SELF, this.story.sheet(this.round, UNIT, decision, rows));
	}

	private void submit(String person, String step, Map<String, Object> values) {
		this.story.submit(person, this.round, UNIT, step, values);
	}

	private Task task(String person, String step) {
		return Objects.requireNonNull(this.story.task(person, this.round, UNIT, step));
	}

	private String shown(String person, String step) {
		return this.people.form(person, task(person, step)).values().toString();
	}

	private RoundUnit unit() {
		return this.story.unit(this.round, UNIT);
	}

	private UnitState state() {
		return unit().state();
	}

	private Sheet sheet() {
		return this.sheets.of(this.round, UNIT);
	}

	private List<String> recipients(String template) {
		return this.jdbc.sql("select recipient from notice where template = ? and business_key = ?")
			.params(template, this.round)
			.query(String.class)
			.list();
	}

	private static void refused(Runnable work, String... words) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(words));
	}

}
