package org.reformflow.directive;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.deadline.Term;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reformflow.directive.Item.item;
import static org.reformflow.directive.Stories.assertRefused;

@ProductTest
@CoversModel("assignment")
class AssignmentProcessTests {

	private static final String ONE = "quan-ly-khoa-hoc";

	private static final String OTHER = "quan-ly-cong-nghe";

	private static final String OFFICER = "chuyenvien.qlkh";

	private static final Fields REASON = Fields.of("reason", "Có lý do");

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	private AssignmentStory accepted() {
		return this.stories.assigned(item("t1", ONE).dueOn("2026-04-10")).accepted();
	}

	@Test
	void theNamedOfficerDoesTheWork() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE));
		assertRefused("lựa chọn", () -> one.submit(one.head(), "Task_Acknowledge",
				Fields.of("acknowledgement", "accept", "officer", "chuyenvien.qlcn")));
		assertThat(one.has(OFFICER, "Task_Acknowledge")).isFalse();

		one.submit(one.head(), "Task_Acknowledge",
				Fields.of("acknowledgement", "accept", "officer", OFFICER).and("note", "Làm sớm"));

		assertThat(one.task(OFFICER, "Task_Work").getAssignee()).isEqualTo(OFFICER);
		assertThat(one.row().state()).isEqualTo(AssignmentState.IN_PROGRESS);
		assertThat(one.row().officer()).isEqualTo(OFFICER);
		one.submit(OFFICER, "Task_Work", Fields.of("report", "complete", "text", "Xong"));
		assertThat(one.row().state()).isEqualTo(AssignmentState.AWAITING_CONFIRMATION);
	}

	@Test
	void aHeadWhoNamesNobodyDoesTheWork() {
		AssignmentStory one = accepted();

		assertThat(one.task("truongphong.qlkh", "Task_Work").getAssignee()).isEqualTo("truongphong.qlkh");
		assertThat(one.row().officer()).isEqualTo("truongphong.qlkh");
		assertThat(one.has(OFFICER, "Task_Work")).isFalse();
	}

	@Test
	void aRefusalGoesToTheOfficeThatMayInsist() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE));
		assertRefused("Lý do từ chối", () -> one.refused(""));

		one.refused("Không đúng chức năng");
		assertThat(one.row().state()).isEqualTo(AssignmentState.REFUSED);
		assertThat(Shown.text(one.form("vanphong", "Task_HandleRefusal"), "refusal")).contains("Không đúng chức năng");
		one.handleRefusal("insist", Fields.of("reason", "Vẫn là việc của phòng"));

		assertThat(one.row().state()).isEqualTo(AssignmentState.ASSIGNED);
		assertThat(Shown.text(one.form(one.head(), "Task_Acknowledge"), "history")).contains("Vẫn là việc của phòng");
		one.accepted();
		assertThat(one.history()).containsExactly(EventKind.ASSIGNED, EventKind.REFUSED, EventKind.INSISTED,
				EventKind.ACKNOWLEDGED);
	}

	@Test
	void aRefusedAssignmentGoesToAnotherUnit() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE).dueOn("2026-04-10")).refused("Không đúng");
		assertRefused("chọn đơn vị khác", () -> one.handleRefusal("reassign", REASON.and("new_unit", ONE)));

		one.handleRefusal("reassign", REASON.and("new_unit", OTHER));
		one.directive().runJobs();

		AssignmentStory other = one.directive().assignment(OTHER);
		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.row().replacedBy()).isEqualTo(other.id());
		assertThat(one.hasEnded()).isTrue();
		assertThat(other.row().currentDue()).isEqualTo("2026-04-10");
		assertThat(other.has("truongphong.qlcn", "Task_Acknowledge")).isTrue();
		assertThat(one.directive().row().openAssignments()).isEqualTo(1);
	}

	@Test
	void aRefusedAssignmentIsWithdrawn() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE)).refused("Việc đã thôi");

		one.handleRefusal("withdraw", REASON);
		one.directive().runJobs();

		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.directive().officeHas("Task_CompileResult")).isTrue();
	}

	@Test
	void progressIsReportedAnyNumberOfTimes() {
		AssignmentStory one = accepted();

		one.progress(20, "Đã gửi phiếu");
		one.progress(60, "Đã thu phiếu");
		assertRefused("(percent)", () -> one.progress(101, "Quá"));
		assertRefused("(percent)", () -> one.progress(-1, "Âm"));
		assertRefused("số nguyên", () -> one.report("progress", Fields.of("percent", 12.5, "text", "Lẻ")));

		assertThat(one.row().percentDone()).isEqualTo(60);
		assertThat(one.historyTexts(EventKind.PROGRESS)).containsExactly("20 %: Đã gửi phiếu", "60 %: Đã thu phiếu");
	}

	@Test
	void completionNeedsAValueForEveryTarget() {
		AssignmentStory one = this.stories
			.assigned(item("t1", ONE).targets("Mức độ hài lòng: > 85 %\nHội nghị: ≥ 1 hội nghị"))
			.accepted();
		assertRefused("Mức độ hài lòng", one::completed);
		assertRefused("Hội nghị", () -> one.completed(90));

		one.report("progress",
				Fields.of("percent", 50, "text", "Đã khảo sát").and("figures", withValues(one.figures(), 91.5)));
		assertThat(one.figures().get(0)).containsEntry("value", 91.5);
		one.completed(91.5, 2);

		assertThat(one.view().figures()).extracting(AssignmentView.FigureView::met).containsExactly(true, true);
		assertThat(Shown.text(one.form("vanphong", "Task_Verify"), "figuresTable")).contains("91,5 %", "Đạt");
	}

	private static List<Map<String, Object>> withValues(List<Map<String, Object>> rows, Number first) {
		rows.get(0).put("value", first);
		return rows;
	}

	@Test
	void returnedWorkIsDoneAgainAndVerified() {
		AssignmentStory one = accepted().completed();
		assertRefused("Lý do trả lại",
				() -> one.submit("vanphong", "Task_Verify", Fields.of("verification", "return", "reason", " ")));

		one.submit("vanphong", "Task_Verify", Fields.of("verification", "return", "reason", "Thiếu phụ lục"));
		assertThat(one.row().state()).isEqualTo(AssignmentState.RETURNED);
		assertThat(one.row().reportedAt()).isNull();
		assertThat(Shown.text(one.form(one.head(), "Task_Work"), "returnReason")).isEqualTo("Thiếu phụ lục");
		one.completed().verified();

		assertThat(one.row().state()).isEqualTo(AssignmentState.DONE);
		assertThat(one.hasEnded()).isTrue();
		assertThat(one.history()).endsWith(EventKind.COMPLETION_REPORTED, EventKind.REWORK,
				EventKind.COMPLETION_REPORTED, EventKind.VERIFIED, EventKind.CLOSED);
	}

	@Test
	void theMomentOfReportingDecidesOnTime() {
		AssignmentStory one = accepted();
		this.clock.stopAt("2026-04-10T23:58");
		one.completed();
		this.clock.stopAt("2026-04-28T09:00");

		one.verified();

		assertThat(one.view().status().done()).isTrue();
		assertThat(one.view().status().term()).isNotEqualTo(Term.LATE);
		assertThat(one.view().verifiedAt()).isAfter(one.view().reportedAt());
	}

	@Test
	void reportingAfterTheLastDayIsLateThoughAnEarlierReportWasReturned() {
		AssignmentStory one = accepted().completed();
		one.submit("vanphong", "Task_Verify", Fields.of("verification", "return", "reason", "Thiếu"));
		this.clock.stopAt("2026-04-11T00:01");

		one.completed().verified();

		assertThat(one.view().status().term()).isEqualTo(Term.LATE);
	}

	@Test
	void beforeADayExcludesThatDay() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE).with("deadline_words", "trước ngày 10/04/2026"))
			.accepted();
		assertThat(one.row().currentDue()).isEqualTo("2026-04-09");
		assertThat(one.task(one.head(), "Task_Work").getDueDate()).isEqualTo("2026-04-09T23:59:59+07:00");
	}

	@Test
	void theDirectorAdjustsTheDeadlineForAnObstacle() {
		AssignmentStory one = accepted();

		one.obstacleDecided("adjust_deadline", Fields.of("new_due", "2026-06-30"));

		assertThat(one.row().currentDue()).isEqualTo("2026-06-30");
		assertThat(one.row().originalDue()).isEqualTo("2026-04-10");
		assertThat(one.task(one.head(), "Task_Work").getDueDate()).isEqualTo("2026-06-30T23:59:59+07:00");
		assertThat(one.history()).containsSubsequence(EventKind.OBSTACLE_RAISED, EventKind.OBSTACLE_OPINION,
				EventKind.OBSTACLE_DECIDED, EventKind.DEADLINE_ADJUSTED);
	}

	@Test
	void theDirectorAdjustsTheContentForAnObstacle() {
		AssignmentStory one = accepted();

		one.obstacleDecided("adjust_content", Fields.of("new_text", "Chỉ làm phần một"));

		assertThat(one.row().text()).isEqualTo("Chỉ làm phần một");
	}

	@Test
	void theDirectorGivesAnObstructedAssignmentToAnotherUnit() {
		AssignmentStory one = accepted();

		one.obstacleDecided("other_unit", Fields.of("new_unit", OTHER));

		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.row().closedAt()).isNotNull();
		assertThat(one.hasEnded()).isTrue();
		assertThat(one.directive().assignment(OTHER).has("truongphong.qlcn", "Task_Acknowledge")).isTrue();
		assertThat(
				Shown.text(one.directive().assignment(OTHER).form("truongphong.qlcn", "Task_Acknowledge"), "history"))
			.as("history of the unit before")
			.contains("Tiếp nhận nhiệm vụ", "Nêu vướng mắc", "Giao đơn vị khác");
		assertThat(one.directive().row().openAssignments()).isEqualTo(1);
	}

	@Test
	void theDirectorDecidesTwoObstaclesEachOnItsOwn() {
		AssignmentStory one = accepted();
		one.raiseObstacle("Thiếu kinh phí");
		one.raiseObstacle("Thiếu người");
		List<Task> gathering = one.tasks("vanphong", "Task_GatherObstacle");
		assertThat(gathering).hasSize(2);
		assertThat(gathering.stream().map((task) -> Shown.text(this.people.form("vanphong", task), "obstacle")))
			.anyMatch((obstacle) -> obstacle.contains("Thiếu kinh phí"))
			.anyMatch((obstacle) -> obstacle.contains("Thiếu người"));

		gathering.forEach((task) -> this.people.submit("vanphong", task, Map.of("opinion", "Giữ nguyên")));
		one.tasks("giamdoc", "Task_DecideObstacle")
			.forEach((task) -> this.people.submit("giamdoc", task,
					Map.of("decision", "none", "decision_text", "Tự khắc phục")));
		one.directive().runJobs();

		assertThat(one.view().obstacles()).extracting(AssignmentView.ObstacleView::state)
			.containsExactly("DECIDED", "DECIDED");
		assertThat(one.row().currentDue()).isEqualTo("2026-04-10");
		assertThat(one.has(one.head(), "Task_Work")).isTrue();
	}

	@Test
	void anObstacleDecisionNeedsWhatItChanges() {
		AssignmentStory one = accepted();
		one.raiseObstacle("Thiếu máy quét");
		assertThat(one.has("giamdoc", "Task_GatherObstacle")).isFalse();
		one.submit("vanphong", "Task_GatherObstacle", Fields.of("opinion", "Đề nghị lùi hạn"));
		assertThat(Shown.text(one.form("giamdoc", "Task_DecideObstacle"), "obstacle")).contains("Thiếu máy quét",
				"Đề nghị lùi hạn");

		assertRefused("(new_due)", () -> decide(one, "adjust_deadline", "new_due", ""));
		assertRefused("đã qua", () -> decide(one, "adjust_deadline", "new_due", "2020-01-01"));
		assertRefused("(new_text)", () -> decide(one, "adjust_content", "new_text", ""));
		assertRefused("(new_unit)", () -> decide(one, "other_unit", "new_unit", ""));
		assertRefused("chọn đơn vị khác", () -> decide(one, "other_unit", "new_unit", ONE));
		assertThat(one.has("vanphong", "Task_DecideObstacle")).isFalse();
		assertThat(one.has("phogiamdoc", "Task_DecideObstacle")).isFalse();
	}

	private static void decide(AssignmentStory one, String decision, String field, String value) {
		one.submit("giamdoc", "Task_DecideObstacle",
				Fields.of("decision", decision, "decision_text", "Đồng ý").and(field, value));
	}

	@Test
	void theOfficeGrantsAFirstShortExtension() {
		AssignmentStory one = accepted();

		one.askExtension("2026-04-25");
		assertThat(one.has("giamdoc", "Task_DecideExtension")).isFalse();
		assertThat(Shown.text(one.form("vanphong", "Task_DecideExtension"), "extension")).contains("25/04/2026",
				"Chờ số liệu");
		one.submit("vanphong", "Task_DecideExtension", Fields.of("decision", "grant"));

		assertThat(one.row().currentDue()).isEqualTo("2026-04-25");
		assertThat(one.row().originalDue()).isEqualTo("2026-04-10");
		assertThat(one.task(one.head(), "Task_Work").getDueDate()).isEqualTo("2026-04-25T23:59:59+07:00");
		one.askExtension("2026-04-27");
		assertThat(one.has("vanphong", "Task_DecideExtension")).as("a second one").isFalse();
		assertThat(one.has("giamdoc", "Task_DecideExtension")).isTrue();
	}

	@Test
	void leadershipDecidesALongExtensionAndMayRefuse() {
		AssignmentStory one = accepted();

		one.askExtension("2026-04-26");
		assertThat(one.has("vanphong", "Task_DecideExtension")).isFalse();
		assertRefused("(reason)",
				() -> one.submit("phogiamdoc", "Task_DecideExtension", Fields.of("decision", "refuse", "reason", "")));
		one.submit("phogiamdoc", "Task_DecideExtension", Fields.of("decision", "refuse", "reason", "Phải đúng hạn"));

		assertThat(one.row().currentDue()).isEqualTo("2026-04-10");
		assertThat(one.view().extensions()).extracting(AssignmentView.ExtensionView::state).containsExactly("REFUSED");
		assertThat(one.historyTexts(EventKind.EXTENSION_REFUSED).toString()).contains("Phải đúng hạn");
	}

	@Test
	void anExtensionIsAskedBeforeTheDeadlineForALaterDayAndOneAtATime() {
		AssignmentStory one = accepted();
		assertRefused("sau thời hạn hiện tại", () -> one.askExtension("2026-04-10"));
		assertRefused("sau thời hạn hiện tại", () -> one.askExtension("2026-04-01"));
		this.clock.stopAt("2026-04-10T17:00");
		one.askExtension("2026-04-20");
		assertRefused("Đang có một đề nghị", () -> one.askExtension("2026-04-21"));
		one.submit("vanphong", "Task_DecideExtension", Fields.of("decision", "refuse", "reason", "Không"));

		this.clock.stopAt("2026-04-11T08:00");

		assertRefused("Đã quá hạn", () -> one.askExtension("2026-04-30"));
		assertThat(one.view().extensions()).hasSize(1);
	}

	@Test
	void withoutADeadlineNoExtensionIsNeeded() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE)).accepted();

		assertRefused("không có thời hạn", () -> one.askExtension("2026-04-30"));
		assertThat(one.task(one.head(), "Task_Work").getDueDate()).isNull();
	}

	@Test
	void coordinatingUnitsContributeUntilTheyHaveFinished() {
		AssignmentStory one = this.stories
			.assigned(item("t1", ONE).dueOn("2026-04-10")
				.coordinatedBy("chi-cuc-tdc", OTHER)
				.with("external_units", "Bưu điện tỉnh; Công an tỉnh"))
			.accepted();
		assertThat(one.tasks("giamsat", "Task_Contribute")).hasSize(2);
		assertThat(one.has(one.head(), "Task_Contribute")).isFalse();

		contribute(one, "chuyenvien.tdc", "more", "Gửi số liệu quý I");
		contribute(one, "truongphong.tdc", "finished", "Gửi số liệu còn lại");
		assertThat(one.has("chuyenvien.tdc", "Task_Contribute")).isFalse();
		contribute(one, "chuyenvien.qlcn", "finished", "Góp ý dự thảo");

		assertThat(one.tasks("giamsat", "Task_Contribute")).isEmpty();
		assertThat(one.historyTexts(EventKind.CONTRIBUTED)).hasSize(3).allMatch((text) -> text.contains(": G"));
		assertThat(one.view().coordinatingUnits()).contains("Bưu điện tỉnh", "Công an tỉnh");
		one.completed().verified();
		assertThat(one.hasEnded()).isTrue();
	}

	private static void contribute(AssignmentStory one, String person, String contribution, String text) {
		one.submit(person, "Task_Contribute", Fields.of("contribution", contribution, "text", text));
	}

	@Test
	void theAssignmentClosesThoughACoordinatingUnitNeverContributed() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE).coordinatedBy("chi-cuc-tdc")).accepted();

		one.completed().verified();

		assertThat(one.hasEnded()).isTrue();
		assertThat(one.has("chuyenvien.tdc", "Task_Contribute")).isFalse();
	}

	@Test
	void anAssignmentIsWithdrawnWhileAnObstacleIsOpen() {
		AssignmentStory one = accepted();
		one.raiseObstacle("Thiếu máy quét");
		assertThat(one.has("vanphong", "Task_GatherObstacle")).isTrue();

		one.directive().steer("withdraw", one, REASON);
		one.directive().runJobs();

		assertThat(one.row().state()).isEqualTo(AssignmentState.WITHDRAWN);
		assertThat(one.hasEnded()).isTrue();
		assertThat(one.directive().officeHas("Task_CompileResult")).isTrue();
	}

	@Test
	void tasksAreSeenByTheUnitConcernedAndSupervisorsOnly() {
		AssignmentStory one = this.stories.assigned(item("t1", ONE).coordinatedBy("chi-cuc-tdc"));
		assertThat(one.has("truongphong.qlkh", "Task_Acknowledge")).isTrue();
		assertThat(one.has("giamsat", "Task_Acknowledge")).isTrue();
		assertThat(List.of(OFFICER, "truongphong.qlcn", "truongphong.tdc", "vanphong", "giamdoc.snv", "vanphong.snv"))
			.noneMatch((person) -> one.has(person, "Task_Acknowledge"));
		one.accepted().completed();

		assertThat(one.has("vanphong", "Task_Verify")).isTrue();
		assertThat(one.has("vanphong.snv", "Task_Verify")).isFalse();
		assertThat(one.has("truongphong.qlkh", "Task_Verify")).isFalse();
	}

	@Test
	void nobodyCompletesATaskOfSomeoneElse() {
		AssignmentStory one = accepted();
		Task task = one.task(one.head(), "Task_Work");
		Map<String, Object> report = Map.of("report", "progress", "percent", 99, "text", "Chen ngang");

		for (String other : List.of("giamsat", "truongphong.qlcn", OFFICER, "vanphong")) {
			assertThatThrownBy(() -> this.people.submit(other, task, report)).as(other)
				.isInstanceOf(AuthorizationException.class)
				.hasMessageContaining("giao cho người khác");
		}
		assertRefused("không còn", () -> this.people.submit("vanphong.snv", task, report));
		assertThat(one.row().percentDone()).isZero();
	}

	@Test
	void whoeverSubmitsSomeoneElsesOrAFinishedTaskIsToldInVietnamese() throws Exception {
		AssignmentStory one = accepted();
		Task task = one.task(one.head(), "Task_Work");

		Visitor.Answer foreign = post("truongphong.qlcn", task);
		assertThat(foreign.status()).isEqualTo(403);
		assertThat(foreign.text()).contains("giao cho người khác");
		assertThat(post("truongphong.qlkh", task).status()).isEqualTo(204);
		Visitor.Answer finished = post("truongphong.qlkh", task);
		assertThat(finished.status()).isEqualTo(400);
		assertThat(finished.text()).contains("đã có người xử lý");
	}

	private Visitor.Answer post(String person, Task task) {
		return Visitor.program(this.port, person).send("POST", "/engine-rest/task/" + task.getId() + "/submit-form", """
				{"variables": {"report": {"value": "progress"}, "percent": {"value": 5},
				"text": {"value": "Đang làm"}}}""");
	}

	@Test
	void aReportTakesOnlyItsOwnFieldsAndKeepsLongTextsWhole() {
		AssignmentStory one = accepted();
		String longest = "Đã thực hiện được ề ".repeat(3000).substring(0, 60_000 - 1) + ".";
		assertRefused("(text)", () -> one.progress(10, longest + "."));
		assertRefused("không có trong biểu mẫu",
				() -> one.report("progress", Fields.of("percent", 10, "text", "Đang làm").and("officer", "giamdoc")));

		one.progress(10, longest);

		assertThat(one.historyTexts(EventKind.PROGRESS)).containsExactly("10 %: " + longest);
		assertThat(Shown.text(one.form(one.head(), "Task_Work"), "history")).contains(longest);
	}

}
