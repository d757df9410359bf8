package org.reformflow.directive;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The ladder follows what becomes of an assignment, at once. */
@ProductTest
class AssignmentDeadlineTests {

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private AssignmentStory assignment;

	@BeforeEach
	void begin() {
		this.clock.stopAt("2026-03-02T08:00");
		this.assignment = this.stories.assigned(Item.item("t1", "quan-ly-khoa-hoc").dueOn("2026-03-31"));
	}

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	private @Nullable String next(String owner, String matter) {
		return this.jdbc.sql("select next_at from ladder where owner = ? and matter_id = ?")
			.params(owner, matter)
			.query((row, number) -> String.valueOf(row.getObject("next_at", OffsetDateTime.class)))
			.single();
	}

	private String next() {
		String next = next("assignment", this.assignment.id());
		return "null".equals(next) ? ""
				: LocalDateTime.ofInstant(OffsetDateTime.parse(String.valueOf(next)).toInstant(), this.clock.getZone())
					.toString();
	}

	private String state() {
		return this.jdbc.sql("select state from ladder where owner = 'assignment' and matter_id = ?")
			.param(this.assignment.id())
			.query(String.class)
			.single();
	}

	private String ladderProcess() {
		return this.jdbc.sql("select process_instance_id from ladder where owner = 'assignment' and matter_id = ?")
			.param(this.assignment.id())
			.query(String.class)
			.single();
	}

	@Test
	void aTierTellsTheOfficerAndEntersTheHistory() {
		this.assignment.accepted();
		assertThat(next()).isEqualTo("2026-03-20T07:30");
		this.clock.stopAt("2026-03-20T07:30");

		this.people.fireTimer(ladderProcess(), "Evt_Due");

		assertThat(this.assignment.told(EventKind.URGED)).containsExactly("Nhắc việc trước 7 ngày");
		assertThat(
				this.jdbc.sql("select recipient from notice where business_key = ? and template = 'deadline-reminder'")
					.param(this.assignment.directive().id())
					.query(String.class)
					.list())
			.containsExactly(this.assignment.head());
	}

	@Test
	void reportingPausesItAndReturningResumesIt() {
		this.assignment.accepted().completed();
		assertThat(state()).isEqualTo("PAUSED");

		this.assignment.submit("vanphong", "Task_Verify",
				Fields.of("verification", "return", "reason", "Thiếu số liệu"));
		assertThat(next()).isEqualTo("2026-03-20T07:30");

		this.assignment.completed().verified();
		assertThat(state()).isEqualTo("ENDED");
		assertThat(this.people.hasEnded(ladderProcess())).isTrue();
	}

	@Test
	void suspendingStopsItAndResumingRecomputes() {
		this.assignment.directive().steer("suspend", this.assignment, Fields.of("reason", "Chờ kinh phí"));
		assertThat(next()).isEmpty();

		this.clock.stopAt("2026-03-25T10:00");
		this.assignment.directive().steer("resume", this.assignment, Fields.of("reason", "Đã có kinh phí"));

		assertThat(next()).isEqualTo("2026-03-25T10:00");
	}

	@Test
	void withdrawingEndsIt() {
		this.assignment.directive().steer("withdraw", this.assignment, Fields.of("reason", "Không cần nữa"));

		assertThat(state()).isEqualTo("ENDED");
	}

	@Test
	void aGrantedExtensionAndAnAdjustmentMoveIt() {
		this.assignment.accepted().askExtension("2026-04-10");
		assertThat(runningSteps()).isEqualTo(1);
		this.assignment.submit("vanphong", "Task_DecideExtension", Fields.of("decision", "grant"));

		assertThat(next()).isEqualTo("2026-04-01T07:30");
		assertThat(runningSteps()).isZero();

		this.assignment.directive()
			.steer("adjust_deadline", this.assignment, Fields.of("new_due", "2026-05-29", "reason", "Theo Trung ương"));
		assertThat(next()).isEqualTo("2026-05-20T07:30");
	}

	/** Steps of the directive whose own due date is watched. */
	private int runningSteps() {
		return this.jdbc
			.sql("select count(*) from ladder where owner = 'task' and state = 'RUNNING' and business_key = ?")
			.param(this.assignment.directive().id())
			.query(Integer.class)
			.single();
	}

	@Test
	void aChangedCalendarMovesItsTiersAndTheOfficeMovesItsDay() {
		String id = this.assignment.id();
		String ladder = this.jdbc.sql("select id from ladder where owner = 'assignment' and matter_id = ?")
			.param(id)
			.query(String.class)
			.single();
		String change = this.people
			.start("vanphong", "calendar-change", Map.of("days", List.of(dayOff("2026-03-30"), dayOff("2026-03-31"))))
			.getBusinessKey();
		try {
			this.people.runJobs(change);
			assertThat(next()).isEqualTo("2026-03-19T07:30");
			this.people.submit("vanphong", change, "Task_Decide", Map.of("default_choice", "keep", "exceptions",
					List.of(Map.of("deadline_id", ladder, "choice", "shift")), "reason", "Cơ quan nghỉ"));

			assertThat(this.assignment.row().currentDue()).isEqualTo("2026-04-01");
			assertThat(this.assignment.row().originalDue()).isEqualTo("2026-03-31");
			assertThat(this.assignment.told(EventKind.DEADLINE_ADJUSTED)).singleElement()
				.asString()
				.contains("31/03/2026 → 01/04/2026", "Cơ quan nghỉ");
			assertThat(next()).isEqualTo("2026-03-19T07:30");
		}
		finally {
			this.people.submit("vanphong", change, "Task_Review", Map.of("calendarUndo", "undo"));
		}
		this.people.runJobs(change);
		assertThat(next()).isEqualTo("2026-03-23T07:30");
	}

	private static Map<String, Object> dayOff(String day) {
		return Map.of("day", day, "kind", "off", "name", "Nghỉ chống lụt");
	}

	@Test
	void urgentAndUndatedAssignmentsHaveTheirOwnLadders() {
		AssignmentStory urgent = this.stories
			.assigned(Item.item("t1", "quan-ly-cong-nghe").dueOn("2026-03-31").with("priority", "urgent"));
		AssignmentStory undated = this.stories.assigned(Item.item("t1", "quan-ly-cong-nghe"));

		assertThat(next("assignment", urgent.id())).contains("2026-03-26T");
		assertThat(next("assignment", undated.id())).contains("2026-03-20T");
	}

}
