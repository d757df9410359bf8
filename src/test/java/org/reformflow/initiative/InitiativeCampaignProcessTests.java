package org.reformflow.initiative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
@CoversModel("initiative-campaign")
class InitiativeCampaignProcessTests {

	private static final String DESK = "chuyenvien.qlchn";

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Applications applications;

	@Autowired
	private ReviewProcess reviews;

	@Autowired
	private CampaignFacts facts;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void beforeTheDeadlineOfHaNam() {
		this.clock.stopAt("2023-09-11T08:00");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aCallCopiesItsRulesCriteriaCouncilAndUnits() {
		String id = open(Map.of());

		Campaign campaign = this.campaigns.get(id);
		assertThat(campaign.title()).isEqualTo("Sáng kiến cải cách hành chính năm 2023");
		assertThat(campaign.lastDay()).isEqualTo("2023-10-09");
		assertThat(campaign.rules().basis()).contains("13/2012/NĐ-CP");
		assertThat(campaign.rules().votesNeeded(7)).isEqualTo(5);
		assertThat(campaign.criteria().criteria()).extracting((criterion) -> criterion.weight().intValue())
			.containsExactly(35, 35, 30);
		assertThat(campaign.areas()).hasSize(6);
		assertThat(this.campaigns.members(id)).hasSize(7);
		assertThat(this.campaigns.holders(id, CouncilRole.CHAIR)).containsExactly("hoidong1");
		assertThat(this.campaigns.units(id)).hasSize(7).noneMatch((unit) -> unit.unit().equals("lanh-dao"));
		assertThat(variables(id)).containsOnlyKeys("department", "campaignId", "subject", "deadlineWords");
	}

	@Test
	void theVariantOfFourGroupsCanBeChosen() {
		String id = open(Map.of("criteria_set", "40-25-15-20", "basis", "nd13-tt18-70"));

		Campaign campaign = this.campaigns.get(id);
		assertThat(campaign.criteria().passMark()).isEqualByComparingTo("70");
		assertThat(campaign.criteria().criteria()).hasSize(7)
			.filteredOn((criterion) -> criterion.group().equals("Tính mới"))
			.allSatisfy((criterion) -> assertThat(criterion.groupMinimum()).isEqualByComparingTo("20"));
		assertThat(campaign.rules().votesNeeded(10)).isEqualTo(7);
	}

	@Test
	void everyUnitIsToldAndWatchedUntilItHasHandedInEnough() {
		String id = open(Map.of());
		this.people.runJobs(id);

		assertThat(running(id)).isEqualTo(7);
		assertThat(told("campaign-opened-" + id)).contains("chuyenvien.qlkh", "truongphong.tdc")
			.doesNotContain("giamdoc", "chuyenvien.snv");

		String application = this.story.handedIn(id, "chuyenvien.qlkh", "Số hóa hồ sơ");
		assertThat(running(id)).isEqualTo(6);

		this.applications.enter(application, ApplicationState.WITHDRAWN, "Rút");
		assertThat(running(id)).isEqualTo(7);
	}

	/** TV-04, and the case of S0: seven units, one without an initiative. */
	@Test
	void theDeskSeesWhoHasNone() {
		String id = open(Map.of("units", List.of("van-phong", "quan-ly-khoa-hoc", "quan-ly-cong-nghe",
				"quan-ly-chuyen-nganh", "thong-tin-thong-ke")));
		this.people.runJobs(id);
		this.story.handedIn(id, "vanphong", "Một");
		this.story.handedIn(id, "chuyenvien.qlkh", "Hai");
		this.story.handedIn(id, "chuyenvien.qlchn", "Ba");
		this.story.handedIn(id, "truongphong.qlchn", "Bốn");
		this.story.handedIn(id, "chuyenvien.tttk", "Năm");

		Map<String, Object> form = this.people.form(DESK, this.people.task(DESK, id, "Task_Monitor"));

		assertThat(form.get("campaign")).asString()
			.contains("\"met\":\"4/5\"")
			.contains("\"without\":\"Phòng Quản lý Công nghệ\"");
		assertThat(form.get("units")).asString().contains("Chưa có").contains("Đủ");
		assertThat(form.get("applications")).asString().contains("Năm");
	}

	@Test
	void theDeskRemindsUnitsThatAreShort() {
		String id = open(Map.of());
		this.people.runJobs(id);
		this.story.handedIn(id, "chuyenvien.qlkh", "Số hóa hồ sơ");

		this.people.submit(DESK, id, "Task_Monitor", Map.of("monitor_action", "remind"));

		assertThat(told("campaign-remind-" + id)).contains("truongphong.tdc").doesNotContain("truongphong.qlkh");
		assertThat(this.people.tasks(DESK, id, "Task_Monitor")).hasSize(1);
	}

	@Test
	void moreTimeMovesTheCloseAndTheLadders() {
		String id = open(Map.of());
		this.people.runJobs(id);

		this.people.submit(DESK, id, "Task_Monitor", Map.of("monitor_action", "extend", "new_deadline",
				"chậm nhất ngày 20/10/2023", "extension_reason", "Mưa lũ"));

		assertThat(this.campaigns.get(id).lastDay()).isEqualTo("2023-10-20");
		assertThat(closesAt(id)).isEqualTo("2023-10-20T17:00:00Z");
		assertThat(this.jdbc.sql("select distinct last_day from ladder where business_key = ?")
			.param(id)
			.query(String.class)
			.list()).containsExactly("2023-10-20");
		assertThat(told("campaign-extended-" + id)).contains("chuyenvien.tdc");
	}

	@ParameterizedTest
	@CsvSource({ "chậm nhất ngày 01/10/2023, không muộn hơn hạn cũ", "khi nào rảnh, Chưa hiểu thời hạn",
			"hàng quý, không có ngày cuối" })
	void lessTimeIsRefused(String words, String message) {
		String id = open(Map.of());
		this.people.runJobs(id);
		Task monitor = this.people.task(DESK, id, "Task_Monitor");

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people.submit(DESK, monitor,
					Map.of("monitor_action", "extend", "new_deadline", words, "extension_reason", "Vội")))
			.withMessageContaining(message);
		assertThat(this.campaigns.get(id).lastDay()).isEqualTo("2023-10-09");
	}

