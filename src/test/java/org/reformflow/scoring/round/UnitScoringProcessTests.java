package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.CriteriaSet;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
@CoversModel("unit-scoring")
class UnitScoringProcessTests {

	private static final String[] SIX = { "van-phong", "quan-ly-khoa-hoc", "quan-ly-cong-nghe", "quan-ly-chuyen-nganh",
			"thong-tin-thong-ke", "chi-cuc-tdc" };

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private People people;

	@Autowired
	private ScoringStory story;

	@Autowired
	private TestClock clock;

	@Autowired
	private Sheets sheets;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Scores scores;

	@Autowired
	private ScorePublications publications;

	@Autowired
	private RoundUnitTable units;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void monday() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void sixUnitsAreScoredLockedReturnedAndPublished() {
		String round = this.story.open(this.story.set(), 2026, SIX);
		assertThat(this.units.ofRound(round)).hasSize(6)
			.allSatisfy((unit) -> assertThat(unit.state()).isEqualTo(UnitState.SELF_SCORING));
		assertThat(notices("scoring-opened", round)).contains("chuyenvien.qlkh", "truongphong.tdc", "vanphong");

		for (int i = 0; i < SIX.length - 1; i++) {
			this.story.scored(round, SIX[i], 30 - i, 30, 10, 0, 0);
		}
		assertThat(this.people.task("chanhvanphong", round, "Task_Lock")).isNull();
		this.story.scored(round, "chi-cuc-tdc", 20, 20, 10, 2, 1);

		assertThat(this.people.tasks("vanphong", round, "Task_Monitor")).isEmpty();
		assertThat(this.people.task("vanphong", round, "Task_Lock")).as("for the chief only").isNull();
		String shown = shown("chanhvanphong", round, "Task_Lock");
		assertThat(shown).contains("Chi cục Tiêu chuẩn").contains("Quy đổi từ 50/70").contains("Chưa có");
		this.story.lock(round);
		this.people.submit("giamdoc", round, "Task_Approve",
				Map.of("publishDecision", "return", "reason", "Xem lại Chi cục"));
		assertThat(state(round)).isEqualTo(RoundState.RETURNED);
		assertThat(notices("scoring-returned", round)).containsExactly("chanhvanphong");
		assertThat(shown("chanhvanphong", round, "Task_Lock")).contains("Xem lại Chi cục");
		this.story.publish(round);

		assertThat(state(round)).isEqualTo(RoundState.PUBLISHED);
		assertThat(results(round)).extracting(UnitResult::unit, UnitResult::place, UnitResult::group)
			.startsWith(tuple("van-phong", 1, "A"))
			.endsWith(tuple("chi-cuc-tdc", 6, "C"));
		assertThat(results(round)).allSatisfy((result) -> assertThat(result.rescaled()).isTrue())
			.first()
			.satisfies((best) -> assertThat(best.total()).isEqualByComparingTo("100"));
		assertThat(results(round)).last()
			.satisfies((last) -> assertThat(last.total()).as("50/70 + 2 - 1").isEqualByComparingTo("72.43"));
		assertThat(notices("scoring-published", round)).contains("chuyenvien.tdc", "truongphong.qlkh", "vanphong");
		assertThat(this.people.instances("unit-scoring", round)).isZero();
	}

	@Test
	void aSurveyCountsWhereItWasHeldAndIsAddedBeforeTheLock() {
		String round = this.story.open(this.story.set(), 2026, "quan-ly-khoa-hoc", "quan-ly-cong-nghe");
		this.people.submit("vanphong", round, "Task_Monitor", survey("monitor_action", "quan-ly-khoa-hoc", "85,5%"));
		this.story.scored(round, "quan-ly-khoa-hoc", 30, 30, 10, 0, 0);
		this.story.scored(round, "quan-ly-cong-nghe", 30, 30, 5, 0, 0);

		assertThat(shown("chanhvanphong", round, "Task_Lock")).contains("25,65").contains("Quy đổi từ 65/70");
		refused(() -> this.people.submit("chanhvanphong", round, "Task_Lock",
				survey("lockDecision", "quan-ly-cong-nghe", "31")), "không nằm trong khoảng");
		refused(() -> this.people.submit("chanhvanphong", round, "Task_Lock",
				survey("lockDecision", "quan-ly-cong-nghe", "120%")), "0% đến 100%");
		refused(() -> this.people.submit("chanhvanphong", round, "Task_Lock",
				survey("lockDecision", "quan-ly-cong-nghe", "nhiều")), "không phải là số");
		refused(() -> this.people.submit("chanhvanphong", round, "Task_Lock", Map.of("lockDecision", "survey_known")),
				"chưa có kết quả");
		this.people.submit("chanhvanphong", round, "Task_Lock", survey("lockDecision", "quan-ly-cong-nghe", "20"));
		this.people.submit("chanhvanphong", round, "Task_Lock", survey("lockDecision", "quan-ly-khoa-hoc", null));
		this.story.publish(round);

		assertThat(results(round)).extracting(UnitResult::unit, (result) -> result.total().toPlainString())
			.containsExactly(tuple("quan-ly-khoa-hoc", "100.00"), tuple("quan-ly-cong-nghe", "85.00"));
	}

