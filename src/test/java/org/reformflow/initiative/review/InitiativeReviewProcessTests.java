package org.reformflow.initiative.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
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
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.OwnWords;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationEvent;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-review")
class InitiativeReviewProcessTests {

	private static final String DESK = "chuyenvien.qlchn";

	private static final String AUTHOR = "chuyenvien.qlkh";

	private static final String LATE = "Task_DecideLate";

	private static final String CHECK = "Task_CheckForm";

	private static final String COMPLETE = "Task_Complete";

	private static final String JUDGE = "Task_JudgeDuplicates";

	private static final String EXPLAIN = "Task_Explain";

	private static final String CONDITIONS = "Task_ExamineConditions";

	private static final String CONFIRM = "Task_ConfirmConditions";

	private static final String EXPERT = "Task_ExpertOpinion";

	/** Own words for each application, also over all runs of the shared context. */
	private static final AtomicLong SEED = new AtomicLong(4_711);

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private TestClock clock;

	@Autowired
	private Applications applications;

	@Autowired
	private ReviewProcess process;

	@Autowired
	private ReviewTable reviews;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	private final ObjectMapper mapper = new ObjectMapper();

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void anApplicationGoesThroughToItsCertificate() throws IOException {
		String id = handedIn(this.story.campaign());

		assertThat(task(DESK, CHECK).getDueDate().toInstant()).isEqualTo(endOf("2026-04-02"));
		assertThat(subjects(AUTHOR)).contains("Đã nhận hồ sơ sáng kiến số " + receipt() + ": " + application().title());
		assertThat(receiptText()).contains("Số: " + receipt() + "/GBN-SK")
			.contains(application().title())
			.contains("chậm nhất ngày 02 tháng 4 năm 2026")
			.contains("trong 3 tháng")
			.contains("Ngày nhận: ngày 02 tháng 3 năm 2026")
			.doesNotContain("{{");
		assertThat(shown(DESK, CHECK)).contains("\"isLate\":false").contains("C.II.2");

		submit(DESK, CHECK, Map.of("formalDecision", "accept"));
		this.people.runJobs(id);

		assertThat(application().acceptedOn()).isEqualTo("2026-03-02");
		assertThat(application().resultDue()).isEqualTo("2026-06-02");
		assertThat(ladder()).isEqualTo("RUNNING 2026-06-02");
		assertThat(subjects(AUTHOR)).anyMatch((subject) -> subject.startsWith("Hồ sơ sáng kiến được chấp nhận"));
		assertThat(this.people.tasks(DESK, id, JUDGE)).isEmpty();
		submit(DESK, CONDITIONS, fulfilled());
		assertThat(shown(DESK, CONFIRM)).contains("Đủ điều kiện, đưa ra Hội đồng");
		submit(DESK, CONFIRM, Map.of("conditionsDecision", "council"));
		assertThat(application().state()).isIn(ApplicationState.ACCEPTED, ApplicationState.SCORING);
		scored();
		assertThat(application().state()).isEqualTo(ApplicationState.READY);

		conclude(Outcome.RECOGNISED, null);

		assertThat(application().state()).isEqualTo(ApplicationState.RECOGNISED);
		assertThat(this.people.instances("initiative-review", id)).isZero();
		assertThat(ladder()).startsWith("ENDED");
	}

