package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-scoring")
class ScoringProcessTests {

	private static final String SCORE = "Task_Score";

	private static final String ADD = "Task_AddReviewer";

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory stories;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Applications applications;

	@Autowired
	private ScoreSummaries summaries;

	@Autowired
	private Scorings scorings;

	@Autowired
	private ScoringTable table;

	@Autowired
	private Conflicts conflicts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Campaign campaign;

	private String application;

	@BeforeEach
	void anAcceptedApplication() {
		this.clock.stopAt("2026-03-02T08:00");
		this.campaign = this.stories.campaign();
		this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlkh", "Sổ nhiệm vụ dùng chung");
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void allMembersScoreAloneAndTheApplicationIsReady() {
		start();

		assertThat(reviewers()).containsExactly("hoidong1", "hoidong2", "hoidong3", "hoidong4", "hoidong5", "hoidong6",
				"hoidong7");
		assertThat(state()).isEqualTo(ApplicationState.SCORING);
		for (int i = 1; i <= 7; i++) {
			assertThat(summary()).isNull();
			score("hoidong" + i, i, 10, 10);
		}
		this.people.runJobs(this.application);

		assertThat(this.people.instances("initiative-scoring", this.application)).isZero();
		assertThat(state()).isEqualTo(ApplicationState.READY);
		assertThat(Objects.requireNonNull(summary()).sheets()).isEqualTo(7);
		assertThat(Objects.requireNonNull(summary()).criteria()).containsExactly(4.0, 10.0, 10.0);
		assertThat(Objects.requireNonNull(summary()).total()).isEqualTo(79);
	}

	@Test
	void aMemberWithAConflictIsReplacedWhenSomebodyIsLeft() {
		reviewers(3);
		start();
		assertThat(reviewers()).containsExactly("hoidong1", "hoidong2", "hoidong3");

		this.people.submit("hoidong2", this.application, SCORE, conflict("Em ruột của tác giả"));
		this.people.runJobs(this.application);

		assertThat(reviewers()).containsExactly("hoidong1", "hoidong3", "hoidong4");
		for (String person : reviewers()) {
			score(person, 8, 8, 8);
		}
		this.people.runJobs(this.application);
		assertThat(state()).isEqualTo(ApplicationState.READY);
		assertThat(Objects.requireNonNull(summary()).sheets()).isEqualTo(3);
		assertThat(this.conflicts.declared(this.application)).containsEntry("hoidong2", "Em ruột của tác giả");
		assertThat(inbox("council-assigned")).contains("hoidong4");
	}

	@Test
	void aMemberWithAConflictIsNotReplacedWhenNobodyIsLeft() {
		start();

		this.people.submit("hoidong2", this.application, SCORE, conflict("Cùng làm giải pháp"));
		this.people.runJobs(this.application);

		assertThat(reviewers()).hasSize(6).doesNotContain("hoidong2");
	}

	@Test
	void authorsAndMembersOfTheUnitDoNotScore() {
		this.jdbc
			.sql("update campaign_member set person = 'truongphong.qlkh' where campaign_id = ? and person = 'hoidong4'")
			.param(this.campaign.id())
			.update();
		this.jdbc.sql("update campaign set same_unit_conflict = true where id = ?").param(this.campaign.id()).update();
		this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlkh",
				this.stories.completeBy("Của ủy viên", "chuyenvien.qlkh", "hoidong5"));

		start();

		assertThat(sheets()).containsExactlyInAnyOrder("hoidong1", "hoidong2", "hoidong3", "hoidong6", "hoidong7");
	}

	@Test
	void membersOfTheUnitScoreWhereTheCampaignAllowsIt() {
		this.jdbc
			.sql("update campaign_member set person = 'truongphong.qlkh' where campaign_id = ? and person = 'hoidong4'")
			.param(this.campaign.id())
			.update();

		start();

		assertThat(sheets()).contains("truongphong.qlkh");
	}

