package org.reformflow.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.organisation.Organisation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reformflow.directive.Item.item;
import static org.reformflow.directive.Stories.assertRefused;

@ProductTest
@CoversModel("directive-rollout")
class DirectiveRolloutProcessTests {

	private static final String ONE = "quan-ly-khoa-hoc";

	private static final String OTHER = "quan-ly-cong-nghe";

	private static final Fields REASON = Fields.of("reason", "Theo chỉ đạo mới");

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private Directives directives;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DirectiveQueries queries;

	@Autowired
	private Organisation organisation;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void aDraftIsKeptAndShownAgain() {
		DirectiveStory story = this.stories.registered();

		story.breakDown("save", item("t1").with("text", "Khảo sát sự hài lòng").targets("Mức độ hài lòng: > 85 %"));

		assertThat(story.row().state()).isEqualTo(DirectiveState.DRAFT);
		assertThat(Shown.text(story.officeForm("Task_BreakDown"), "items")).contains("Khảo sát sự hài lòng")
			.contains("Mức độ hài lòng: > 85 %");
		assertThat(Shown.text(story.officeForm("Task_BreakDown"), "warningsText"))
			.contains("Nhiệm vụ t1 chưa có đơn vị chủ trì");
	}

	@Test
	void aDirectiveIsCancelledOnlyWithAReason() {
		DirectiveStory story = this.stories.registered();
		assertRefused("Lý do hủy", () -> story.cancel(Fields.of("cancel_reason", " ")));
		assertThat(story.hasEnded()).isFalse();

		story.cancel(Fields.of("cancel_reason", "Đăng ký nhầm"));

		assertThat(story.row().state()).isEqualTo(DirectiveState.CANCELLED);
		assertThat(story.hasEnded()).isTrue();
		assertThat(story.history()).last()
			.extracting(EventLog.Event::kind, EventLog.Event::actor, EventLog.Event::text)
			.containsExactly(EventKind.CANCELLED, "vanphong", "Đăng ký nhầm");
	}

	@Test
	void whatLeadershipReturnsComesBackWithItsReason() {
		DirectiveStory story = this.stories.registered();
		story.breakDown("submit", item("t1", ONE));
		assertRefused("Lý do trả lại",
				() -> story.leadership("Task_Approve", Fields.of("approval", "return", "reason", "")));

		story.leadership("Task_Approve", Fields.of("approval", "return", "reason", "Cần thêm thời hạn"));

		assertThat(story.row().state()).isEqualTo(DirectiveState.DRAFT);
		assertThat(Shown.text(story.officeForm("Task_BreakDown"), "returnReason")).isEqualTo("Cần thêm thời hạn");
		story.prepare(item("t1", ONE).dueOn("2026-04-10"));
		assertThat(story.row().state()).isEqualTo(DirectiveState.APPROVED);
		assertThat(story.officeHas("Task_Issue")).isTrue();
	}

	@Test
	void onlyLeadershipApproves() {
		DirectiveStory story = this.stories.registered();
		story.breakDown("submit", item("t1", ONE));

		assertThat(this.people.task("vanphong", story.id(), "Task_Approve")).isNull();
		assertThat(this.people.task("giamdoc.snv", story.id(), "Task_Approve")).isNull();
		assertThatThrownBy(() -> this.people.submit("vanphong", this.people.task("giamdoc", story.id(), "Task_Approve"),
				Map.of("approval", "approve")))
			.isInstanceOf(AuthorizationException.class);
	}

	@Test
	void aBreakdownNeedsItemsLeadUnitsAndKnownUnits() {
		DirectiveStory story = this.stories.registered();

		assertRefused("Chưa có nhiệm vụ nào", () -> story.breakDown("submit"));
		assertRefused("chưa có đơn vị chủ trì", () -> story.breakDown("submit", item("t1")));
		assertRefused("phong-ma", () -> story.breakDown("submit", item("t1", "phong-ma")));
		assertRefused("van-phong-snv", () -> story.breakDown("submit", item("t1", "van-phong-snv")));
		assertRefused("chưa có nội dung", () -> story.breakDown("submit", item("t1", ONE).with("text", "")));
		assertRefused("cùng ký hiệu", () -> story.breakDown("submit", item("t1", ONE), item("t1", OTHER)));
		assertRefused("không có trong biểu mẫu", () -> story.office("Task_BreakDown",
				Fields.of("items", List.of(), "breakdownDecision", "save").and("officer", "giamdoc")));
		assertThat(story.assignments()).isEmpty();
		assertThat(story.officeHas("Task_BreakDown")).isTrue();
	}

