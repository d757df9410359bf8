package org.reformflow.initiative.council;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-session")
class SessionProcessTests {

	private static final String[] ALL = CouncilStory.ALL;

	private static final String SECRETARY = CouncilStory.SECRETARY;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory stories;

	@Autowired
	private CouncilStory council;

	@Autowired
	private Applications applications;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionTable table;

	@Autowired
	private Ballots ballots;

	@Autowired
	private Agendas agendas;

	@Autowired
	private ReviewProcess reviews;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private CouncilAccess access;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private String campaign;

	@BeforeEach
	void aCampaign() {
		this.clock.stopAt("2026-03-02T08:00");
		this.campaign = this.stories.campaign().id();
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aSecretBallotLeadsToADecisionThatTheApplicationsLearn() throws IOException {
		String first = ready("chuyenvien.qlkh", "Sổ nhiệm vụ & lịch nhắc");
		String second = ready("chuyenvien.qlcn", "Biểu mẫu điện tử");
		String third = ready("chuyenvien.tttk", "Kho dữ liệu");
		meet(VoteMode.SECRET, List.of(first, second, third), ALL);
		assertThat(inbox("council-called")).containsExactlyInAnyOrder(ALL);
		for (String member : List.of("hoidong1", "hoidong2", "hoidong3", "hoidong4")) {
			vote(member, "YYB");
		}
		assertThat(session().state()).isEqualTo(SessionState.VOTING);
		assertThat(items()).allSatisfy((item) -> assertThat(item.votesYes()).isZero());
		vote("hoidong5", "YNN");
		vote("hoidong6", "NNN");
		vote("hoidong7", "NBN");

		assertThat(items()).extracting(SessionItem::votesYes).containsExactly(5, 4, 0);
		assertThat(items()).extracting(SessionItem::votesNo).containsExactly(2, 2, 3);
		assertThat(items()).extracting(SessionItem::votesBlank).containsExactly(0, 1, 4);
		assertThat(items()).extracting(SessionItem::hasMajority).containsExactly(true, false, false);
		assertThat(shown(SECRETARY, "Task_Conclude", "conclusions")).contains("5/7 đồng ý, 2 không, 0 trắng; cần 5: đủ")
			.contains("4/7 đồng ý, 2 không, 1 trắng; cần 5: chưa đủ");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED", "REFUSED", "NOTED"));
		String minutes = text("Biên bản họp Hội đồng sáng kiến, phiên 1.docx");
		assertThat(minutes).contains("Hội đồng có 7 thành viên, có mặt 7, vắng 0")
			.contains("Bỏ phiếu kín")
			.contains("Phòng họp tầng 2")
			.contains("ngày 05 tháng 3 năm 2026")
			.contains("“Sổ nhiệm vụ & lịch nhắc”: Công nhận.")
			.contains("“Biểu mẫu điện tử”: Không công nhận. Vì REFUSED")
			.contains("Ý kiến về hồ sơ 2")
			.contains("Chủ tịch Hội đồng sáng kiến")
			.doesNotContain("{{");
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.clock.stopAt("2026-03-09T08:00");
		assertThat(shown("giamdoc", "Task_Decide", "session"))
			.contains("Công nhận: 1; Không công nhận: 1; Ghi nhận: 1");
		submit("giamdoc", "Task_Decide",
				Map.of("decisionOutcome", "sign", "number", "12/QĐ-SKHCN", "decided_on", "2026-03-09"));

		assertThat(this.people.instances("initiative-session", this.campaign)).isZero();
		for (String id : List.of(first, second, third)) {
			this.people.runJobs(id);
		}
		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.RECOGNISED);
		assertThat(this.applications.get(second).state()).isEqualTo(ApplicationState.REFUSED);
		assertThat(this.applications.get(second).outcomeReason()).isEqualTo("Vì REFUSED");
		assertThat(this.applications.get(third).state()).isEqualTo(ApplicationState.NOTED);
		assertThat(this.people.instances("initiative-review", first)).isZero();
		SessionItem last = this.sessions.lastOn(first).orElseThrow();
		assertThat(this.sessions.get(last.sessionId()).decisionNumber()).isEqualTo("12/QĐ-SKHCN");
		assertThat(this.sessions.get(last.sessionId()).decidedBy()).isEqualTo("giamdoc");
		assertThat(text("Quyết định công nhận sáng kiến, phiên 1.docx")).contains("12/QĐ-SKHCN")
			.contains("Công nhận 01 sáng kiến và ghi nhận 01 giải pháp")
			.contains("Sổ nhiệm vụ & lịch nhắc")
			.contains("Chuyên viên phòng Quản lý Khoa học (100%)")
			.contains("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ")
			.doesNotContain("Biểu mẫu điện tử")
			.doesNotContain("{{");
	}

