package org.reformflow.initiative.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-application")
class InitiativeApplicationProcessTests {

	private static final String AUTHOR = "chuyenvien.qlkh";

	private static final String HEAD = "truongphong.qlkh";

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private TestClock clock;

	@Autowired
	private Applications applications;

	@Autowired
	private DescriptionForm descriptions;

	@Autowired
	private HistoryService history;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private Organisation organisation;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void letTimePass() {
		this.clock.reset();
	}

	/** TV-01. */
	@Test
	void whatTheUnitConfirmsInTheLastMinuteIsInTime() {
		Campaign campaign = campaignOf2023();
		String id = begin(AUTHOR, campaign, "Sổ nhiệm vụ điện tử");
		submit(id);

		this.clock.stopAt("2023-10-09T23:59");
		confirm(HEAD, id);
		this.people.runJobs(id);

		Application application = this.applications.get(id);
		assertThat(application.late()).isFalse();
		assertThat(application.submittedAt()).isEqualTo(OffsetDateTime.parse("2023-10-09T23:59:00+07:00"));
		assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(this.people.instances("initiative-application", id)).isZero();
		assertThat(this.people.instances("initiative-review", id)).isEqualTo(1);
		assertThat(noticesOf(AUTHOR, id)).anyMatch((subject) -> subject.startsWith("Sáng kiến đã nộp"));
	}

	/** TV-02. */
	@Test
	void whatTheUnitConfirmsThereafterIsKeptAndMarkedLate() {
		Campaign campaign = campaignOf2023();
		String id = begin(AUTHOR, campaign, "Nộp muộn một ngày");
		submit(id);

		this.clock.stopAt("2023-10-10T08:00");
		this.story.enter(campaign.id(), CampaignState.REVIEWING);
		confirm(HEAD, id);
		this.people.runJobs(id);

		assertThat(this.applications.get(id).late()).isTrue();
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(this.people.instances("initiative-review", id)).isEqualTo(1);
	}

	@Test
	void savedTextsAreThereWhenTheDraftIsOpenedAgain() {
		String id = begin(AUTHOR, this.story.campaign(), "Lưu rồi soạn tiếp");
		Description description = complete("Lưu rồi soạn tiếp", AUTHOR);

		this.people.submit(AUTHOR, id, "Task_Draft", values(description, "save"));

		assertThat(this.applications.description(id)).isEqualTo(description);
		VariableMap form = draftForm(id);
		assertThat(form).containsEntry("reason", description.reason())
			.containsEntry("applied_from", String.valueOf(description.appliedFrom()))
			.containsEntry("commitment", true)
			.containsEntry("revision", "1");
		assertThat(form.get("solutions")).asString().contains("Nhắc việc tự động");
		assertThat(this.people.instances("initiative-application", id)).isEqualTo(1);
	}

	@Test
	void aNewDraftNamesItsWriterAsAuthorAndAsksForNothing() {
		Campaign campaign = this.story.campaign();
		String id = begin(AUTHOR, campaign, "Bản nháp mới");

		Description description = this.applications.description(id);
		assertThat(description.authors()).singleElement().satisfies((author) -> {
			assertThat(author.person()).isEqualTo(AUTHOR);
			assertThat(author.workplace()).isEqualTo("Phòng Quản lý Khoa học");
			assertThat(author.share()).isEqualByComparingTo("100");
		});
		assertThat(this.people.task(AUTHOR, id, "Task_Draft").getDueDate().toInstant())
			.isEqualTo(OffsetDateTime.parse(campaign.lastDay() + "T23:59:59+07:00").toInstant());
		this.people.submit(AUTHOR, id, "Task_Draft", Map.of("draftOutcome", "save"));
		assertThat(this.applications.get(id).title()).isEqualTo("Bản nháp mới");
	}

