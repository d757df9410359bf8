package org.reformflow.initiative.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationEvent;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-request")
class RequestProcessTests {

	private static final String PROCESS = "initiative-request";

	private static final String WRITER = "chuyenvien.qlkh";

	private static final String COAUTHOR = "chuyenvien.qlcn";

	private static final String STRANGER = "chuyenvien.tttk";

	private static final String DESK = "chuyenvien.qlchn";

	private static final String DIRECTOR = "giamdoc";

	private static final String EXAMINE = "Task_ExamineAppeal";

	private static final String DECIDE = "Task_DecideAppeal";

	private static final String REOPEN = "Task_ReopenApplication";

	@Autowired
	private InitiativeStory initiatives;

	@Autowired
	private OutcomeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private ReviewProcess review;

	@Autowired
	private AppealTerm term;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void itIsTheFifthOfJanuary() {
		this.clock.stopAt("2026-01-05T09:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void anAuthorWithdrawsWhatIsBeingReviewed() {
		String id = this.initiatives.handedIn(this.initiatives.campaign().id(), WRITER, shared("Rút lại"));
		this.transaction.executeWithoutResult((status) -> this.review.start(id));
		this.people.runJobs(id);

		String request = start(COAUTHOR, "withdraw", id);
		this.people.runJobs(id);

		assertThat(this.people.hasEnded(request)).isTrue();
		assertThat(this.people.instances("initiative-review", id)).isZero();
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(this.applications.history(id)).extracting(ApplicationEvent::words).contains("Rút hồ sơ. Vì lý do A");
		assertThat(this.story.notices(id, WRITER)).last()
			.asString()
			.contains("Chuyên viên phòng Quản lý Công nghệ đã rút hồ sơ “Rút lại”")
			.contains("Vì lý do A");
		assertThatThrownBy(() -> start(WRITER, "withdraw", id)).isInstanceOf(Refusal.class);
	}

	@Test
	void itsWriterThrowsADraftAway() {
		Campaign campaign = this.initiatives.campaign();
		this.people.start(WRITER, "initiative-application",
				Map.of("campaign", campaign.id(), "title", "Bản nháp bỏ đi", "area", "TTHC"));
		String id = this.applications.ofSubmitter(WRITER)
			.stream()
			.filter((application) -> application.campaignId().equals(campaign.id()))
			.findFirst()
			.orElseThrow()
			.id();

		start(WRITER, "withdraw", id);

		assertThat(this.people.instances("initiative-application", id)).isZero();
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.DISCARDED);
	}

	@Test
	void whatWaitsForTheUnitIsForItsWriterAlone() {
		Campaign campaign = this.initiatives.campaign();
		String id = this.applications.draft(campaign, "quan-ly-khoa-hoc", WRITER, shared("Chờ xác nhận"));
		this.applications.enter(id, ApplicationState.CONFIRMING, null);

		assertThatThrownBy(() -> start(COAUTHOR, "withdraw", id)).isInstanceOf(Refusal.class);
		start(WRITER, "withdraw", id);

		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
	}