	@Test
	void pointsAndRankAreComparedWithLastYearAndMayMoveAgainstEachOther() {
		CriteriaSet set = this.story.set();
		String last = this.story.open(set, 2025, "quan-ly-khoa-hoc", "quan-ly-cong-nghe");
		this.story.scored(last, "quan-ly-khoa-hoc", 20, 30, 10, 0, 0);
		this.story.scored(last, "quan-ly-cong-nghe", 10, 30, 10, 0, 0);
		this.story.publish(last);
		String round = this.story.open(this.story.set(set.code()), 2026, "quan-ly-khoa-hoc", "quan-ly-cong-nghe",
				"chi-cuc-tdc");
		this.story.scored(round, "quan-ly-khoa-hoc", 21, 30, 10, 0, 0);
		this.story.scored(round, "quan-ly-cong-nghe", 22, 30, 10, 0, 0);
		this.story.scored(round, "chi-cuc-tdc", 22, 30, 10, 0, 0);
		assertThat(shown("chanhvanphong", round, "Task_Lock")).contains("71,43 điểm, hạng 2 (+17,14 điểm, +1 hạng)");
		this.story.publish(round);

		assertThat(results(round))
			.extracting(UnitResult::unit, UnitResult::place, UnitResult::climbed,
					(result) -> ScoreWords.signed(result.gained()))
			.containsExactly(tuple("chi-cuc-tdc", 1, null, ""), tuple("quan-ly-cong-nghe", 1, 1, "+17,14"),
					tuple("quan-ly-khoa-hoc", 3, -2, "+1,43"));
	}

	@Test
	void theOfficeRemindsExtendsAndIsRemindedItself() {
		String round = this.story.open(this.story.set(), 2026, "quan-ly-khoa-hoc", "quan-ly-cong-nghe");
		this.story.selfScore(round, "quan-ly-khoa-hoc", 30, 30, 10, 0, 0);

		this.people.submit("vanphong", round, "Task_Monitor", Map.of("monitor_action", "remind"));
		assertThat(notices("scoring-remind", round)).containsExactly("truongphong.qlcn");
		refused(() -> this.people.submit("vanphong", round, "Task_Monitor", extend("2026-03-10", "2026-03-30")),
				"không rút ngắn");
		refused(() -> this.people.submit("vanphong", round, "Task_Monitor", extend("2026-03-21", "2026-03-30")),
				"không phải ngày làm việc");
		this.people.submit("vanphong", round, "Task_Monitor", extend("2026-03-18", "2026-04-01"));
		assertThat(
				Objects.requireNonNull(this.story.task("chuyenvien.qlcn", round, "quan-ly-cong-nghe", "Task_SelfScore"))
					.getDueDate())
			.hasDayOfMonth(18);
		assertThat(Objects.requireNonNull(this.story.task("vanphong", round, "quan-ly-khoa-hoc", "Task_Appraise"))
			.getDueDate()).hasDayOfMonth(1);
		this.people.submit("vanphong", round, "Task_Monitor", Map.of("monitor_action", "refresh"));

		this.people.fireTimer(process(round), "Bnd_PlannedEnd");
		assertThat(notices("scoring-late", round)).contains("vanphong", "chanhvanphong");
		assertThat(this.people.task("vanphong", round, "Task_Monitor")).as("not forced").isNotNull();
	}