	@Test
	void theCouncilDeskAndLeadershipMayReadThePapers() {
		assertThat(List.of("hoidong7", "chuyenvien.qlchn", "giamdoc"))
			.allMatch((person) -> this.access.maySee(person, this.campaign, null));
		assertThat(List.of("chuyenvien.qlkh", "giamdoc.snv", "vanphong", "khong-ai"))
			.noneMatch((person) -> this.access.maySee(person, this.campaign, null));
		assertThat(this.access.maySee("hoidong7", "khong-co", null)).isFalse();
	}

	@Test
	void aShowOfHandsUnderTheViceChairIsConcludedAnewWhenGivenBack() {
		String first = ready("chuyenvien.qlkh", "Một");
		meet(VoteMode.HANDS, List.of(first), "hoidong2", "hoidong3", "hoidong4", "hoidong5", "hoidong6");
		refused(SECRETARY, "Task_Hands", CouncilStory.hands("4/1/1"), "nhiều hơn 5 thành viên");
		refused(SECRETARY, "Task_Hands", CouncilStory.hands("5/0/0", "1/1/1"), "đúng 1 dòng");
		submit(SECRETARY, "Task_Hands", CouncilStory.hands("5/0/0"));
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("REFUSED"), "đã đủ phiếu đồng ý");
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("NOTED"), "đã đủ phiếu đồng ý");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED"));

		assertThat(this.people.task("hoidong1", this.campaign, "Task_SignMinutes")).isNull();
		refused("hoidong2", "Task_SignMinutes", Map.of("minutesOutcome", "return", "reason", " "), "Điều cần sửa");
		submit("hoidong2", "Task_SignMinutes", Map.of("minutesOutcome", "return", "reason", "Thiếu ý kiến Công đoàn"));
		assertThat(shown(SECRETARY, "Task_Conclude", "returnReason")).contains("Thiếu ý kiến Công đoàn");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED"));
		submit("hoidong2", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		submit("giamdoc", "Task_Decide", Map.of("decisionOutcome", "return", "reason", "Xem lại tính mới"));
		assertThat(shown(SECRETARY, "Task_Conclude", "returnReason")).contains("Xem lại tính mới");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("DEFERRED"));
		submit("hoidong2", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.clock.stopAt("2026-03-05T18:00");
		submit("giamdoc", "Task_Decide", Map.of("decisionOutcome", "sign", "decided_on", "2026-03-05"));

		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.READY);
		assertThat(this.applications.get(first).outcome()).isEqualTo(Outcome.DEFERRED);
		assertThat(this.agendas.ready(this.campaign)).isEmpty();
		assertThat(files()).hasSize(1);
		assertThat(session().decisionFile()).isNull();
	}

	@ParameterizedTest(name = "{0} members, {1} in favour: {2}")
	@CsvSource({ "7, 4, false", "7, 5, true", "9, 5, false", "9, 6, true", "6, 3, false", "6, 4, true", "5, 3, false",
			"5, 4, true" })
	void recognitionTakesTwoThirdsOfTheMembers(int members, int yes, boolean recognised) {
		SessionItem item = new SessionItem("s", "a", 0, members, members,
				this.stories.campaign().rules().votesNeeded(members), yes, members - yes, 0, null, null, null, false,
				null, null, null, false);

		assertThat(item.hasMajority()).isEqualTo(recognised);
	}

	@Test
	void withoutAQuorumOrAChairTheSessionIsPostponed() {
		String first = ready("chuyenvien.qlkh", "Một");
		submit(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.SECRET, List.of(first)));
		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.IN_SESSION);
		refused(SECRETARY, "Task_Attendance",
				CouncilStory.attendance(VoteMode.SECRET, "hoidong1", "hoidong2", "hoidong3", "hoidong4"),
				"4/7 thành viên");
		refused(SECRETARY, "Task_Attendance",
				CouncilStory.attendance(VoteMode.SECRET, "hoidong3", "hoidong4", "hoidong5", "hoidong6", "hoidong7"),
				"Chủ tịch hoặc Phó Chủ tịch");
		Map<String, Object> past = CouncilStory.attendance(VoteMode.SECRET, ALL);
		past.put("ballot_end", "2026-03-01T08:00");
		refused(SECRETARY, "Task_Attendance", past, "muộn hơn bây giờ");
		Map<String, Object> stranger = CouncilStory.attendance(VoteMode.SECRET, ALL);
		stranger.put("people", List.of("giamdoc"));
		refused(SECRETARY, "Task_Attendance", stranger, "lựa chọn");
		refused(SECRETARY, "Task_Attendance", Map.of("attendanceOutcome", "postpone"), "Lý do hoãn");

		submit(SECRETARY, "Task_Attendance", Map.of("attendanceOutcome", "postpone", "postpone_reason", "Bão số 3"));

		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.READY);
		assertThat(inbox("council-postponed")).hasSize(7);
		assertThat(session().state()).isEqualTo(SessionState.POSTPONED);
		meet(VoteMode.SECRET, List.of(first), ALL);
		assertThat(session().number()).isEqualTo(2);
		assertThat(this.people.tasks("hoidong5", this.campaign, "Task_Vote")).hasSize(1);
	}

	@Test
	void theRoundEndsWhenNothingIsLeftToJudge() {
		String first = ready("chuyenvien.qlkh", "Một");
		refused(SECRETARY, "Task_Agenda", Map.of("agendaOutcome", "finish"), "Còn 1 hồ sơ");
		this.applications.enter(first, ApplicationState.NOTED, null);

		submit(SECRETARY, "Task_Agenda", Map.of("agendaOutcome", "finish"));

		assertThat(this.people.instances("initiative-session", this.campaign)).isZero();
	}

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			meets_at      | 2026-03-01T08:00 | đã qua
			meets_at      | 2026-02-30T08:00 | Ngày họp
			meets_at      | ''               | Ngày họp
			place         | ' '              | Nơi họp
			voteMode      | LOT              | Cách biểu quyết
			agendaOutcome | maybe            | Bước tiếp theo
			""")
	void aSessionNeedsTimePlaceAndAWayToVote(String field, String value, String words) {
		Map<String, Object> form = CouncilStory.agenda(VoteMode.SECRET, List.of(ready("chuyenvien.qlkh", "Một")));
		form.put(field, value);

		refused(SECRETARY, "Task_Agenda", form, words);
	}

	@Test
	void onlyWaitingApplicationsOfTheCampaignAreCalledAndOnlyByTheSecretary() {
		String first = ready("chuyenvien.qlkh", "Một");
		String other = this.council.ready(this.stories.campaign().id(), "chuyenvien.qlkh", "Đợt khác");
		refused(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.SECRET, List.of(other)), "lựa chọn");
		refused(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.SECRET, List.of()), "Hồ sơ đưa ra");
		refused(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.SECRET, List.of(first, first)), "hai lần");
		Task agenda = this.people.task(SECRETARY, this.campaign, "Task_Agenda");

		for (String stranger : List.of("hoidong1", "chuyenvien.qlchn", "giamdoc", "chuyenvien.snv")) {
			assertThatThrownBy(
					() -> this.people.submit(stranger, agenda, CouncilStory.agenda(VoteMode.SECRET, List.of(first))))
				.isInstanceOfAny(AuthorizationException.class, ProcessEngineException.class, Refusal.class);
		}
		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.READY);
	}

	@Test
	void theDirectorsInitiativeNeedsTheUpperBodyAndTheDeputySigns() {
		String directors = ready("chuyenvien.qlkh",
				this.stories.completeBy("Của Giám đốc", "chuyenvien.qlkh", "giamdoc"));
		String centres = ready("giamdoc.tt", "Của Giám đốc Trung tâm");
		String other = ready("chuyenvien.qlcn", "Của chuyên viên");
		meet(VoteMode.HANDS, List.of(directors, centres, other), ALL);
		submit(SECRETARY, "Task_Hands", CouncilStory.hands("7/0/0", "7/0/0", "7/0/0"));
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED", "RECOGNISED", "RECOGNISED"));
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.clock.stopAt("2026-03-20T08:00");
		assertThat(shown("chuyenvien.qlchn", "Task_Consent", "consents")).contains("Của Giám đốc")
			.doesNotContain("Của chuyên viên");
		refused("chuyenvien.qlchn", "Task_Consent", consents("refused", "given"), "lý do cấp trên không chấp thuận");
		Map<String, Object> later = consents("given", "given");
		later.put("consents", List.of(consent("given", "2026-03-21"), consent("given", "2026-03-21")));
		refused("chuyenvien.qlchn", "Task_Consent", later, "chưa đến");
		Map<String, Object> answers = consents("given", "refused");
		Map<String, Object> refusal = consent("refused", "2026-03-18");
		refusal.put("reason", "Chưa đủ căn cứ");
		answers.put("consents", List.of(consent("given", "2026-03-18"), refusal));
		submit("chuyenvien.qlchn", "Task_Consent", answers);

		assertThat(this.people.task("giamdoc", this.campaign, "Task_Decide")).isNull();
		refused("phogiamdoc", "Task_Decide", Map.of("decisionOutcome", "sign", "decided_on", "2026-03-20"),
				"số quyết định");
		submit("phogiamdoc", "Task_Decide",
				Map.of("decisionOutcome", "sign", "number", "31/QĐ", "decided_on", "2026-03-20"));
		assertThat(this.applications.get(directors).outcome()).isEqualTo(Outcome.RECOGNISED);
		assertThat(this.applications.get(centres).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.applications.get(centres).outcomeReason()).isEqualTo("Chưa đủ căn cứ");
		assertThat(this.sessions.lastOn(directors).orElseThrow().consentNumber()).isEqualTo("55/UBND");
	}

	@Test
	void aDecisionsNumberAndDayMustBeRight() {
		concluded("Một", "RECOGNISED");
		this.clock.stopAt("2026-03-06T08:00");
		refused("giamdoc", "Task_Decide", decision("40/QĐ", "2026-03-07"), "chưa đến");
		refused("giamdoc", "Task_Decide", decision("40/QĐ", "2026-03-04"), "trước ngày họp");
		refused("giamdoc", "Task_Decide", decision(" ", "2026-03-06"), "số quyết định");
		refused("giamdoc", "Task_Decide", Map.of("decisionOutcome", "return"), "Điều cần xem lại");
		submit("giamdoc", "Task_Decide", decision("40/QĐ", "2026-03-06"));

		this.clock.stopAt("2026-03-02T08:00");
		this.campaign = this.stories.campaign().id();
		concluded("Hai", "RECOGNISED");
		this.clock.stopAt("2026-03-06T08:00");
		refused("giamdoc", "Task_Decide", decision("40/QĐ", "2026-03-06"), "đã dùng trong năm 2026");
		this.clock.stopAt("2027-01-06T08:00");
		submit("giamdoc", "Task_Decide", decision("40/QĐ", "2027-01-06"));
	}

	@Test
	void aBallotThatIsMissingWhenTimeIsUpDoesNotAgree() {
		String first = ready("chuyenvien.qlkh", "Một");
		meet(VoteMode.SECRET, List.of(first), ALL);
		for (String member : List.of("hoidong1", "hoidong2", "hoidong3", "hoidong4")) {
			vote(member, "Y");
		}
		this.clock.stopAt("2026-03-06T17:00");
		Task late = this.people.task("hoidong7", this.campaign, "Task_Vote");
		this.people.fireTimer(instance(), "Bnd_BallotEnd");
		this.people.runJobs(this.campaign);

		assertThat(items()).extracting(SessionItem::hasMajority).containsExactly(false);
		assertThatThrownBy(() -> this.people.submit("hoidong7", late, CouncilStory.ballot("Y")))
			.isInstanceOfAny(ProcessEngineException.class, Refusal.class);
		assertRefused(() -> this.ballots.cast(session().id(), "hoidong7", Map.of(first, Vote.YES)), "không mở");
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED"), "cần ít nhất 5");
		Map<String, Object> bare = CouncilStory.conclusions("REFUSED");
		bare.put("conclusions", List.of(Map.of("outcome", "REFUSED", "reason", " ")));
		refused(SECRETARY, "Task_Conclude", bare, "nêu lý do");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("EXPERT_OPINION"));
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		submit("giamdoc", "Task_Decide", Map.of("decisionOutcome", "sign", "decided_on", "2026-03-06"));
		assertThat(this.people.tasks("chuyenvien.qlchn", first, "Task_ExpertOpinion")).hasSize(1);
		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.ACCEPTED);
	}

	@Test
	void recusalsChangeWhoVotesAndWhatItTakes() {
		String own = ready("chuyenvien.qlkh", this.stories.completeBy("Của ủy viên", "chuyenvien.qlkh", "hoidong5"));
		String other = ready("chuyenvien.qlcn", "Của người khác");
		submit(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.SECRET, List.of(own, other)));
		Map<String, Object> attendance = CouncilStory.attendance(VoteMode.SECRET, ALL);
		attendance.put("conflicts", List.of(Map.of("member", "hoidong6", "application", own, "reason", "Anh em họ"),
				Map.of("member", "hoidong6", "application", other, "reason", "Cùng làm")));
		submit(SECRETARY, "Task_Attendance", attendance);

		assertThat(items()).extracting(SessionItem::eligible).containsExactly(5, 6);
		assertThat(items()).extracting(SessionItem::needed).containsExactly(4, 4);
		assertThat(this.people.tasks("hoidong6", this.campaign, "Task_Vote")).isEmpty();
		assertThat(shown("hoidong5", "Task_Vote", "votes")).contains("Của người khác").doesNotContain("Của ủy viên");
		assertThat(shown("hoidong5", "Task_Vote", "excluded")).contains("1. Của ủy viên");
		refused("hoidong5", "Task_Vote", CouncilStory.ballot("YY"), "đúng 1 dòng");
		String session = session().id();
		assertRefused(() -> this.ballots.cast(session, "hoidong5", Map.of(own, Vote.YES, other, Vote.YES)),
				"không được biểu quyết");
		assertRefused(() -> this.ballots.cast(session, "hoidong6", Map.of()), "không dự");
		assertRefused(() -> this.ballots.cast(session, "hoidong1", Map.of(own, Vote.YES)), "từng hồ sơ");
		vote("hoidong5", "Y");
		for (String member : List.of("hoidong1", "hoidong2", "hoidong3")) {
			vote(member, "YY");
		}
		vote("hoidong4", "NN");
		vote("hoidong7", "NN");

		assertThat(items()).extracting(SessionItem::votesYes).containsExactly(3, 4);
		assertThat(items()).extracting(SessionItem::hasMajority).containsExactly(false, true);
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("REFUSED", "RECOGNISED"));
		assertThat(textOrFail())
			.contains("Ủy viên Hội đồng sáng kiến 5 không tham gia đánh giá “Của ủy viên”: là tác giả")
			.contains("Ủy viên Hội đồng sáng kiến 6 không tham gia đánh giá “Của người khác”: khai có xung đột");
	}

	@Test
	void anApplicationThatTooFewMayJudgeIsNotVotedOn() {
		String own = ready("chuyenvien.qlkh", this.stories.completeBy("Của bốn ủy viên", "chuyenvien.qlkh", "hoidong1",
				"hoidong4", "hoidong5", "hoidong6"));
		String other = ready("chuyenvien.qlcn", "Của người khác");
		meet(VoteMode.HANDS, List.of(own, other), "hoidong1", "hoidong4", "hoidong5", "hoidong6", "hoidong7");
		assertThat(shown(SECRETARY, "Task_Hands", "notVoted")).contains("Của bốn ủy viên");

		submit(SECRETARY, "Task_Hands", CouncilStory.hands("5/0/0"));

		assertThat(shown(SECRETARY, "Task_Conclude", "conclusions")).contains("Không đủ thành viên (1/3)");
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("REFUSED", "RECOGNISED"), "chưa đủ thành viên");
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED", "RECOGNISED"),
				"không kết luận công nhận");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("WITHDRAWN", "RECOGNISED"));
	}

	@Test
	void nobodyVotesTwiceOrForAnother() {
		String first = ready("chuyenvien.qlkh", "Một");
		meet(VoteMode.SECRET, List.of(first), "hoidong1", "hoidong2", "hoidong3", "hoidong4", "hoidong5");
		String session = session().id();
		Task ballot = this.people.task("hoidong1", this.campaign, "Task_Vote");
		for (String other : List.of("hoidong2", "hoidong3", "quantri", "giamdoc", "giamsat")) {
			assertThatThrownBy(() -> this.people.submit(other, ballot, CouncilStory.ballot("N"))).as(other)
				.isInstanceOfAny(AuthorizationException.class, ProcessEngineException.class, Refusal.class);
		}
		vote("hoidong1", "Y");

		assertRefused(() -> this.ballots.cast(session, "hoidong1", Map.of(first, Vote.YES)), "chỉ bỏ một lần");
		assertRefused(() -> this.ballots.cast(session, "hoidong6", Map.of(first, Vote.YES)), "không dự");
		assertRefused(() -> this.ballots.cast(session, "chuyenvien.qlkh", Map.of(first, Vote.YES)), "không dự");
		assertRefused(() -> this.ballots.show(session, List.of()), "không mở");
		assertThatThrownBy(() -> this.people.submit("hoidong1", ballot, CouncilStory.ballot("Y")))
			.isInstanceOfAny(ProcessEngineException.class, Refusal.class);
		assertThat(counts()).containsExactly(1, 0, 0);
	}

	@Test
	void twoMembersMayVoteAtTheSameMoment() throws Exception {
		String first = ready("chuyenvien.qlkh", "Một");
		String second = ready("chuyenvien.qlcn", "Hai");
		meet(VoteMode.SECRET, List.of(first, second), ALL);
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> both = new ArrayList<>();
			for (String person : List.of("hoidong1", "hoidong2")) {
				Task ballot = this.people.task(person, this.campaign, "Task_Vote");
				both.add(two.submit(() -> {
					together.await();
					this.people.submit(person, ballot, CouncilStory.ballot("YN"));
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
		this.people.runJobs(this.campaign);

		assertThat(counts()).containsExactly(2, 0, 0);
		assertThat(this.table.members(session().id())).filteredOn(SessionMember::voted).hasSize(2);
	}

	@Test
	void whatIsWithdrawnDuringTheSessionIsLeftOut() {
		String first = ready("chuyenvien.qlkh", "Rút trước kết luận");
		String second = ready("chuyenvien.qlcn", "Rút sau kết luận");
		String third = ready("chuyenvien.tttk", "Ở lại");
		meet(VoteMode.HANDS, List.of(first, second, third), ALL);
		submit(SECRETARY, "Task_Hands", CouncilStory.hands("7/0/0", "7/0/0", "7/0/0"));
		this.reviews.withdraw(first);
		refused(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED", "RECOGNISED", "RECOGNISED"),
				"đúng 2 dòng");
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions("RECOGNISED", "RECOGNISED"));
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.reviews.withdraw(second);
		this.clock.stopAt("2026-03-06T08:00");
		submit("giamdoc", "Task_Decide", decision("77/QĐ", "2026-03-06"));

		assertThat(this.applications.get(first).state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(this.applications.get(second).state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(this.applications.get(third).state()).isEqualTo(ApplicationState.RECOGNISED);
		assertThat(this.people.instances("initiative-session", this.campaign)).isZero();
	}

	/** The whole campaign is shown in time; a session takes its share of it. */
	@Test
	void fiveHundredApplicationsAreShownAndJudgedInParts() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 45; i++) {
			ids.add(ready("chuyenvien.qlkh", "Sáng kiến số " + i));
		}
		for (int i = 45; i < 500; i++) {
			String id = this.stories.handedIn(this.campaign, "chuyenvien.qlcn", "Sáng kiến số " + i);
			this.applications.enter(id, ApplicationState.READY, null);
			ids.add(id);
		}
		Task agenda = this.people.task(SECRETARY, this.campaign, "Task_Agenda");
		long begin = System.nanoTime();
		VariableMap form = this.people.form(SECRETARY, agenda);
		long millis = (System.nanoTime() - begin) / 1_000_000;
		int size = form.keySet()
			.stream()
			.mapToInt((key) -> String.valueOf(form.getValueTyped(key).getValue()).length())
			.sum();
		System.out.printf("Agenda of 500 applications: %d ms, %d characters%n", millis, size);
		assertThat(millis).isLessThan(10_000);
		assertThat(size).isLessThan(500_000);
		assertThat(shown(SECRETARY, "Task_Agenda", "applications").split(",")).hasSize(Agendas.MOST);
		refused(SECRETARY, "Task_Agenda", CouncilStory.agenda(VoteMode.HANDS, ids.subList(0, 61)), "nhiều nhất 60");

		meet(VoteMode.HANDS, ids.subList(0, 45), ALL);
		submit(SECRETARY, "Task_Hands", CouncilStory.hands(Collections.nCopies(45, "6/1/0").toArray(String[]::new)));
		submit(SECRETARY, "Task_Conclude",
				CouncilStory.conclusions(Collections.nCopies(45, "RECOGNISED").toArray(String[]::new)));
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.clock.stopAt("2026-03-06T08:00");
		submit("giamdoc", "Task_Decide", decision("500/QĐ", "2026-03-06"));

		assertThat(this.people.instances("initiative-session", this.campaign)).isZero();
		assertThat(ids.subList(0, 45))
			.allMatch((id) -> this.applications.get(id).state() == ApplicationState.RECOGNISED);
		assertThat(this.agendas.ready(this.campaign)).hasSize(455);
	}

	private void concluded(String title, String outcome) {
		meet(VoteMode.HANDS, List.of(ready("chuyenvien.qlkh", title)), ALL);
		submit(SECRETARY, "Task_Hands", CouncilStory.hands("7/0/0"));
		submit(SECRETARY, "Task_Conclude", CouncilStory.conclusions(outcome));
		submit("hoidong1", "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
	}

	private static Map<String, Object> decision(String number, String day) {
		return Map.of("decisionOutcome", "sign", "number", number, "decided_on", day);
	}

	private static Map<String, Object> consents(String... answers) {
		return new HashMap<>(
				Map.of("consents", Arrays.stream(answers).map((answer) -> consent(answer, "2026-03-18")).toList()));
	}

	private static Map<String, Object> consent(String answer, String day) {
		return new HashMap<>(Map.of("consent", answer, "number", "55/UBND", "on", day));
	}

	private String ready(String person, String title) {
		String id = this.council.ready(this.campaign, person, title);
		startOnce();
		return id;
	}

	private String ready(String person, Description description) {
		String id = this.council.ready(this.campaign, person, description);
		startOnce();
		return id;
	}

	private void startOnce() {
		if (this.people.instances("initiative-session", this.campaign) == 0) {
			this.council.startSessions(this.campaign);
		}
	}

	private void meet(VoteMode mode, List<String> applications, String... present) {
		this.council.meet(this.campaign, mode, applications, present);
	}

	private void vote(String person, String votes) {
		this.council.vote(this.campaign, person, votes);
	}

	private void submit(String person, String step, Map<String, Object> form) {
		this.council.submit(person, this.campaign, step, form);
	}

	private void refused(String person, String step, Map<String, Object> form, String words) {
		assertRefused(() -> submit(person, step, form), words);
	}

	private static void assertRefused(ThrowingCallable work, String words) {
		assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessageContaining(words);
	}

	private String shown(String person, String step, String key) {
		return String.valueOf(
				this.people.form(person, this.people.task(person, this.campaign, step)).getValueTyped(key).getValue());
	}

	private CouncilSession session() {
		List<CouncilSession> all = this.sessions.ofCampaign(this.campaign);
		return all.get(all.size() - 1);
	}

	private List<SessionItem> items() {
		return this.sessions.items(session().id());
	}

	/** The counts of the first application as stored. */
	private List<Integer> counts() {
		return this.jdbc
			.sql("""
					select votes_yes, votes_no, votes_blank from session_application where session_id = ? and position = 0""")
			.param(session().id())
			.query((row, number) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
			.single();
	}

	private String instance() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("initiative-session")
			.processInstanceBusinessKey(this.campaign)
			.singleResult()
			.getId();
	}

	private List<String> inbox(String template) {
		return this.jdbc.sql("select recipient from notice where template = ? and business_key = ?")
			.params(template, this.campaign)
			.query(String.class)
			.list();
	}

	private List<EvidenceFile> files() {
		return this.evidence.ofMatter("so-khcn", this.campaign);
	}

	private String textOrFail() {
		try {
			return text("Biên bản họp Hội đồng sáng kiến, phiên 1.docx");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private String text(String name) throws IOException {
		EvidenceFile file = files().stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
		byte[] content = this.jdbc.sql("select content from evidence_content where file_id = ? and part = 0")
			.param(file.id())
			.query(byte[].class)
			.single();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Objects.requireNonNull(content)));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

}