	@Test
	void whatTheCouncilMeetsOnIsNotWithdrawn() {
		String id = this.initiatives.handedIn(this.initiatives.campaign().id(), WRITER, "Đang họp");
		this.applications.enter(id, ApplicationState.IN_SESSION, null);

		assertThatThrownBy(() -> start(WRITER, "withdraw", id)).isInstanceOf(Refusal.class);
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.IN_SESSION);
	}

	@Test
	void anUpheldAppealBringsTheApplicationBeforeTheCouncilOfAnOpenCampaign() {
		Campaign over = this.initiatives.campaign();
		String id = this.story.refused(over, WRITER, "Xét lại", "Chưa rõ tính mới");
		this.initiatives.enter(over.id(), CampaignState.PUBLISHED);
		Campaign next = this.initiatives.campaign();

		start(WRITER, "appeal", id);
		assertThat(shown(DESK, id, EXAMINE, "appeal")).contains("Không công nhận", "Chưa rõ tính mới",
				"Chuyên viên phòng Quản lý Khoa học");
		assertThat(shown(DESK, id, EXAMINE, "statement")).isEqualTo("Vì lý do A");
		submit(DESK, id, EXAMINE, Map.of("proposal", "uphold", "opinion", "Có tình tiết mới"));
		assertThat(shown(DIRECTOR, id, DECIDE, "opinion")).isEqualTo("Có tình tiết mới");
		submit(DIRECTOR, id, DECIDE, Map.of("appealDecision", "uphold", "reason", "Cần Hội đồng <xem> lại"));
		this.people.runJobs(id);

		assertThat(this.story.text(id, "Thông báo giải quyết kiến nghị"))
			.contains("Kính gửi: Chuyên viên phòng Quản lý Khoa học")
			.contains("kết quả “Không công nhận” đối với sáng kiến “Xét lại”")
			.contains("Chấp nhận kiến nghị")
			.contains("Cần Hội đồng <xem> lại")
			.contains("Ngày 05/01/2026")
			.doesNotContain("{{", "}}");
		assertThat(this.story.notices(id, WRITER)).last().asString().contains("Chấp nhận kiến nghị");
		assertThat(shown(DESK, id, REOPEN, "campaignOptions")).contains(next.id()).doesNotContain(over.id());
		submit(DESK, id, REOPEN, Map.of("campaign_id", next.id()));

		assertThat(this.people.instances(PROCESS, id)).isZero();
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.READY);
		assertThat(this.story.application(id).campaignId()).isEqualTo(next.id());
		this.transaction.executeWithoutResult((status) -> {
			this.applications.conclude(id, Outcome.RECOGNISED, "");
			this.review.concluded(id, Outcome.RECOGNISED);
		});
		this.people.runJobs(id);
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.RECOGNISED);
		assertThat(this.story.text(id, "Giấy chứng nhận")).contains("Xét lại");
	}

	@Test
	void aRejectedAppealIsAnsweredWithTheReasonAndIsTheLast() {
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Giữ nguyên", "Không mới");
		start(WRITER, "appeal", id);
		submit(DESK, id, EXAMINE, Map.of("proposal", "reject", "opinion", "Không có tình tiết mới"));
		submit(DIRECTOR, id, DECIDE, Map.of("appealDecision", "reject", "reason", "Đã xét đủ"));
		this.people.runJobs(id);

		assertThat(this.people.instances(PROCESS, id)).isZero();
		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.REFUSED);
		assertThat(this.story.text(id, "Thông báo giải quyết kiến nghị")).contains("Không chấp nhận kiến nghị")
			.contains("Đã xét đủ");
		assertThatThrownBy(() -> start(WRITER, "appeal", id)).isInstanceOf(Refusal.class);
	}

	@Test
	void anAppealIsInTimeOnItsLastDayAndNotAfter() {
		String inTime = this.story.refused(this.initiatives.campaign(), WRITER, "Kịp", "Lý do");
		String late = this.story.refused(this.initiatives.campaign(), WRITER, "Trễ", "Lý do");

		this.clock.stopAt("2026-02-04T23:59");
		start(WRITER, "appeal", inTime);
		this.clock.stopAt("2026-02-05T00:00");

		assertThatThrownBy(() -> start(WRITER, "appeal", late)).isInstanceOf(Refusal.class);
		assertThat(this.people.instances(PROCESS, inTime)).isOne();
	}

	/** The second ends on a Saturday, the third within Tết. */
	@ParameterizedTest
	@CsvSource({ "2026-01-05T23:59, 2026-02-04", "2026-01-08T09:00, 2026-02-09", "2026-01-18T09:00, 2026-02-23",
			"2027-12-15T09:00, 2028-01-14" })
	void theLastDayIsAWorkingDay(String decided, LocalDate last) {
		this.clock.stopAt(decided);
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Kỳ hạn", "Lý do");

		assertThat(this.term.lastDay(this.story.application(id))).isEqualTo(last);
	}

	@Test
	void recognitionIsNotAppealedAgainst() {
		String id = this.story.recognised(this.initiatives.campaign(), WRITER,
				this.initiatives.completeBy("Được công nhận", WRITER));

		assertThatThrownBy(() -> start(WRITER, "appeal", id)).isInstanceOf(Refusal.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { STRANGER, "chuyenvien.snv", DESK, "truongphong.qlkh" })
	void othersDoNotSpeakForTheAuthors(String person) {
		String pending = this.initiatives.handedIn(this.initiatives.campaign().id(), WRITER, "Của người khác");
		String refused = this.story.refused(this.initiatives.campaign(), WRITER, "Của người khác", "Lý do");

		assertThatThrownBy(() -> start(person, "withdraw", pending)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> start(person, "appeal", refused)).isInstanceOf(Refusal.class);
		assertThat(this.people.startForm(person, PROCESS)).doesNotContain(pending).doesNotContain(refused);
	}

	@Test
	void onlyTheDeskAndTheDirectorSeeAnAppeal() {
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Riêng", "Lý do");
		start(WRITER, "appeal", id);

		for (String other : List.of(WRITER, STRANGER, "vanphong", "giamdoc.snv", DIRECTOR)) {
			assertThat(this.people.tasks(other, id, EXAMINE)).as(other).isEmpty();
		}
		submit(DESK, id, EXAMINE, Map.of("proposal", "reject", "opinion", "Ý kiến"));
		for (String other : List.of(WRITER, STRANGER, DESK, "phogiamdoc", "giamdoc.snv")) {
			assertThat(this.people.tasks(other, id, DECIDE)).as(other).isEmpty();
		}
	}

	@Test
	void aDeputyDecidesWhereTheDirectorIsAnAuthor() {
		String id = this.story.refused(this.initiatives.campaign(), DIRECTOR, "Của Giám đốc", "Lý do");
		start(DIRECTOR, "appeal", id);
		submit(DESK, id, EXAMINE, Map.of("proposal", "reject", "opinion", "Ý kiến"));

		assertThat(this.people.tasks(DIRECTOR, id, DECIDE)).isEmpty();
		submit("phogiamdoc", id, DECIDE, Map.of("appealDecision", "reject", "reason", "Đã xét đủ"));
		this.people.runJobs(id);
		assertThat(this.story.text(id, "Thông báo giải quyết kiến nghị")).contains("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")
			.contains("Phó Giám đốc Sở");
	}

	@Test
	void theEngineKeepsNoStatements() {
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Kín", "Lý do");
		String request = start(WRITER, "appeal", id);
		submit(DESK, id, EXAMINE, Map.of("proposal", "reject", "opinion", "Ý kiến kín"));

		assertThat(this.runtime.getVariables(request)).doesNotContainKeys("statement", "opinion", "proposal",
				"appealed_application");
		assertThat(this.jdbc
			.sql("select name_ from act_hi_varinst where proc_inst_id_ = ? and name_ in ('statement', 'opinion')")
			.param(request)
			.query(String.class)
			.list()).isEmpty();
	}

	private String start(String person, String kind, String application) {
		return this.people
			.start(person, PROCESS,
					Map.of("requestKind", kind,
							kind.equals("appeal") ? "appealed_application" : "withdrawn_application", application,
							"statement", "Vì lý do A"))
			.getId();
	}

	private String shown(String person, String id, String step, String name) {
		Task task = this.people.task(person, id, step);
		return String.valueOf(this.people.form(person, task).get(name));
	}

	private void submit(String person, String id, String step, Map<String, Object> form) {
		this.people.submit(person, id, step, form);
	}

	private Description shared(String title) {
		return this.initiatives.complete(title,
				List.of(new Author("Chuyên viên phòng Quản lý Khoa học", WRITER, null, null, null, null, null,
						new BigDecimal("50")),
						new Author("Chuyên viên phòng Quản lý Công nghệ", COAUTHOR, null, null, null, null, null,
								new BigDecimal("50"))));
	}

}