	@Test
	void theSecretaryInvitesSomebodyWhereTooFewAreLeft() {
		council("hoidong3", "chuyenvien.qlkh");
		start();

		assertThat(this.people.tasks("hoidong3", this.application, SCORE)).isEmpty();
		assertThat(shown("hoidong3", ADD)).contains("Chuyên viên phòng Quản lý Khoa học")
			.contains("là tác giả hoặc đồng tác giả");
		refused("hoidong3", ADD, Map.of("decision", "invite", "people", List.of("chuyenvien.qlkh")), "lựa chọn");
		refused("hoidong3", ADD, Map.of("decision", "invite", "people", List.of("giamdoc.snv")), "lựa chọn");
		refused("hoidong3", ADD, Map.of("decision", "invite", "people", List.of()), "Người được mời");
		assertThat(this.people.task("hoidong4", this.application, ADD)).isNull();

		this.people.submit("hoidong3", this.application, ADD,
				Map.of("decision", "invite", "people", List.of("chuyenvien.tttk")));
		this.people.runJobs(this.application);

		score("hoidong3", 9, 9, 9);
		score("chuyenvien.tttk", 7, 7, 7);
		this.people.runJobs(this.application);
		assertThat(Objects.requireNonNull(summary()).total()).isEqualTo(80);
	}

	@Test
	void theCouncilMayJudgeWithFewerSheetsForAReason() {
		council("hoidong3", "chuyenvien.qlkh");
		start();
		refused("hoidong3", ADD, Map.of("decision", "proceed", "reason", " "), "Lý do");

		this.people.submit("hoidong3", this.application, ADD,
				Map.of("decision", "proceed", "reason", "Không còn ai có chuyên môn"));
		this.people.runJobs(this.application);
		this.people.submit("hoidong3", this.application, SCORE, conflict("Người hướng dẫn tác giả"));
		this.people.runJobs(this.application);

		assertThat(state()).isEqualTo(ApplicationState.READY);
		assertThat(summary()).isNull();
	}