	@Test
	void theCallClosesItselfAfterTheLastDayAndLateOnesAreKept() {
		String id = open(Map.of());
		this.people.runJobs(id);
		assertThat(closesAt(id)).isEqualTo("2023-10-09T17:00:00Z");

		this.clock.stopAt("2023-10-10T00:00");
		close(id);

		assertThat(this.campaigns.get(id).state()).isEqualTo(CampaignState.REVIEWING);
		assertThat(told("campaign-closed-" + id)).containsExactlyInAnyOrder(DESK, "hoidong3");
		this.clock.stopAt("2023-10-10T08:00");
		Application late = this.applications.get(this.story.handedIn(id, "chuyenvien.qlkh", "Nộp muộn"));
		assertThat(late.late()).isTrue();
		assertThat(late.state()).isEqualTo(ApplicationState.SUBMITTED);
	}

	@Test
	void aCampaignWithoutApplicationsIsPublished() {
		String id = open(Map.of());
		this.people.runJobs(id);
		close(id);

		this.people.submit(DESK, id, "Task_Publish", Map.of("publication_note", "Cảm ơn các đơn vị"));

		assertThat(this.campaigns.get(id).state()).isEqualTo(CampaignState.PUBLISHED);
		assertThat(running(id)).isZero();
		assertThat(this.people.instances("initiative-campaign", id)).isZero();
		assertThat(told("campaign-published-" + id)).contains("chuyenvien.qlkh");
	}

	@Test
	void whatWasLeftToTheNextRoundIsJudgedInTheNextCall() {
		Campaign before = this.story.campaign();
		String application = this.story.handedIn(before.id(), "chuyenvien.qlkh", "Để lại đợt sau");
		this.reviews.start(application);
		this.applications.conclude(application, Outcome.DEFERRED, "Chờ thêm số liệu");
		this.applications.enter(application, ApplicationState.READY, null);
		this.story.enter(before.id(), CampaignState.PUBLISHED);

		String next = open(Map.of());

		Application carried = this.applications.get(application);
		assertThat(carried.campaignId()).isEqualTo(next);
		assertThat(carried.outcome()).isNull();
		assertThat(this.facts.awaitsSession(next)).isTrue();
		assertThat(this.facts.awaitsSession(before.id())).isFalse();
	}

	@Test
	void theCouncilMeetsAsLongAsApplicationsWait() {
		String id = open(Map.of());
		this.people.runJobs(id);
		String application = this.story.handedIn(id, "chuyenvien.qlkh", "Rút trước phiên họp");
		this.applications.enter(application, ApplicationState.READY, null);
		close(id);
		Task agenda = this.people.task("hoidong3", id, "Task_Agenda");
		assertThat(agenda.getAssignee()).isEqualTo("hoidong3");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people.submit("hoidong3", agenda, Map.of("agendaOutcome", "finish")))
			.withMessageContaining("Còn 1 hồ sơ");
		assertThat(this.people.tasks(DESK, id, "Task_Publish")).isEmpty();