	@Test
	void manyUnitsAreStartedInChunks() {
		String round = this.people
			.start("vanphong", "unit-scoring", ScoringStory.opening(this.story.set(), 2026, "quan-ly-khoa-hoc"))
			.getBusinessKey();
		this.units.insert(round, IntStream.rangeClosed(1, 120).mapToObj("don-vi-%03d"::formatted).toList());

		this.people.runJobsOnce(round);
		assertThat(this.people.instances("unit-self-score", round)).isEqualTo(100);
		this.people.runJobs(round);

		assertThat(this.people.instances("unit-self-score", round)).isEqualTo(121);
		assertThat(this.people.task("vanphong", round, "Task_Monitor")).isNotNull();
		assertThat(this.units.pending(round, 1)).isEmpty();
		this.runtime.deleteProcessInstances(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(round)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList(), "room for other tests", false, true);
	}

	@Test
	void aRoundNeedsTheOfficeUnitsAndDaysThatFollowEachOther() {
		CriteriaSet set = this.story.set();
		refused(() -> open(set, "self_due", "2026-03-02"), "sau hôm nay");
		refused(() -> open(set, "appraisal_due", "2026-03-16"), "sau ngày cuối tự chấm");
		refused(() -> open(set, "self_due", "2026-03-15"), "không phải ngày làm việc");
		refused(() -> open(set, "units", List.of("van-phong-snv")), "lựa chọn");
		refused(() -> open(set, "criteria_set", "khong-co"), "lựa chọn");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.start("chuyenvien.qlkh", "unit-scoring", ScoringStory.opening(set, 2026)));
	}

	@Test
	void afterTheLockNothingChanges() {
		String round = this.story.open(this.story.set(), 2026, "quan-ly-khoa-hoc");
		refused(() -> this.rounds.lock(round, "chanhvanphong"), "chưa thẩm định xong");
		this.story.scored(round, "quan-ly-khoa-hoc", 30, 30, 10, 0, 0);
		this.story.lock(round);

		for (Stage stage : List.of(Stage.SELF, Stage.APPRAISED, Stage.FINAL, Stage.SURVEY)) {
			refused(() -> this.scores.give(this.sheets.round(round), "quan-ly-khoa-hoc", stage,
					List.of(LineEntry.of("1.1", BigDecimal.ONE, "thử")), "vanphong"), "đã khóa");
		}
		assertThat(this.people.tasks("vanphong", round, "Task_Appraise")).isEmpty();
		assertThat(this.people.tasks("truongphong.qlkh", round, "Task_SelfScore")).isEmpty();
	}

	@Test
	void anotherDepartmentSeesNothing() {
		String round = this.story.open(this.story.set(), 2026, "quan-ly-khoa-hoc");

		assertThat(this.people.tasks("vanphong.snv", round, "Task_Monitor")).isEmpty();
		assertThat(this.people.tasks("giamdoc.snv", round, "Task_SelfScore")).isEmpty();
		assertThat(this.people.startForm("vanphong.snv", "unit-scoring")).doesNotContain("Phòng Quản lý Khoa học")
			.doesNotContain("Bộ tiêu chí thử");
	}

	private void open(CriteriaSet set, String key, Object value) {
		Map<String, Object> values = new HashMap<>(ScoringStory.opening(set, 2026, "quan-ly-khoa-hoc"));
		values.put(key, value);
		this.people.start("vanphong", "unit-scoring", values);
	}

	private static Map<String, Object> survey(String decision, String unit, @Nullable String result) {
		Map<String, Object> row = new HashMap<>(Map.of("unit", unit, "leaf", "3.1"));
		if (result != null) {
			row.put("result", result);
		}
		return Map.of(decision, "survey", "survey", List.of(row));
	}

	private static Map<String, Object> extend(String selfDue, String appraisalDue) {
		return Map.of("monitor_action", "extend", "new_self_due", selfDue, "new_appraisal_due", appraisalDue,
				"extension_reason", "Bận họp");
	}

	private String shown(String person, String round, String step) {
		return this.people.form(person, this.people.task(person, round, step)).values().toString();
	}

	private RoundState state(String round) {
		return this.sheets.round(round).state();
	}

	private String process(String round) {
		return Objects.requireNonNull(this.sheets.round(round).processInstanceId());
	}

	private List<UnitResult> results(String round) {
		return this.publications.results(this.sheets.round(round));
	}

	private List<String> notices(String template, String round) {
		return this.jdbc
			.sql("select distinct recipient from notice where template = ? and business_key = ? order by recipient")
			.params(template, round)
			.query(String.class)
			.list();
	}

	private static void refused(Runnable work, String words) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).withMessageContaining(words);
	}

}