	@Test
	void oneRefusalNamesAllThatIsMissing() {
		String id = begin(AUTHOR, this.story.campaign(), "Còn trống");

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", Map.of("draftOutcome", "submit")),
				"A.2 Lĩnh vực áp dụng", "A.3 Thời gian áp dụng", "A.4 Tác giả, đồng tác giả: chưa có tác giả",
				"B.1 Lý do chọn sáng kiến", "C.II.1 Nội dung các giải pháp mới", "C.II.4 Hiệu quả",
				"Cam kết: các tác giả chưa cam kết");
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.DRAFT);
	}

	@Test
	void sharesMustSumToExactlyOneHundred() {
		String id = begin(AUTHOR, this.story.campaign(), "Chia phần");
		Map<String, Object> values = values(complete("Chia phần", AUTHOR, HEAD), "submit");
		values.put("authors", List.of(Map.of("person", AUTHOR, "share", 50), Map.of("person", HEAD, "share", 49)));

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values),
				"tổng tỷ lệ đóng góp là 99%, phải đúng 100%");

		values.put("authors", List.of(Map.of("person", AUTHOR, "share", 33.34), Map.of("name", "A", "share", 33.33),
				Map.of("name", "B", "share", 33.33)));
		this.people.submit(AUTHOR, id, "Task_Draft", values);
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.CONFIRMING);
		assertThat(this.applications.description(id).authors()).extracting(Author::share)
			.containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
	}

	@Test
	void anEndBeforeTheStartIsRefused() {
		String id = begin(AUTHOR, this.story.campaign(), "Ngày ngược");
		Map<String, Object> values = values(complete("Ngày ngược", AUTHOR), "submit");
		values.put("applied_to", LocalDate.now(this.clock).minusYears(1).toString());

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values),
				"A.3 Thời gian áp dụng: ngày kết thúc đứng trước ngày bắt đầu");
	}

	@Test
	void figuresBeforeAndAfterAreAskedFor() {
		String id = begin(AUTHOR, this.story.campaign(), "Không số liệu");
		Map<String, Object> values = values(complete("Không số liệu", AUTHOR), "submit");
		values.put("effects",
				List.of(Map.of("kind", "SOCIAL", "indicator", "Sự hài lòng", "before", "thấp", "after", "cao")));

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values),
				"C.II.4 Hiệu quả, lợi ích: cần ít nhất một hiệu quả có số liệu");
	}

	@Test
	void theHeadGivesBackWithAReasonThatTheWriterSees() {
		String id = begin(AUTHOR, this.story.campaign(), "Bị trả lại");
		submit(id);

		assertRefused(() -> this.people.submit(HEAD, id, "Task_Confirm", Map.of("confirmation", "return")),
				"Điều cần sửa");
		this.people.submit(HEAD, id, "Task_Confirm",
				Map.of("confirmation", "return", "reason", "Ghi rõ số liệu quý III."));

		assertThat(draftForm(id)).containsEntry("returnReason", "Ghi rõ số liệu quý III.");
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.DRAFT);
		this.people.submit(AUTHOR, id, "Task_Draft", values(this.applications.description(id), "save"));
		assertThat(draftForm(id)).containsEntry("returnReason", "Ghi rõ số liệu quý III.");
		submit(id);
		confirm(HEAD, id);
		this.people.runJobs(id);
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.SUBMITTED);
	}

	@Test
	void theDeputyInChargeConfirmsForAHeadWhoIsAnAuthor() {
		String id = begin(AUTHOR, this.story.campaign(), "Trưởng phòng là tác giả");
		this.people.submit(AUTHOR, id, "Task_Draft",
				values(complete("Trưởng phòng là tác giả", AUTHOR, HEAD), "submit"));

		assertThat(this.people.tasks(HEAD, id, "Task_Confirm")).isEmpty();
		confirm("phogiamdoc", id);
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.SUBMITTED);
	}

	@Test
	void theHeadSeesWhatIsToBeConfirmed() {
		String id = begin(AUTHOR, this.story.campaign(), "Đọc trước khi xác nhận");
		submit(id);

		Task task = this.people.task(HEAD, id, "Task_Confirm");
		assertThat(this.people.form(HEAD, task).get("sections")).asString()
			.contains("C.II.2. Tính mới")
			.contains("Nhắc việc tự động");
		assertThat(noticesOf(HEAD, id)).anyMatch((subject) -> subject.startsWith("Chờ đơn vị xác nhận"));
	}

	@Test
	void aDiscardedDraftIsGone() {
		Campaign campaign = this.story.campaign();
		String id = begin(AUTHOR, campaign, "Bỏ bản nháp");

		this.people.submit(AUTHOR, id, "Task_Draft", Map.of("draftOutcome", "discard"));

		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.DISCARDED);
		assertThat(this.applications.get(id).state().counts()).isFalse();
		assertThat(this.people.instances("initiative-application", id)).isZero();
	}

	@Test
	void aFormThatWasOpenedBeforeAnotherSavingOverwritesNothing() {
		String id = begin(AUTHOR, this.story.campaign(), "Hai cửa sổ");
		Map<String, Object> old = values(complete("Hai cửa sổ", AUTHOR), "save");
		old.put("revision", draftForm(id).get("revision"));
		this.applications.save(id, complete("Nạp từ Word", AUTHOR));

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", old), "đã được lưu ở nơi khác");

		assertThat(this.applications.get(id).title()).isEqualTo("Nạp từ Word");
		old.put("revision", "1");
		this.people.submit(AUTHOR, id, "Task_Draft", old);
		assertThat(this.applications.get(id).title()).isEqualTo("Hai cửa sổ");
	}

	@Test
	void longTextsAreKeptWholeAndLeaveNoTraceInTheEngine() {
		String id = begin(AUTHOR, this.story.campaign(), "Văn bản dài");
		String text = "Tiếng Việt có dấu, “ngoặc”, <b>&amp;</b>\n".repeat(1500).strip().substring(0, 60_000 - 1) + ".";
		Map<String, Object> values = values(complete("Văn bản dài", AUTHOR), "save");
		List.of("reason", "novelty", "applicability", "known_solution", "lessons")
			.forEach((key) -> values.put(key, text));

		this.people.submit(AUTHOR, id, "Task_Draft", values);

		assertThat(this.applications.description(id).novelty()).isEqualTo(text);
		assertThat(draftForm(id)).containsEntry("lessons", text);
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(this.people.task(AUTHOR, id, "Task_Draft").getProcessInstanceId())
			.list()).extracting("name").doesNotContain("reason", "novelty", "title", "solutions", "authors");
		values.put("reason", text + "x");
		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values), "60.001 ký tự");
	}

	@Test
	void anApplicationOfTwoHundredPagesIsRefusedClearly() {
		String id = begin(AUTHOR, this.story.campaign(), "Hai trăm trang");
		Map<String, Object> values = values(complete("Hai trăm trang", AUTHOR), "save");
		List.of("reason", "scope", "purpose", "known_solution", "known_advantages", "novelty", "applicability",
				"lessons", "proposals")
			.forEach((key) -> values.put(key, "Một trang. ".repeat(5400)));

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values),
				"nội dung dài quá 500.000 ký tự; hãy rút ngắn hoặc đính kèm tệp");
	}

	@Test
	void nobodyElseWorksOnTheDraft() {
		String id = begin(AUTHOR, this.story.campaign(), "Của riêng tôi");
		Task draft = this.people.task(AUTHOR, id, "Task_Draft");

		assertThatThrownBy(() -> this.people.submit("chuyenvien.qlcn", draft, Map.of("draftOutcome", "discard")))
			.isInstanceOf(Exception.class);
		assertThatThrownBy(() -> this.people.submit("chuyenvien.snv", draft, Map.of("draftOutcome", "discard")))
			.isInstanceOf(Exception.class);
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.DRAFT);
		assertThat(this.people.tasks("chuyenvien.snv", id, "Task_Draft")).isEmpty();
	}

	@Test
	void aSecondSubmissionFindsNothingToDo() {
		String id = begin(AUTHOR, this.story.campaign(), "Bấm hai lần");
		Task draft = this.people.task(AUTHOR, id, "Task_Draft");
		Map<String, Object> values = values(complete("Bấm hai lần", AUTHOR), "submit");
		this.people.submit(AUTHOR, draft, values);

		assertThatThrownBy(() -> this.people.submit(AUTHOR, draft, values)).isInstanceOf(Exception.class);

		confirm(HEAD, id);
		assertThat(this.people.tasks(HEAD, id, "Task_Confirm")).isEmpty();
		assertThat(this.applications.history(id)).extracting(ApplicationEvent::state)
			.containsExactly(ApplicationState.DRAFT, ApplicationState.CONFIRMING, ApplicationState.SUBMITTED);
	}

	@Test
	void nobodyHandsInUnderAnotherName() {
		String id = begin(AUTHOR, this.story.campaign(), "Đổi người nộp");
		Map<String, Object> values = values(complete("Đổi người nộp", AUTHOR), "submit");
		values.put("submitter", "giamdoc");

		assertRefused(() -> this.people.submit(AUTHOR, id, "Task_Draft", values), "submitter",
				"không có trong biểu mẫu");
	}

	@Test
	void campaignsOfOtherDepartmentsAreOutOfReach() {
		Campaign campaign = this.story.campaign();

		assertThat(this.people.startForm(AUTHOR, "initiative-application")).contains(campaign.id());
		assertThat(this.people.startForm("chuyenvien.snv", "initiative-application")).doesNotContain(campaign.id());
		assertRefused(() -> begin("chuyenvien.snv", campaign, "Sở khác"), "không có trong danh sách lựa chọn");
	}

	@Test
	void peopleWithoutAUnitAreToldWhatToDo() {
		Campaign campaign = this.story.campaign();
		assertRefused(
				() -> this.people.as("quantri",
						() -> this.runtime.startProcessInstanceByKey("initiative-application",
								Map.of("campaign", campaign.id(), "title", "Không đơn vị", "area", "TTHC"))),
				"chưa thuộc phòng, đơn vị nào");
		assertThat(begin("phogiamdoc", campaign, "Lãnh đạo cũng nộp được")).isNotNull();
	}

	@Test
	void aPublishedCampaignTakesNothingMore() {
		Campaign campaign = this.story.campaign();
		String id = begin(AUTHOR, campaign, "Quá muộn");
		this.story.enter(campaign.id(), CampaignState.PUBLISHED);

		assertThat(this.people.startForm(AUTHOR, "initiative-application")).doesNotContain(campaign.id());
		assertRefused(
				() -> this.people.submit(AUTHOR, id, "Task_Draft", values(complete("Quá muộn", AUTHOR), "submit")),
				"đã công bố kết quả nên không nhận thêm hồ sơ");
		this.people.submit(AUTHOR, id, "Task_Draft", values(complete("Quá muộn", AUTHOR), "save"));
		assertThat(this.applications.description(id).commitment()).isTrue();
	}

	@Test
	void anAuthorWhoStandsInForTheHeadDoesNotConfirm() {
		String id = begin(AUTHOR, this.story.campaign(), "Tự xác nhận");
		submit(id);

		LocalDate today = LocalDate.now(this.clock);
		long substitution = this.organisation.nameSubstitute("quan-ly-khoa-hoc", AUTHOR, today, today, HEAD);
		this.organisation.beginSubstitution(substitution);
		try {
			assertRefused(() -> confirm(AUTHOR, id), "không xác nhận sáng kiến của chính mình");
		}
		finally {
			this.organisation.endSubstitution(substitution);
		}
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.CONFIRMING);
	}

	@Test
	void theFormWarnsOfTheYearThatHasPassed() {
		String id = begin(AUTHOR, this.story.campaign(), "Quá một năm");
		Map<String, Object> values = values(complete("Quá một năm", AUTHOR), "save");
		values.put("first_applied_on", LocalDate.now(this.clock).minusMonths(12).minusDays(1).toString());
		this.people.submit(AUTHOR, id, "Task_Draft", values);

		assertThat(draftForm(id).get("limitation")).asString().contains("Đã quá 12 tháng");
	}

	private Campaign campaignOf2023() {
		this.clock.stopAt("2023-09-18T08:00");
		return this.story.campaign("Sáng kiến năm 2023 " + UUID.randomUUID(), LocalDate.of(2023, 10, 9));
	}

	private String begin(String person, Campaign campaign, String title) {
		return this.people
			.start(person, "initiative-application",
					Map.of("campaign", campaign.id(), "title", title, "area", "CHINH_PHU_SO"))
			.getBusinessKey();
	}

	private Description complete(String title, String... authors) {
		return this.story.completeBy(title, authors);
	}

	private Map<String, Object> values(Description description, String outcome) {
		Map<String, Object> values = new LinkedHashMap<>(this.descriptions.values(description));
		values.put("draftOutcome", outcome);
		return values;
	}

	private void submit(String id) {
		this.people.submit(AUTHOR, id, "Task_Draft",
				values(complete(this.applications.get(id).title(), AUTHOR), "submit"));
	}

	private void confirm(String person, String id) {
		this.people.submit(person, id, "Task_Confirm", Map.of("confirmation", "confirm"));
	}

	private VariableMap draftForm(String id) {
		return this.people.form(AUTHOR, this.people.task(AUTHOR, id, "Task_Draft"));
	}

	private List<String> noticesOf(String person, String businessKey) {
		return this.jdbc.sql("select subject from notice where recipient = ? and business_key = ?")
			.params(person, businessKey)
			.query(String.class)
			.list();
	}

	private static void assertRefused(ThrowingCallable work, String... words) {
		assertThatThrownBy(work).isInstanceOf(Refusal.class).satisfies((refusal) -> {
			for (String word : words) {
				assertThat(refusal).hasMessageContaining(word);
			}
		});
	}

}