		this.applications.enter(application, ApplicationState.WITHDRAWN, "Rút");
		this.people.submit("hoidong3", agenda, Map.of("agendaOutcome", "finish"));

		assertThat(this.people.tasks(DESK, id, "Task_Publish")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			period_to | 2022-01-01 | trước khi bắt đầu
			deadline_words | trước ngày 01/9/2023 | đã qua
			deadline_words | khi nào rảnh | Chưa hiểu thời hạn
			chair | hoidong3 | hai vai
			criteria_set | mac-dinh-2 | criteria_set
			title | | title
			""")
	void aCallThatContradictsItselfIsRefused(String field, String value, String message) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(Map.of(field, (value != null) ? value : "")))
			.withMessageContaining(message);
	}

	@Test
	void aSmallCouncilIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(Map.of("members", List.of("hoidong4"))))
			.withMessageContaining("ít nhất 5 người");
	}

	@Test
	void peopleAndUnitsOfAnotherDepartmentAreRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(Map.of("chair", "giamdoc.snv")));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(Map.of("units", List.of("van-phong-snv"))));
	}

	@Test
	void onlyTheDeskOpensACall() {
		assertThat(this.people.startForm(DESK, "initiative-campaign")).contains("Hội đồng sáng kiến")
			.doesNotContain("giamdoc.snv");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.people.start("vanphong", "initiative-campaign", values(Map.of())));
	}

	@Test
	void theFormBeginsWithTheUsualCouncilAndYear() {
		assertThat(this.people.startForm(DESK, "initiative-campaign")).contains("\"defaultValue\":\"hoidong1\"")
			.contains("\"defaultValue\":[\"hoidong4\",\"hoidong5\",\"hoidong6\",\"hoidong7\"]")
			.contains("\"defaultValue\":\"2022-01-01\"");
	}

	private String open(Map<String, Object> changes) {
		ProcessInstance instance = this.people.start(DESK, "initiative-campaign", values(changes));
		return instance.getBusinessKey();
	}

	static Map<String, Object> values(Map<String, Object> changes) {
		Map<String, Object> values = new HashMap<>();
		values.put("title", "Sáng kiến cải cách hành chính năm 2023");
		values.put("areas",
				List.of("THE_CHE", "TTHC", "TO_CHUC_BO_MAY", "CHE_DO_CONG_VU", "TAI_CHINH_CONG", "CHINH_PHU_SO"));
		values.put("period_from", "2022-09-01");
		values.put("period_to", "2023-12-31");
		values.put("deadline_words", "trước ngày 10/10/2023");
		values.put("quota", 1);
		values.put("units", List.of());
		values.put("basis", "nd13-tt18");
		values.put("criteria_set", "mac-dinh");
		values.put("chair", "hoidong1");
		values.put("vice_chair", "hoidong2");
		values.put("secretary", "hoidong3");
		values.put("members", List.of("hoidong4", "hoidong5", "hoidong6", "hoidong7"));
		values.put("rounds", 1);
		values.put("same_unit_conflict", true);
		values.put("drop_extremes", false);
		values.put("carry_over", true);
		values.putAll(changes);
		return values;
	}

	private void close(String id) {
		this.people.fireTimer(this.campaigns.get(id).processInstanceId(), "Bnd_Deadline");
	}

	private String closesAt(String id) {
		return this.management.createJobQuery()
			.processInstanceId(this.campaigns.get(id).processInstanceId())
			.timers()
			.singleResult()
			.getDuedate()
			.toInstant()
			.toString();
	}

	private Map<String, Object> variables(String id) {
		Map<String, Object> variables = new HashMap<>();
		this.jdbc.sql("select name_, text_ from act_ru_variable where proc_inst_id_ = ?")
			.param(this.campaigns.get(id).processInstanceId())
			.query((row) -> {
				variables.put(row.getString(1), row.getString(2));
			});
		return variables;
	}

	private int running(String id) {
		return this.jdbc.sql("select count(*) from ladder where business_key = ? and state = 'RUNNING'")
			.param(id)
			.query(Integer.class)
			.single();
	}

	private List<String> told(String key) {
		return this.jdbc.sql("select distinct recipient from notice where notice_key like ?")
			.param(key + "%")
			.query(String.class)
			.list();
	}

}