	@Test
	void leadershipAndOfficeSeeTheLastWorkingDayBesideADeadlineOnAHoliday() {
		DirectiveStory story = this.stories.registered();
		story.breakDown("submit", item("t1", ONE).with("deadline_words", "trước ngày 02/5/2026"));

		String words = "01/05/2026 (ngày làm việc cuối cùng trong hạn: 29/04/2026)";
		assertThat(Shown.text(story.leadershipForm("Task_Approve"), "items")).contains(words);
		story.approve();
		story.issue();
		story.runJobs();
		assertThat(Shown.text(story.officeForm("Task_Monitor"), "assignments")).contains(words);
		assertThat(story.views().get(0).deadline().lastWorkingDay()).isEqualTo("2026-04-29");
	}

	@Test
	void numbersStartAt01AndFollowEachOtherInTheirYearAndDepartment() {
		this.clock.stopAt("2028-05-15T08:00");
		assertThat(issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2028-05-15"))).isEqualTo("01/KH-SKHCN");
		assertThat(issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2028-05-15"))).isEqualTo("02/KH-SKHCN");
		assertThat(issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2028-05-15", "number", 7)))
			.isEqualTo("07/KH-SKHCN");
		assertThat(issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2028-05-15"))).isEqualTo("08/KH-SKHCN");
		assertThat(issued("vanphong.snv", "giamdoc.snv", "van-phong-snv", Fields.of("issue_date", "2028-05-15")))
			.isEqualTo("01/KH-SKHCN");
		this.clock.stopAt("2029-01-03T08:00");
		assertThat(issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2029-01-03"))).isEqualTo("01/KH-SKHCN");
	}

	@Test
	void aNumberAlreadyGivenIsRefusedWithTheNextFreeOne() {
		this.clock.stopAt("2027-05-14T08:00");
		issued("vanphong", "giamdoc", ONE, Fields.of("issue_date", "2027-05-14", "number", 3));
		DirectiveStory second = approved("vanphong", "giamdoc", ONE);

		assertRefused("04", () -> second.issue(Fields.of("issue_date", "2027-05-14", "number", 3)));
		assertRefused("Số", () -> second.issue(Fields.of("issue_date", "2027-05-14", "number", 0)));

		assertThat(second.row().number()).isNull();
		assertThat(Shown.text(second.officeForm("Task_Issue"), "nextNumber")).isEqualTo("04");
	}

	private String issued(String office, String leader, String unit, Fields fields) {
		DirectiveStory story = approved(office, leader, unit);
		story.issue(fields);
		return story.row().symbol();
	}

	private DirectiveStory approved(String office, String leader, String unit) {
		DirectiveStory story = this.stories.registered(office, leader, Map.of("subject", "Văn bản"));
		story.prepare(item("t1", unit));
		return story;
	}

	@Test
	void unitsReceiveTheirAssignmentsInChunksOnceEachThoughAChunkFails() {
		DirectiveStory story = this.stories.registered();
		story.prepare(IntStream.rangeClosed(1, 36).mapToObj((n) -> item("t" + n, "*")).toArray(Item[]::new));
		story.issue();
		assertThat(started(story)).isZero();

		this.people.runJobsOnce(story.id());
		assertThat(started(story)).isEqualTo(100);

		String broken = breakOnePending(story);
		assertThatThrownBy(() -> this.people.runJobsOnce(story.id())).isInstanceOf(RuntimeException.class);
		assertThat(started(story)).isEqualTo(100);

		this.jdbc.sql("update assignment set lead_unit = ? where id = ?").params(ONE, broken).update();
		this.people.runJobsOnce(story.id());
		assertThat(started(story)).isEqualTo(200);
		this.people.runJobsOnce(story.id());
		assertThat(started(story)).isEqualTo(252);
		this.people.runJobsOnce(story.id());
		assertThat(story.assignments()).hasSize(252)
			.allMatch((assignment) -> assignment.state() == AssignmentState.ASSIGNED)
			.extracting(AssignmentRow::processInstanceId)
			.doesNotHaveDuplicates();
	}

	/** Engine instances, not our rows: each unit must have got exactly one. */
	private long started(DirectiveStory story) {
		return this.people.instances("assignment", story.id());
	}

	private String breakOnePending(DirectiveStory story) {
		String next = story.assignments()
			.stream()
			.filter((one) -> one.state() == AssignmentState.PENDING && one.leadUnit().equals(ONE))
			.map(AssignmentRow::id)
			.sorted()
			.findFirst()
			.orElseThrow();
		this.jdbc.sql("update assignment set lead_unit = 'phong-ma' where id = ?").param(next).update();
		return next;
	}

	@Test
	void anAdjustedDeadlineMovesTheTaskAndKeepsTheOriginal() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE).dueOn("2026-04-10")).accepted();

		one.directive().steer("adjust_deadline", one, REASON.and("new_due", "2026-05-29"));

		assertThat(one.row().originalDue()).isEqualTo("2026-04-10");
		assertThat(one.row().currentDue()).isEqualTo("2026-05-29");
		assertThat(one.task(one.head(), "Task_Work").getDueDate()).isEqualTo("2026-05-29T23:59:59+07:00");
		assertThat(one.historyTexts(EventKind.DEADLINE_ADJUSTED).toString()).contains("10/04/2026", "29/05/2026",
				"Theo chỉ đạo mới");
	}

	@Test
	void adjustedContentIsWhatTheUnitSees() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE)).accepted();