	@Test
	void scoringBeginsAnewForOthersWhenTooManyTurnOutToHaveConflicts() {
		council("hoidong3", "hoidong4");
		start();
		this.people.submit("hoidong3", this.application, SCORE, conflict("Bạn của tác giả"));
		this.people.runJobs(this.application);
		assertThat(this.people.tasks("hoidong3", this.application, ADD)).isEmpty();

		score("hoidong4", 9, 9, 9);
		this.people.runJobs(this.application);

		this.people.submit("hoidong3", this.application, ADD,
				Map.of("decision", "invite", "people", List.of("chuyenvien.tttk")));
		this.people.runJobs(this.application);
		score("chuyenvien.tttk", 9, 9, 9);
		this.people.runJobs(this.application);
		assertThat(state()).isEqualTo(ApplicationState.READY);
		assertThat(Objects.requireNonNull(summary()).sheets()).isEqualTo(2);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			10.1 5 5   | “Tính mới” phải từ 0 đến 10
			-1 5 5     | nhỏ nhất
			1.25 5 5   | chữ số thập phân
			5 5        | đúng 3 dòng
			5 5 5 5    | đúng 3 dòng
			5 11 10.5  | “Khả năng áp dụng” phải từ 0 đến 10
			""")
	void scoresOutOfTheirRangeOrOfAnotherSetAreRefused(String points, String words) {
		start();

		refused("hoidong1", SCORE, sheet(Arrays.stream(points.split(" ")).mapToDouble(Double::parseDouble).toArray()),
				words);

		assertThat(reviewers()).contains("hoidong1");
		assertThat(this.table.scores(List.of(scoring()))).isEmpty();
	}

	@Test
	void aSheetWithoutAllScoresIsRefused() {
		start();
		Map<String, Object> gap = sheet(5, 5, 5);
		gap.put("scores", List.of(Map.of("points", 5), Map.of("remark", "quên"), Map.of("points", 5)));
		refused("hoidong1", SCORE, gap, "dòng 2");
		refused("hoidong1", SCORE, Map.of("decision", "score"), "chưa chấm");
		refused("hoidong1", SCORE, Map.of("decision", "conflict", "conflict", ""), "Xung đột lợi ích");
		refused("hoidong1", SCORE, Map.of(), "Bạn sẽ");
	}

	@Test
	void scoringTwiceByAStrangerOrAfterTheCloseIsRefused() {
		start();
		String scoring = scoring();
		List<Score> scores = this.campaign.criteria()
			.criteria()
			.stream()
			.map((criterion) -> new Score(criterion.code(), BigDecimal.ONE, null))
			.toList();
		this.scorings.score(scoring, "hoidong1", scores, null);
		this.scorings.recuse(scoring, "hoidong2", "Xung đột");

		assertRefused(() -> this.scorings.score(scoring, "hoidong1", scores, null), "phiếu đã khóa");
		assertRefused(() -> this.scorings.recuse(scoring, "hoidong1", "Nghĩ lại"), "phiếu đã khóa");
		assertRefused(() -> this.scorings.score(scoring, "hoidong2", scores, null), "khai xung đột");
		assertRefused(() -> this.scorings.score(scoring, "chuyenvien.tttk", scores, null), "không được phân công");
		List<Score> foreign = new ArrayList<>(scores);
		foreign.add(new Score("beauty", BigDecimal.ONE, null));
		assertRefused(() -> this.scorings.score(scoring, "hoidong3", foreign, null), "không thuộc đợt này");
		List<Score> twice = new ArrayList<>(scores);
		twice.add(scores.get(0));
		assertRefused(() -> this.scorings.score(scoring, "hoidong3", twice, null), "hai lần");
		this.scorings.close(scoring);
		assertRefused(() -> this.scorings.score(scoring, "hoidong3", scores, null), "Đã chốt điểm");
	}

	@Test
	void anotherMemberOrAnAdministratorCannotFillTheSheet() {
		start();
		Task sheet = this.people.task("hoidong1", this.application, SCORE);

		for (String other : List.of("hoidong2", "hoidong3", "giamdoc", "chuyenvien.qlchn", "giamsat", "quantri")) {
			assertThatThrownBy(() -> this.people.submit(other, sheet, sheet(1, 1, 1))).as(other)
				.isInstanceOfAny(AuthorizationException.class, ProcessEngineException.class, Refusal.class);
		}
		assertThat(this.table.scores(List.of(scoring()))).isEmpty();
	}

	@Test
	void twoMembersMaySubmitAtTheSameMoment() throws Exception {
		start();
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> both = new ArrayList<>();
			for (String person : List.of("hoidong1", "hoidong2")) {
				Task sheet = this.people.task(person, this.application, SCORE);
				both.add(two.submit(() -> {
					together.await();
					this.people.submit(person, sheet, sheet(7, 7, 7));
					return null;
				}));
			}
			for (Future<?> each : both) {
				each.get();
			}
		}
		finally {
			two.shutdown();
		}

		this.people.runJobs(this.application);
		assertThat(reviewers()).hasSize(5);
		assertThat(this.table.scores(List.of(scoring()))).hasSize(2);
	}

	@Test
	void sheetsAreSharedOutEvenly() {
		reviewers(3);
		for (int i = 0; i < 10; i++) {
			this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlcn", "Sáng kiến số " + i);
			start();
			assertThat(sheets()).hasSize(3);
		}

		assertThat(this.table.loads(this.campaign.id())).hasSize(7)
			.allSatisfy((person, load) -> assertThat(load).isBetween(4, 5));
	}

	@Test
	void aSheetIsDueInTenWorkingDaysOrEarlierWhereTheAnswerIsDue() {
		start();
		assertThat(dueDay()).isEqualTo("2026-03-16");

		this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlcn", "Gấp");
		this.applications.accept(this.application, LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-20"));
		start();
		assertThat(dueDay()).isEqualTo("2026-03-06");

		this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlcn", "Rất gấp");
		this.applications.accept(this.application, LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-04"));
		start();
		assertThat(dueDay()).isEqualTo("2026-03-03");
	}

	@Test
	void aSecondRoundStartsFromNothing() {
		council("hoidong1", "hoidong2");
		start();
		score("hoidong1", 10, 10, 10);
		score("hoidong2", 10, 10, 10);
		this.people.runJobs(this.application);

		start();
		assertThat(state()).isEqualTo(ApplicationState.SCORING);
		score("hoidong1", 4, 4, 4);
		assertThat(Objects.requireNonNull(summary()).total()).isEqualTo(100);
		score("hoidong2", 4, 4, 4);
		this.people.runJobs(this.application);

		assertThat(Objects.requireNonNull(summary()).total()).isEqualTo(40);
		assertThat(Objects.requireNonNull(summary()).objections()).containsExactly("điểm bình quân dưới 50");
	}

	private void reviewers(int number) {
		this.jdbc.sql("update campaign set reviewers = ? where id = ?").params(number, this.campaign.id()).update();
	}

	private void council(String... people) {
		this.jdbc.sql("delete from campaign_member where campaign_id = ?").param(this.campaign.id()).update();
		for (int i = 0; i < people.length; i++) {
			this.jdbc.sql("insert into campaign_member (campaign_id, person, role, position) values (?, ?, ?, ?)")
				.params(this.campaign.id(), people[i], (i == 0) ? "SECRETARY" : "CHAIR", i)
				.update();
		}
	}

	private String scoring() {
		return this.jdbc.sql("select id from scoring where application_id = ? order by number desc limit 1")
			.param(this.application)
			.query(String.class)
			.single();
	}

	private List<String> sheets() {
		return this.table.sheets(scoring()).stream().map(Sheet::person).toList();
	}

	private List<String> inbox(String template) {
		return this.jdbc.sql("select recipient from notice where template = ? and business_key = ?")
			.params(template, this.application)
			.query(String.class)
			.list();
	}

	private String dueDay() {
		return LocalDate
			.ofInstant(this.people.tasks("hoidong1", this.application, SCORE).get(0).getDueDate().toInstant(),
					this.clock.getZone())
			.toString();
	}

	private String shown(String person, String step) {
		return this.people.form(person, this.people.task(person, this.application, step)).values().toString();
	}

	private static Map<String, Object> conflict(String reason) {
		return Map.of("decision", "conflict", "conflict", reason);
	}

	private void refused(String person, String step, Map<String, Object> form, String words) {
		assertRefused(() -> this.people.submit(person, this.application, step, form), words);
	}

	private static void assertRefused(ThrowingCallable work, String words) {
		assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessageContaining(words);
	}

	private void start() {
		this.runtime.createProcessInstanceByKey("initiative-scoring")
			.processDefinitionWithoutTenantId()
			.businessKey(this.application)
			.setVariables(Variables.createVariables()
				.putValue("department", this.campaign.department())
				.putValue("campaignId", this.campaign.id())
				.putValue("applicationId", this.application))
			.execute();
		this.people.runJobs(this.application);
	}

	private List<String> reviewers() {
		List<String> reviewers = new ArrayList<>();
		for (int i = 1; i <= 7; i++) {
			if (!this.people.tasks("hoidong" + i, this.application, SCORE).isEmpty()) {
				reviewers.add("hoidong" + i);
			}
		}
		return reviewers;
	}

	private void score(String person, double... points) {
		this.people.submit(person, this.application, SCORE, sheet(points));
	}

	private static Map<String, Object> sheet(double... points) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (double each : points) {
			rows.add(new LinkedHashMap<>(Map.of("points", each)));
		}
		return new LinkedHashMap<>(Map.of("decision", "score", "scores", rows));
	}

	private ApplicationState state() {
		return this.applications.get(this.application).state();
	}

	private @Nullable ScoreSummary summary() {
		return this.summaries.of(this.campaigns.get(this.campaign.id()), List.of(this.application))
			.get(this.application);
	}

}