	@Test
	void whatIsMissingIsCompletedAndExaminedAgain() {
		Campaign campaign = this.story.campaign();
		Description good = own("Sáng kiến thiếu");
		String id = handedIn(campaign, AUTHOR, without(good));
		assertThat(shown(DESK, CHECK)).contains("Tính mới, tính sáng tạo (mục C.II.2)").contains("isComplete=false");
		assertThat(this.people.form(DESK, task(DESK, CHECK)).get("missing"))
			.isEqualTo("- Tính mới, tính sáng tạo (mục C.II.2)");
		refused(DESK, CHECK, Map.of("formalDecision", "accept"), "còn thiếu nội dung bắt buộc");

		submit(DESK, CHECK, Map.of("formalDecision", "return", "missing", "Tính mới; nêu rõ điểm khác"));

		assertThat(application().state()).isEqualTo(ApplicationState.RETURNED);
		Task completing = task(AUTHOR, COMPLETE);
		assertThat(completing.getAssignee()).isEqualTo(AUTHOR);
		assertThat(completing.getDueDate().toInstant()).isEqualTo(endOf("2026-04-02"));
		assertThat(subjects(AUTHOR)).anyMatch((subject) -> subject.startsWith("Cần bổ sung hồ sơ sáng kiến"));
		assertThat(this.people.form(AUTHOR, completing).get("returnReason")).isEqualTo("Tính mới; nêu rõ điểm khác");
		submit(AUTHOR, COMPLETE, draft(completing, "save", ""));
		assertThat(application().state()).isEqualTo(ApplicationState.RETURNED);
		refused(AUTHOR, COMPLETE, draft(task(AUTHOR, COMPLETE), "submit", ""), "C.II.2");
		assertThat(version()).isEqualTo(1);

		this.clock.stopAt("2026-03-20T09:00");
		submit(AUTHOR, COMPLETE, draft(task(AUTHOR, COMPLETE), "submit", "Chưa nơi nào làm như vậy."));

		assertThat(application().state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(version()).isEqualTo(2);
		assertThat(this.applications.description(id).novelty()).isEqualTo("Chưa nơi nào làm như vậy.");
		assertThat(application().submittedAt()).isEqualTo("2026-03-02T08:00:00+07:00");
		assertThat(shown(DESK, CHECK)).contains("isComplete=true");
		submit(DESK, CHECK, Map.of("formalDecision", "accept"));
		this.people.runJobs(id);
		assertThat(application().resultDue()).isEqualTo("2026-06-20");
	}

	@Test
	void theDeskDecidesWhenTheMonthForCompletingHasPassed() {
		String id = handedIn(this.story.campaign(), AUTHOR, without(own("Quên bổ sung")));
		submit(DESK, CHECK, Map.of("formalDecision", "return", "missing", "Tính mới"));

		this.clock.stopAt("2026-04-03T00:00");
		this.people.fireTimer(instance(), "Bnd_CompletionDue");

		assertThat(this.people.tasks(AUTHOR, id, COMPLETE)).isEmpty();
		assertThat(words()).contains("Hết hạn bổ sung ngày 02/04/2026 mà chưa nộp lại.");
		refused(DESK, CHECK, Map.of("formalDecision", "refuse", "reason", " "), "ý do");
		submit(DESK, CHECK, Map.of("formalDecision", "refuse", "reason", "Không nêu được tính mới"));
		this.people.runJobs(id);
		refusedFor("Không nêu được tính mới");
	}

	@Test
	void whatIsAcceptedThoughIncompleteSaysWhy() {
		String id = handedIn(this.story.campaign(), AUTHOR, without(own("Vẫn nhận")));

		submit(DESK, CHECK, Map.of("formalDecision", "accept", "note", "Tính mới nêu ở mục C.II.1"));
		this.people.runJobs(id);

		assertThat(words()).contains("Đạt hình thức. Tính mới nêu ở mục C.II.1");
		assertThat(application().state()).isEqualTo(ApplicationState.ACCEPTED);
	}

	@Test
	void aLateApplicationIsTakenAllTheSame() throws IOException {
		String id = handedIn(this.story.campaign(LocalDate.parse("2026-03-01")));

		assertThat(application().late()).isTrue();
		assertThat(receiptText()).contains("Hồ sơ nộp sau thời hạn của đợt");
		assertThat(shown(DESK, LATE)).contains("\"isLate\":true").contains("01/03/2026");
		assertThat(this.people.tasks(DESK, id, CHECK)).isEmpty();
		submit(DESK, LATE, Map.of("lateDecision", "receive", "note", "Chậm do mất mạng"));

		assertThat(words()).contains("Nhận xét trong đợt dù nộp muộn. Chậm do mất mạng");
		assertThat(this.people.tasks(DESK, id, CHECK)).hasSize(1);
	}

	@Test
	void aLateApplicationGoesOnInTheNextRound() {
		Campaign campaign = this.story.campaign(LocalDate.parse("2026-03-01"));
		Campaign next = this.story.campaign("Đợt 2 năm 2026", LocalDate.parse("2026-09-30"));
		Campaign closed = this.story.campaign("Đợt đã đóng", LocalDate.parse("2026-02-01"));
		this.story.enter(closed.id(), CampaignState.REVIEWING);
		String id = handedIn(campaign);
		assertThat(shown(DESK, LATE)).contains(next.id()).doesNotContain(closed.id());
		refused(DESK, LATE, Map.of("lateDecision", "carry", "campaign", next.id()), "ý do");
		refused(DESK, LATE, Map.of("lateDecision", "carry", "campaign", closed.id(), "reason", "Muộn"), "");
		refused(DESK, LATE, Map.of("lateDecision", "carry", "campaign", campaign.id(), "reason", "Muộn"), "");

		submit(DESK, LATE, Map.of("lateDecision", "carry", "campaign", next.id(), "reason", "Nộp sau hạn 1 ngày"));

		assertThat(application().campaignId()).isEqualTo(next.id());
		assertThat(this.runtime.getVariable(instance(), "campaignId")).isEqualTo(next.id());
		assertThat(shown(DESK, CHECK)).contains("Đợt 2 năm 2026");
		assertThat(subjects(AUTHOR)).anyMatch((subject) -> subject.startsWith("Hồ sơ sáng kiến chuyển sang đợt khác"));
	}

	@Test
	void aLateApplicationIsRefused() {
		String id = handedIn(this.story.campaign(LocalDate.parse("2026-03-01")));

		submit(DESK, LATE, Map.of("lateDecision", "refuse", "reason", "Nộp sau hạn, không có lý do chính đáng"));
		this.people.runJobs(id);

		refusedFor("Nộp sau hạn, không có lý do chính đáng");
	}

	@Test
	void aCopyOfAnEarlierOneIsRefusedAndTheFirstFilerStays() {
		Campaign campaign = this.story.campaign();
		Description words = own("Người nộp trước");
		String first = handedIn(campaign, AUTHOR, words);
		this.clock.stopAt("2026-03-02T09:00");
		String copy = handedIn(campaign, "chuyenvien.tdc", words);
		accepted();

		assertThat(shown(DESK, JUDGE)).contains("Người nộp trước");
		assertThat(this.people.form(DESK, task(DESK, JUDGE)).get("matches")).asString()
			.contains("\"share\":9")
			.contains("Phòng Quản lý Khoa học")
			.contains("Nội dung giải pháp");
		refused(DESK, JUDGE, Map.of("duplicateDecision", "duplicate"), "ý do");
		submit(DESK, JUDGE,
				Map.of("duplicateDecision", "duplicate", "reason", "Trùng hồ sơ nộp trước của Phòng Quản lý Khoa học"));
		this.people.runJobs(copy);

		refusedFor("Trùng hồ sơ nộp trước của Phòng Quản lý Khoa học");
		this.current = first;
		accepted();
		assertThat(this.people.tasks(DESK, first, JUDGE)).isEmpty();
		assertThat(this.people.tasks(DESK, first, CONDITIONS)).hasSize(1);
	}

	@Test
	void aNearDuplicateIsExplainedAndGoesOn() {
		Campaign campaign = this.story.campaign();
		Description words = own("Bản gốc");
		handedIn(campaign, AUTHOR, words);
		this.clock.stopAt("2026-03-02T09:00");
		Description near = new OwnWords(SEED.incrementAndGet())
			.with(this.story.completeBy("Bản phát triển thêm", "chuyenvien.tdc"), words.solutions(), "Mở rộng hơn.");
		String id = handedIn(campaign, "chuyenvien.tdc", near);
		accepted();
		refused(DESK, JUDGE, Map.of("duplicateDecision", "explain"), "cần giải trình");
		submit(DESK, JUDGE, Map.of("duplicateDecision", "explain", "question", "Phần nào là của anh?"));

		Task explaining = task("chuyenvien.tdc", EXPLAIN);
		assertThat(explaining.getDueDate().toInstant()).isEqualTo(endOf("2026-04-02"));
		assertThat(this.people.form("chuyenvien.tdc", explaining).toString()).contains("Phần nào là của anh?")
			.doesNotContain("Bản gốc");
		refused("chuyenvien.tdc", EXPLAIN, Map.of("explanation", " "), "");
		submit("chuyenvien.tdc", EXPLAIN, Map.of("explanation", "Tôi phát triển từ bản gốc, có đồng ý."));
		assertThat(shown(DESK, JUDGE)).contains("Tôi phát triển từ bản gốc, có đồng ý.");
		submit(DESK, JUDGE, Map.of("duplicateDecision", "explain", "question", "Xin văn bản đồng ý."));
		this.clock.stopAt("2026-04-03T00:00");
		this.people.fireTimer(instance(), "Bnd_ExplanationDue");
		assertThat(words()).contains("Hết hạn giải trình ngày 02/04/2026 mà chưa có trả lời.");
		submit(DESK, JUDGE, Map.of("duplicateDecision", "none", "note", "Khác về phạm vi"));

		assertThat(words()).contains("Đã đối chiếu với hồ sơ tương tự: không trùng. Khác về phạm vi");
		assertThat(this.people.tasks(DESK, id, CONDITIONS)).hasSize(1);
	}

	@Test
	void whatIsNotApprovedButOfClearEffectGoesToTheCouncilToBeNoted() {
		String id = handedIn(this.story.campaign());
		accepted();
		submit(DESK, CONDITIONS, conditions(
				Map.of("approval", "none", "lawful", "yes", "clear_effect", "yes", "note", "Xem số liệu mục C.II.4")));
		assertThat(shown(DESK, CONFIRM)).contains("đề nghị ghi nhận").contains("Xem số liệu mục C.II.4");
		submit(DESK, CONFIRM, Map.of("conditionsDecision", "council"));
		scored();
		assertThat(words())
			.anyMatch((words) -> words.startsWith("Kết quả thẩm định: Đưa ra Hội đồng, đề nghị ghi nhận"));

		conclude(Outcome.NOTED, "Hiệu quả rõ rệt");

		assertThat(application().state()).isEqualTo(ApplicationState.NOTED);
		assertThat(this.people.instances("initiative-review", id)).isZero();
	}

	@Test
	void afterTheYearItIsRefusedUnlessThereIsAReason() {
		Description late = firstApplied(own("Quá một năm"), "2025-03-01");
		String id = handedIn(this.story.campaign(), AUTHOR, late);
		accepted();
		assertThat(shown(DESK, CONDITIONS)).contains("\"isKept\":false").contains("01/03/2026");
		submit(DESK, CONDITIONS, fulfilled());
		assertThat(this.people.form(DESK, task(DESK, CONFIRM)).get("reason")).asString().contains("sau một năm");
		refused(DESK, CONFIRM, Map.of("conditionsDecision", "council"), "nêu lý do vẫn đưa ra Hội đồng");
		submit(DESK, CONFIRM, Map.of("conditionsDecision", "again"));
		assertThat(this.people.form(DESK, task(DESK, CONDITIONS)).get("approval")).isEqualTo("approved");
		submit(DESK, CONDITIONS, conditions(Map.of("late_reason", "Thời gian kiểm định kéo dài")));
		assertThat(shown(DESK, CONFIRM)).contains("Đủ điều kiện, đưa ra Hội đồng");
		submit(DESK, CONFIRM, Map.of("conditionsDecision", "again"));
		submit(DESK, CONDITIONS, fulfilled());

		submit(DESK, CONFIRM, Map.of("conditionsDecision", "refuse", "reason", "Nộp sau một năm"));
		this.people.runJobs(id);

		refusedFor("Nộp sau một năm");
		assertThat(ladder()).startsWith("ENDED");
	}

	@Test
	void onTheLastDayOfTheYearItIsStillInTime() {
		handedIn(this.story.campaign(), AUTHOR, firstApplied(own("Vừa kịp"), "2025-03-02"));
		accepted();

		assertThat(shown(DESK, CONDITIONS)).contains("\"isKept\":true").contains("02/03/2026");
	}

	@Test
	void theAnswerOfAcceptanceInNovemberIsDueAtTheEndOfFebruary() {
		this.clock.stopAt("2025-11-30T10:00");
		handedIn(this.story.campaign());

		accepted();

		assertThat(application().resultDue()).isEqualTo("2026-02-28");
		assertThat(ladder()).isEqualTo("RUNNING 2026-02-28");
	}

	@Test
	void whatTheCouncilLeavesOpenWaitsForAnotherSession() {
		String id = atTheCouncil();
		conclude(Outcome.DEFERRED, "Chờ thêm số liệu");
		assertThat(application().state()).isEqualTo(ApplicationState.READY);

		conclude(Outcome.EXPERT_OPINION, null);
		refused(DESK, EXPERT, Map.of("expert", "GS. Trần A", "opinion", ""), "");
		submit(DESK, EXPERT, Map.of("expert", "GS. Trần A", "opinion", "Giải pháp khả thi"));
		assertThat(words()).contains("Ý kiến chuyên gia (GS. Trần A): Giải pháp khả thi");
		assertThat(application().state()).isEqualTo(ApplicationState.READY);
		conclude(Outcome.REFUSED, "Không mới");

		refusedFor("Không mới");
		assertThat(this.people.instances("initiative-review", id)).isZero();
	}

	@Test
	void whatIsTakenBackInTheSessionEnds() {
		String id = atTheCouncil();

		conclude(Outcome.WITHDRAWN, null);

		assertThat(application().state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(this.people.instances("initiative-review", id)).isZero();
	}

	@Test
	void withdrawingEndsTheReviewWhereverItStands() {
		String id = handedIn(this.story.campaign());
		accepted();

		this.process.withdraw(id);

		assertThat(application().state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(application().outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(this.people.instances("initiative-review", id)).isZero();
		assertThat(ladder()).startsWith("ENDED");
	}

	@ParameterizedTest
	@CsvSource({ "chuyenvien.qlkh", "truongphong.qlkh", "vanphong", "giamdoc", "hoidong1", "giamdoc.snv" })
	void onlyTheDeskDecides(String other) {
		String id = handedIn(this.story.campaign());
		Task check = task(DESK, CHECK);

		assertThat(this.people.tasks(other, id, CHECK)).isEmpty();
		assertThatThrownBy(() -> this.people.submit(other, check, Map.of("formalDecision", "accept")))
			.isInstanceOfAny(ProcessEngineException.class, Refusal.class);
		assertThat(application().acceptedOn()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "formalDecision, nothing", "formalDecision, accept' or 1=1", "unknown_field, accept" })
	void whatTheFormDoesNotOfferIsRefused(String field, String value) {
		handedIn(this.story.campaign());

		refused(DESK, CHECK, Map.of(field, value), "");

		assertThat(task(DESK, CHECK)).isNotNull();
	}

	@Test
	void conditionsAreAnsweredOneByOne() {
		handedIn(this.story.campaign());
		accepted();
		Map<String, Object> open = conditions(Map.of("approval", "none"));
		refused(DESK, CONDITIONS, open, "pháp luật");
		Map<String, Object> odd = conditions(Map.of("exclusion", "whatever"));
		refused(DESK, CONDITIONS, odd, "");
		Map<String, Object> missing = fulfilled();
		missing.remove("benefit");
		refused(DESK, CONDITIONS, missing, "lợi ích");
	}

	@Test
	void textsStayOutOfTheEngine() {
		String id = handedIn(this.story.campaign(), AUTHOR, without(own("Giữ kín")));
		submit(DESK, CHECK, Map.of("formalDecision", "return", "missing", "BIMATBIMAT"));

		assertThat(this.jdbc.sql("select count(*) from act_hi_varinst where text_ like '%BIMAT%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.runtime.getVariables(instance()).keySet()).isSubsetOf("department", "applicationId",
				"campaignId", "submitter", "leadUnit", "leadUnitName", "subject", "assignmentText", "deadlineWords",
				"late", "withdrawn", "formalDecision");
		assertThat(this.people.instances("initiative-review", id)).isEqualTo(1);
	}

	private String current = "";

	private String handedIn(Campaign campaign) {
		Description words = own("");
		return handedIn(campaign, AUTHOR, words);
	}

	private String handedIn(Campaign campaign, String person, Description words) {
		this.current = this.story.handedIn(campaign.id(), person, words);
		this.process.start(this.current);
		this.people.runJobs(this.current);
		return this.current;
	}

	private static Description without(Description complete) {
		return new OwnWords(SEED.incrementAndGet()).with(complete, complete.solutions(), "");
	}

	private static Description firstApplied(Description form, String day) {
		return new OwnWords(SEED.incrementAndGet()).firstApplied(form, LocalDate.parse(day));
	}

	private Description own(String title) {
		long seed = SEED.incrementAndGet();
		return new OwnWords(seed).in(this.story.completeBy(title.isEmpty() ? "Sáng kiến số " + seed : title, AUTHOR));
	}

	private void accepted() {
		submit(DESK, CHECK, Map.of("formalDecision", "accept"));
		this.people.runJobs(this.current);
	}

	private static Map<String, Object> fulfilled() {
		return conditions(Map.of());
	}

	private static Map<String, Object> conditions(Map<String, Object> others) {
		Map<String, Object> form = new LinkedHashMap<>(
				Map.of("approval", "approved", "first_here", "yes", "benefit", "yes", "exclusion", "none"));
		form.putAll(others);
		return form;
	}

	private String atTheCouncil() {
		String id = handedIn(this.story.campaign());
		accepted();
		submit(DESK, CONDITIONS, fulfilled());
		submit(DESK, CONFIRM, Map.of("conditionsDecision", "council"));
		scored();
		return id;
	}

	/** All members score the application. */
	private void scored() {
		this.people.runJobs(this.current);
		List<Map<String, Object>> points = List.of(Map.of("points", 8), Map.of("points", 7), Map.of("points", 9));
		for (int i = 1; i <= 7; i++) {
			submit("hoidong" + i, "Task_Score", Map.of("decision", "score", "scores", points));
		}
		this.people.runJobs(this.current);
	}

	private void conclude(Outcome outcome, @Nullable String reason) {
		this.applications.conclude(this.current, outcome, reason);
		this.process.concluded(this.current, outcome);
		this.people.runJobs(this.current);
	}

	private void refusedFor(String reason) {
		assertThat(application().state()).isEqualTo(ApplicationState.REFUSED);
		assertThat(application().outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(application().outcomeReason()).isEqualTo(reason);
		assertThat(this.people.instances("initiative-review", this.current)).isZero();
	}

	/** What the author's form shows, with another novelty, to save or to hand in. */
	private Map<String, Object> draft(Task task, String outcome, String novelty) {
		VariableMap form = this.people.form(AUTHOR, task);
		Map<String, Object> values = new LinkedHashMap<>();
		for (String key : List.of("title", "area", "field", "applied_from", "applied_to", "authors", "reason", "scope",
				"purpose", "known_solution", "solutions", "applicability", "effects", "lessons", "first_applied_on",
				"investor", "commitment")) {
			Object value = form.get(key);
			values.put(key, (value instanceof SpinJsonNode json) ? list(json) : value);
		}
		values.put("novelty", novelty);
		values.put("draftOutcome", outcome);
		return values;
	}

	private List<?> list(SpinJsonNode json) {
		try {
			return this.mapper.readValue(json.toString(), List.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Application application() {
		return this.applications.get(this.current);
	}

	private String instance() {
		return Objects.requireNonNull(application().processInstanceId());
	}

	private Task task(String person, String step) {
		return this.people.task(person, this.current, step);
	}

	private void submit(String person, String step, Map<String, Object> form) {
		this.people.submit(person, this.current, step, form);
	}

	private void refused(String person, String step, Map<String, Object> form, String words) {
		assertThatThrownBy(() -> submit(person, step, form))
			.isInstanceOfAny(Refusal.class, FormFieldValidationException.class)
			.hasMessageContaining(words);
	}

	private String shown(String person, String step) {
		StringBuilder shown = new StringBuilder();
		this.people.form(person, task(person, step))
			.forEach((key, value) -> shown.append(key).append('=').append(value).append('\n'));
		return shown.toString();
	}

	private List<String> words() {
		return this.applications.history(this.current)
			.stream()
			.map(ApplicationEvent::words)
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.toList();
	}

	private int version() {
		return this.jdbc.sql("select count(*) from application_version where application_id = ?")
			.param(this.current)
			.query(Integer.class)
			.single();
	}

	private List<String> subjects(String person) {
		return this.jdbc.sql("select subject from notice where business_key = ? and recipient = ?")
			.params(this.current, person)
			.query(String.class)
			.list();
	}

	private String ladder() {
		return this.jdbc.sql("select state, last_day from ladder where owner = 'initiative-answer' and matter_id = ?")
			.param(this.current)
			.query((row, number) -> row.getString(1) + " " + row.getObject(2, LocalDate.class))
			.single();
	}

	private String receipt() {
		return "%02d/%d".formatted(application().receiptNumber(), application().receiptYear());
	}

	private String receiptText() throws IOException {
		String file = this.reviews.get(this.current).receiptFile();
		assertThat(this.evidence.ofMatter(InitiativeStory.DEPARTMENT, this.current)).extracting(EvidenceFile::id)
			.contains(file);
		byte[] content = this.jdbc.sql("select content from evidence_content where file_id = ? and part = 0")
			.param(file)
			.query(byte[].class)
			.single();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

	private static Instant endOf(String day) {
		return OffsetDateTime.parse(day + "T23:59:59+07:00").toInstant();
	}

}