		one.directive().steer("adjust_content", one, REASON.and("new_text", "Nội dung đã sửa"));

		assertThat(Shown.text(one.form(one.head(), "Task_Work"), "assignment")).contains("Nội dung đã sửa");
		assertThat(one.history()).contains(EventKind.CONTENT_ADJUSTED);
	}

	@Test
	void aSuspendedAssignmentIsHiddenAndNotWorkableUntilResumed() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE)).accepted();
		var task = one.task(one.head(), "Task_Work");
		DirectiveStory story = one.directive();
		assertRefused("không bị tạm dừng", () -> story.steer("resume", one, REASON));

		story.steer("suspend", one, REASON);

		assertThat(one.has(one.head(), "Task_Work")).isFalse();
		assertRefused("tạm dừng", () -> this.people.submit(one.head(), task,
				Map.of("report", "progress", "percent", 10, "text", "Đang làm")));
		assertRefused("đang tạm dừng rồi", () -> story.steer("suspend", one, REASON));
		assertThat(Shown.text(story.officeForm("Task_Monitor"), "assignments")).contains("Tạm dừng");

		story.steer("resume", one, REASON);
		one.progress(10, "Làm tiếp");
		assertThat(one.row().percentDone()).isEqualTo(10);
	}

	@Test
	void aSuspendedAssignmentCanBeAdjustedButIsResumedBeforeItIsWithdrawn() {
		AssignmentStory one = this.stories.running(item("t1", ONE).dueOn("2026-04-10"), item("t2", OTHER))
			.assignment(ONE)
			.accepted();
		DirectiveStory story = one.directive();
		story.steer("suspend", one, REASON);

		story.steer("adjust_deadline", one, REASON.and("new_due", "2026-05-29"));
		story.steer("adjust_content", one, REASON.and("new_text", "Nội dung đã sửa"));
		assertRefused("cho làm tiếp trước", () -> story.steer("withdraw", one, REASON));
		story.steer("resume", one, REASON);
		story.steer("withdraw", one, REASON);
		story.runJobs();

		assertThat(one.row().currentDue()).isEqualTo("2026-05-29");
		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.hasEnded()).isTrue();
	}

	@Test
	void aWithdrawnAssignmentEndsAndCannotBeSteeredAnyMore() {
		DirectiveStory story = this.stories.running(item("t1", ONE), item("t2", OTHER));
		AssignmentStory one = story.assignment(ONE).accepted();

		story.steer("withdraw", one, REASON);
		story.runJobs();

		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.row().closedAt()).isNotNull();
		assertThat(one.hasEnded()).isTrue();
		assertRefused("lựa chọn", () -> story.steer("adjust_content", one, REASON.and("new_text", "Muộn")));
		assertThat(story.row().openAssignments()).isEqualTo(1);
	}

	@Test
	void assignmentsAndUnitsAreAddedAfterIssue() {
		DirectiveStory story = this.stories.running(item("t1", ONE).dueOn("2026-04-10"));
		Fields added = Fields.of("action", "add_assignment", "new_text", "Nhiệm vụ bổ sung")
			.and("lead_units", List.of(OTHER))
			.and("reason", "Phát sinh");

		story.steer(added);
		story.steer(added);
		story.steer("add_unit", story.assignment(ONE), REASON.and("lead_units", List.of("chi-cuc-tdc")));

		assertThat(story.views()).extracting(AssignmentView::leadUnit, AssignmentView::text)
			.contains(org.assertj.core.groups.Tuple.tuple("chi-cuc-tdc", "Nhiệm vụ t1"),
					org.assertj.core.groups.Tuple.tuple(OTHER, "Nhiệm vụ bổ sung"));
		assertThat(story.views()).extracting(AssignmentView::code).doesNotContainNull().contains("t1", "bs1", "bs2");
		assertThat(story.assignment("chi-cuc-tdc").row().currentDue()).isEqualTo(LocalDate.parse("2026-04-10"));
		assertThat(story.row().openAssignments()).isEqualTo(4);
		assertThat(this.people.tasks("truongphong.qlcn", story.id(), "Task_Acknowledge")).hasSize(2);
	}

	@Test
	void aUnitThatHasTheAssignmentIsNotAddedTwiceAndAllMeansTheOthers() {
		DirectiveStory story = this.stories.running(item("t1", ONE));
		AssignmentStory one = story.assignment(ONE);

		assertRefused("đang có nhiệm vụ này rồi",
				() -> story.steer("add_unit", one, REASON.and("lead_units", List.of(ONE))));
		story.steer("add_unit", one, REASON.and("lead_units", List.of("*")));

		assertThat(story.assignments()).hasSize(7).extracting(AssignmentRow::leadUnit).doesNotHaveDuplicates();
		assertRefused("Mọi đơn vị", () -> story.steer("add_unit", one, REASON.and("lead_units", List.of("*"))));
	}

	@Test
	void theOfficeMendsTheRecipientsWhileItBreaksDown() {
		DirectiveStory story = this.stories.registered();
		story.office("Task_BreakDown", Fields.of("items", List.of(item("t1", ONE).row()), "breakdownDecision", "save")
			.and("recipients", "Sở Nội vụ"));
		assertThat(this.directives.warnings(story.id())).extracting(Warning::code)
			.contains("acting-unit-not-recipient");

		story.office("Task_BreakDown", Fields.of("items", List.of(item("t1", ONE).row()), "breakdownDecision", "save")
			.and("recipients", "Các phòng, đơn vị thuộc Sở (để thực hiện)\nLưu: VT"));

		assertThat(this.directives.warnings(story.id())).isEmpty();
		assertThat(Shown.text(story.officeForm("Task_BreakDown"), "recipients")).contains("(để thực hiện)", "Lưu: VT");
	}

	@Test
	void steeringNeedsAnAssignmentAReasonAndWhatChanges() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE));
		DirectiveStory story = one.directive();

		assertRefused("Nhiệm vụ",
				() -> story.steer(Fields.of("action", "suspend", "reason", "Vì").and("assignment_id", "")));
		assertRefused("Lý do", () -> story.steer("suspend", one, Fields.of("reason", "")));
		assertRefused("Hạn mới", () -> story.steer("adjust_deadline", one, REASON));
		assertRefused("đã qua", () -> story.steer("adjust_deadline", one, REASON.and("new_due", "2020-01-01")));
		assertRefused("Nội dung", () -> story.steer("adjust_content", one, REASON.and("new_text", "")));
		assertRefused("Đơn vị chủ trì", () -> story
			.steer(REASON.and("action", "add_assignment").and("new_text", "Mới").and("lead_units", List.of())));
		story.steer(Fields.of("action", "refresh"));
		assertThat(story.officeHas("Task_Monitor")).isTrue();
	}

	@Test
	void theLastClosedAssignmentLeadsToTheResultWithFiguresRolledUp() {
		DirectiveStory story = this.stories
			.running(item("t1", ONE, OTHER).targets("Mức độ hài lòng: > 85 %\nLượt người dự: ≥ 3000 lượt")
				.with("area", "TTHC")
				.dueOn("2026-04-10"));
		AssignmentStory one = story.assignment(ONE).accepted();
		AssignmentStory other = story.assignment(OTHER).accepted();
		one.completed(90, 3100);
		one.verified();
		assertThat(story.officeHas("Task_CompileResult")).isFalse();
		this.clock.stopAt("2026-04-13T08:00");
		other.completed(80, 2900);
		other.verified();

		assertThat(story.officeHas("Task_Monitor")).isFalse();
		var form = story.officeForm("Task_CompileResult");
		assertThat(Shown.text(form, "resultByUnit")).contains("\"onTime\":1").contains("\"late\":1");
		assertThat(Shown.text(form, "resultTargets")).contains("85 %", "6.000 lượt", "Chưa đạt (1/2 đơn vị)");
		assertThat(Shown.text(form, "result_text")).contains("Tổng số 2 nhiệm vụ giao 2 đơn vị", "quá hạn 1",
				"Mức độ hài lòng");
	}

	@Test
	void aReturnedResultIsReworkedApprovedAndClosesTheDirective() {
		DirectiveStory story = finished();
		story.office("Task_CompileResult", Fields.of("result_text", "Kết quả lần một"));
		assertThat(story.row().state()).isEqualTo(DirectiveState.AWAITING_RESULT_APPROVAL);
		assertThat(Shown.text(story.leadershipForm("Task_ApproveResult"), "result_text")).isEqualTo("Kết quả lần một");

		story.leadership("Task_ApproveResult", Fields.of("resultApproval", "return", "reason", "Thiếu số liệu"));
		assertThat(Shown.text(story.officeForm("Task_CompileResult"), "returnReason")).isEqualTo("Thiếu số liệu");
		assertThat(Shown.text(story.officeForm("Task_CompileResult"), "result_text")).isEqualTo("Kết quả lần một");

		story.office("Task_CompileResult", Fields.of("result_text", "Kết quả lần hai"));
		story.leadership("Task_ApproveResult", Fields.of("resultApproval", "approve"));
		assertThat(story.row().state()).isEqualTo(DirectiveState.CLOSED);
		assertThat(story.row().resultText()).isEqualTo("Kết quả lần hai");
		assertThat(story.hasEnded()).isTrue();
		assertThat(story.history()).extracting(EventLog.Event::kind)
			.endsWith(EventKind.RESULT_SUBMITTED, EventKind.RESULT_RETURNED, EventKind.RESULT_SUBMITTED,
					EventKind.RESULT_APPROVED);
	}

	private DirectiveStory finished() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE)).accepted();
		one.completed().verified();
		return one.directive();
	}

	@Test
	void theOfficeEndsMonitoringWhenTheLastClosingWentUnnoticed() {
		DirectiveStory story = this.stories.running(item("t1", ONE));
		this.jdbc.sql("update directive set open_assignments = 0 where id = ?").param(story.id()).update();

		story.steer(Fields.of("action", "refresh"));

		assertThat(story.officeHas("Task_CompileResult")).isTrue();
	}

	@Test
	void longVietnameseTextsAreKeptWhole() {
		String longest = "Thủ tục hành chính ề ".repeat(3000).substring(0, 60_000 - 1) + ".";
		DirectiveStory story = this.stories.registered("vanphong", "giamdoc", Map.of("subject", longest));

		assertRefused("60.000", () -> story.breakDown("save", item("t1", ONE).with("text", longest + ".")));
		story.breakDown("submit", item("t1", ONE).with("text", longest));

		assertThat(story.row().subject()).isEqualTo(longest);
		assertThat(story.assignments().get(0).text()).isEqualTo(longest);
		assertThat(Shown.text(story.leadershipForm("Task_Approve"), "items")).contains(longest);
	}

	@Test
	void aDirectiveIsSeenByItsOfficeLeadershipSupervisorsAndActingUnits() {
		DirectiveStory story = this.stories.running(item("t1", ONE).coordinatedBy("chi-cuc-tdc"));

		assertThat(List.of("giamdoc", "phogiamdoc", "chanhvanphong", "vanphong", "giamsat", "truongphong.qlkh",
				"chuyenvien.qlkh", "chuyenvien.tdc"))
			.allMatch((person) -> sees(person, story));
		assertThat(List.of("truongphong.qlcn", "giamdoc.tt", "giamdoc.snv", "vanphong.snv", "quantri"))
			.noneMatch((person) -> sees(person, story));
		assertThat(this.people.task("giamsat", story.id(), "Task_Monitor")).isNotNull();
		assertThat(this.people.task("vanphong.snv", story.id(), "Task_Monitor")).isNull();
		assertThatThrownBy(() -> this.people.submit("giamsat", story.id(), "Task_Monitor", Map.of("action", "refresh")))
			.isInstanceOf(AuthorizationException.class);
	}

	private boolean sees(String person, DirectiveStory story) {
		return this.queries.find(story.id(), this.organisation.person(person).orElseThrow()).isPresent();
	}

	@Test
	void onlyAnOfficeRegisters() {
		assertThatThrownBy(
				() -> this.stories.registered("truongphong.qlkh", "giamdoc", Map.of("subject", "Văn bản của phòng")))
			.isInstanceOf(AuthorizationException.class);
		assertRefused("Trích yếu", () -> this.stories.registered("vanphong", "giamdoc", Map.of("subject", "")));
	}

}
