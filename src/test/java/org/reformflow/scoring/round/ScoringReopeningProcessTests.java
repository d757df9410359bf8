package org.reformflow.scoring.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
@CoversModel("scoring-reopening")
class ScoringReopeningProcessTests {

	private static final String UNIT = "quan-ly-cong-nghe";

	@Autowired
	private People people;

	@Autowired
	private ScoringStory story;

	@Autowired
	private TestClock clock;

	@Autowired
	private Sheets sheets;

	@Autowired
	private Reopenings reopenings;

	@Autowired
	private ScorePublications publications;

	@Autowired
	private Organisation organisation;

	@Autowired
	private JdbcClient jdbc;

	private String round;

	@BeforeEach
	void aScoredRound() {
		this.clock.stopAt("2026-03-02T08:00");
		this.round = this.story.open(this.story.set(), 2026, "quan-ly-khoa-hoc", UNIT, "chi-cuc-tdc");
		this.story.scored(this.round, "quan-ly-khoa-hoc", 30, 30, 10, 0, 0);
		this.story.scored(this.round, UNIT, 20, 30, 10, 0, 0);
		this.story.scored(this.round, "chi-cuc-tdc", 10, 30, 10, 0, 0);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aReopeningChangesRanksAndIsLogged() {
		this.story.publish(this.round);
		ask("1.1", "2.1");
		assertThat(this.people.task("chanhvanphong", this.round, "Task_Decide")).isNull();
		assertThat(shown("giamdoc", "Task_Decide")).contains("Bỏ sót minh chứng").contains("1.1 Kế hoạch");
		this.people.submit("giamdoc", this.round, "Task_Decide", Map.of("reopenDecision", "allow"));
		assertThat(this.people.task("chuyenvien.qlcn", this.round, "Task_Rescore")).isNull();
		refused(() -> rescore("Sai", 31, 10), "không nằm trong khoảng");
		rescore("Kế hoạch không được duyệt", 5, 10);
		this.people.runJobs(this.round);

		ScoringRound published = this.sheets.round(this.round);
		assertThat(published.publication()).isEqualTo(2);
		assertThat(published.state()).isEqualTo(RoundState.PUBLISHED);
		assertThat(this.publications.results(published)).extracting(UnitResult::unit, UnitResult::place)
			.containsExactly(tuple("quan-ly-khoa-hoc", 1), tuple("chi-cuc-tdc", 2), tuple(UNIT, 3));
		assertThat(this.publications.results(published, 1)).as("the first publication stays")
			.extracting(UnitResult::unit, UnitResult::place)
			.containsExactly(tuple("quan-ly-khoa-hoc", 1), tuple(UNIT, 2), tuple("chi-cuc-tdc", 3));
		assertThat(this.reopenings.ofRound(this.round)).singleElement().satisfies((logged) -> {
			assertThat(logged.state()).isEqualTo(Reopening.State.RESCORED);
			assertThat(logged.askedBy()).isEqualTo("chanhvanphong");
			assertThat(logged.decidedBy()).isEqualTo("giamdoc");
			assertThat(logged.scoredBy()).isEqualTo("vanphong");
			assertThat(logged.publication()).isEqualTo(2);
		});
		assertThat(this.sheets.of(this.round, UNIT).history("1.1")).extracting(LineScore::stage)
			.containsExactly(Stage.SELF, Stage.APPRAISED, Stage.REOPENED);
		assertThat(recipients("scoring-reranked")).contains("truongphong.qlcn", "chuyenvien.tdc")
			.doesNotContain("chuyenvien.qlkh");
		assertThat(this.people.instances("scoring-reopening", this.round)).isZero();
	}

	@Test
	void theDirectorMayRefuse() {
		this.story.publish(this.round);
		ask("1.1");
		refused(() -> this.people.submit("giamdoc", this.round, "Task_Decide", Map.of("reopenDecision", "refuse")),
				"lý do");
		this.people.submit("giamdoc", this.round, "Task_Decide",
				Map.of("reopenDecision", "refuse", "note", "Không có căn cứ"));

		assertThat(this.reopenings.ofRound(this.round)).extracting(Reopening::state)
			.containsExactly(Reopening.State.REFUSED);
		assertThat(recipients("scoring-reopen-refused")).containsExactly("chanhvanphong");
		assertThat(this.sheets.round(this.round).publication()).isEqualTo(1);
	}

	@Test
	void aRoundUnderReopeningIsNotPublishedUntilItIsDecided() {
		this.story.lock(this.round);
		ask("1.1");
		refused(() -> this.people.submit("giamdoc", this.round, "Task_Approve", Map.of("publishDecision", "approve")),
				"mở lại điểm chưa xong");
		this.people.submit("giamdoc", this.round, "Task_Decide", Map.of("reopenDecision", "allow"));
		rescore("Bổ sung minh chứng", 25);
		this.people.runJobs(this.round);
		assertThat(this.sheets.round(this.round).publication()).as("nothing was published yet").isZero();

		this.people.submit("giamdoc", this.round, "Task_Approve", Map.of("publishDecision", "approve"));
		this.people.runJobs(this.round);
		assertThat(this.publications.results(this.sheets.round(this.round))).extracting(UnitResult::unit)
			.containsExactly("quan-ly-khoa-hoc", UNIT, "chi-cuc-tdc");
	}

	@Test
	void onlyTheChiefAsksForLockedScoresAndEachLeafOnce() {
		refused(() -> ask("1.1"), "lựa chọn");
		refused(() -> this.people.as("chanhvanphong",
				() -> this.reopenings.ask(this.round, UNIT, List.of("1.1"), "Thử", this.organisation.current())),
				"chưa khóa");
		this.story.publish(this.round);
		refused(() -> ask("9.9"), "lựa chọn");
		refused(() -> this.people.start("chanhvanphong", "scoring-reopening", Map.of("round", this.round, "unit_chosen",
				"trung-tam-ung-dung", "leaves", List.of("1.1"), "reason", "Thử")), "lựa chọn");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.start("vanphong", "scoring-reopening", asking("1.1")));
		refused(() -> this.people.start("vanphong.snv", "scoring-reopening", asking("1.1")), "lựa chọn");
		ask("1.1");
		refused(() -> ask("2.1", "1.1"), "đang có một đề nghị");
	}

	private void ask(String... leaves) {
		this.people.start("chanhvanphong", "scoring-reopening", asking(leaves));
	}

	private Map<String, Object> asking(String... leaves) {
		return new HashMap<>(Map.of("round", this.round, "unit_chosen", UNIT, "leaves", List.of(leaves), "reason",
				"Bỏ sót minh chứng"));
	}

	private void rescore(String reason, double... points) {
		this.people.submit("vanphong", this.round, "Task_Rescore",
				Map.of("rows", ScoringStory.decided(reason, points)));
	}

	private String shown(String person, String step) {
		return this.people.form(person, this.people.task(person, this.round, step)).values().toString();
	}

	private List<String> recipients(String template) {
		return this.jdbc.sql("select recipient from notice where template = ? and business_key = ?")
			.params(template, this.round)
			.query(String.class)
			.list();
	}

	private static void refused(Runnable work, String words) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).withMessageContaining(words);
	}

}
