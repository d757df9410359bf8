package org.reformflow.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("calendar-change")
class CalendarChangeProcessTests {

	private static final String OFFICE = "vanphong";

	private static final String DEPARTMENT = "so-khcn";

	private static final LocalDate FRIDAY = LocalDate.of(2033, 3, 11);

	private static final LocalDate SATURDAY = LocalDate.of(2033, 3, 12);

	private static final LocalDate MONDAY = LocalDate.of(2033, 3, 14);

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private DepartmentCalendars calendars;

	@Autowired
	private CalendarTables tables;

	@Autowired
	private CalendarEdits edits;

	@Autowired
	private ChangeLog log;

	@Autowired
	private DatedWorkStub work;

	@Autowired
	private FormService forms;

	@Autowired
	private TransactionTemplate transactions;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2033-03-01T08:00");
	}

	@AfterEach
	void leaveNothingBehind() {
		this.clock.reset();
		this.work.clear();
		this.transactions.executeWithoutResult((status) -> {
			TreeMap<LocalDate, Optional<CalendarDay>> days = new TreeMap<>();
			this.tables.days(DEPARTMENT).forEach((day) -> days.put(day.day(), Optional.empty()));
			this.edits.apply(new CalendarChange(DEPARTMENT, CalendarChange.Source.FORM, null, null, List.of(), days,
					OfficeHours.USUAL), OFFICE);
		});
	}

	@Test
	void theCalendarChangesAtOnceForThisDepartmentOnBothNodes() {
		DepartmentCalendars otherNode = new DepartmentCalendars(this.tables, ZoneId.of("Asia/Ho_Chi_Minh"));
		otherNode.of(DEPARTMENT);

		ProcessInstance change = start(off(FRIDAY));

		assertThat(isWorked(FRIDAY)).isFalse();
		assertThat(otherNode.of(DEPARTMENT).isWorkingDay(FRIDAY)).isFalse();
		assertThat(this.calendars.of("so-noivu").isWorkingDay(FRIDAY)).isTrue();
		assertThat(this.work.recomputed()).isEmpty();

		this.people.runJobs(change.getBusinessKey());

		assertThat(this.work.recomputed()).containsExactly(DEPARTMENT);
		review(change, "keep");
		assertThat(this.people.hasEnded(change.getId())).isTrue();
	}

	@Test
	void theReviewShowsWhatChangedAndEndsByItself() {
		ProcessInstance change = begun(off(FRIDAY));
		Task review = this.people.task("chanhvanphong", change.getBusinessKey(), "Task_Review");

		VariableMap form = this.people.form("chanhvanphong", review);
		assertThat(form).extractingByKey("changeDays")
			.asString()
			.contains("T6 11/03/2033", "Theo lịch chung", "Nghỉ riêng: Nghỉ chống lụt (CV 12/UBND)");
		assertThat(form.get("affectedCount")).isEqualTo(0);

		this.people.fireTimer(change.getId(), "Bnd_Over");
		assertThat(this.people.hasEnded(change.getId())).isTrue();
		assertThat(isWorked(FRIDAY)).isFalse();
	}

	@Test
	void theOfficeKeepsOrShiftsEachAffectedDeadline() {
		this.work.open("a", DEPARTMENT, FRIDAY);
		this.work.open("b", DEPARTMENT, FRIDAY);
		this.work.open("c", DEPARTMENT, FRIDAY);
		this.work.open("d", DEPARTMENT, MONDAY);
		this.work.open("e", "so-noivu", FRIDAY);
		ProcessInstance change = begun(off(FRIDAY));
		VariableMap form = this.people.form(OFFICE, decision(change));
		assertThat(form).extractingByKey("affected")
			.asString()
			.contains("Việc a", "T6 11/03/2033", "T5 10/03/2033", "T2 14/03/2033");
		assertThat(form).extractingByKey("exceptions")
			.asString()
			.contains("\"a\"", "\"b\"", "\"c\"")
			.doesNotContain("\"d\"");

		decide(change, "shift", List.of(Map.of("deadline_id", "a", "choice", "keep"),
				Map.of("deadline_id", "b", "new_day", "2033-03-15")));

		assertThat(this.work.lastDay("a")).isEqualTo(FRIDAY);
		assertThat(this.work.lastDay("b")).isEqualTo(MONDAY.plusDays(1));
		assertThat(this.work.lastDay("c")).isEqualTo(MONDAY);
		assertThat(this.work.reason("c")).isEqualTo("Cơ quan nghỉ");
		assertThat(this.work.lastDay("e")).isEqualTo(FRIDAY);
		assertThat(this.log.decisions(number(change))).containsExactly(
				new ChangeLog.Decision("a", ChangeLog.Choice.KEEP, null),
				new ChangeLog.Decision("b", ChangeLog.Choice.SHIFT, MONDAY.plusDays(1)),
				new ChangeLog.Decision("c", ChangeLog.Choice.SHIFT, MONDAY));
		assertThat(this.people.form(OFFICE, this.people.task(OFFICE, change.getBusinessKey(), "Task_Review")))
			.extractingByKey("affected")
			.asString()
			.contains("Giữ", "Dời đến T2 14/03/2033");
	}

	@Test
	void threeHundredDeadlinesAreDecidedByOneChoiceAndExceptions() {
		IntStream.range(100, 400).forEach((i) -> this.work.open("n" + i, DEPARTMENT, FRIDAY));
		ProcessInstance change = begun(off(FRIDAY));
		VariableMap form = this.people.form(OFFICE, decision(change));
		assertThat(form.get("affectedCount")).isEqualTo(300);
		assertThat(form).doesNotContainKey("exceptions");

		decide(change, "shift", List.of(Map.of("deadline_id", "n250", "choice", "keep")));

		assertThat(this.log.decisions(number(change))).hasSize(300)
			.filteredOn((each) -> each.choice() == ChangeLog.Choice.KEEP)
			.extracting(ChangeLog.Decision::deadlineId)
			.containsExactly("n250");
		assertThat(this.work.lastDay("n399")).isEqualTo(MONDAY);
	}

	@Test
	void aDeadlineThatMovedOrClosedInTheMeantimeIsNotShifted() {
		this.work.open("a", DEPARTMENT, FRIDAY);
		this.work.open("b", DEPARTMENT, FRIDAY);
		ProcessInstance change = begun(off(FRIDAY));
		this.work.open("a", DEPARTMENT, LocalDate.of(2033, 4, 20));
		this.work.close("b");

		decide(change, "shift", List.of());

		assertThat(this.work.lastDay("a")).isEqualTo(LocalDate.of(2033, 4, 20));
		assertThat(this.log.decisions(number(change))).extracting(ChangeLog.Decision::choice)
			.containsOnly(ChangeLog.Choice.LAPSED);
	}

	@Test
	void decisionsThatCannotBeTakenAreRefusedTogether() {
		this.work.open("a", DEPARTMENT, FRIDAY);
		this.work.open("b", DEPARTMENT, FRIDAY);
		ProcessInstance change = begun(off(FRIDAY));

		assertRefused(
				() -> decide(change, "keep",
						List.of(Map.of("deadline_id", "a", "new_day", "2033-03-12"),
								Map.of("deadline_id", "b", "choice", "shift", "new_day", "2033-02-28"))),
				"2 lỗi", "12/03/2033 là ngày nghỉ", "28/02/2033 đã qua");
		assertRefused(() -> decide(change, "keep", List.of(Map.of("deadline_id", "a"), Map.of("deadline_id", "a"))),
				"hai lần");
		assertThat(this.log.decisions(number(change))).isEmpty();
		assertThat(this.work.lastDay("a")).isEqualTo(FRIDAY);
	}

	@Test
	void undoingBringsTheDaysAndHoursBackAndAsksAboutDeadlinesAgain() {
		begun(Map.of("days", List.of(row(SATURDAY, "work", "Trực bão"))));
		ProcessInstance change = begun(Map.of("days",
				List.of(row(SATURDAY, "off", "Thôi trực"), row(FRIDAY, "off", "Nghỉ")), "office_hours", "07:00-11:00"));
		assertThat(isWorked(SATURDAY)).isFalse();

		review(change, "undo");
		this.people.runJobs(change.getBusinessKey());

		assertThat(isWorked(FRIDAY)).isTrue();
		assertThat(isWorked(SATURDAY)).isTrue();
		assertThat(this.calendars.state(DEPARTMENT).hours()).isEqualTo(OfficeHours.USUAL);
		assertThat(this.people.form(OFFICE, this.people.task(OFFICE, change.getBusinessKey(), "Task_Review")))
			.extractingByKey("change")
			.asString()
			.contains("Hoàn tác thay đổi số " + number(change));
		review(change, "keep");
		assertThat(this.people.hasEnded(change.getId())).isTrue();
	}

	@Test
	void whatWasChangedAgainIsNotUndone() {
		ProcessInstance first = begun(off(FRIDAY));
		start(Map.of("days", List.of(row(FRIDAY, "work", "Làm lại"))));

		assertRefused(() -> review(first, "undo"), "11/03/2033 đã được sửa lại");
		assertThat(isWorked(FRIDAY)).isTrue();
	}

	@Test
	void aDayReturnsToTheNationalCalendar() {
		LocalDate holiday = LocalDate.of(2033, 9, 2);
		start(Map.of("days", List.of(row(holiday, "work", "Trực"))));
		assertThat(isWorked(holiday)).isTrue();

		start(Map.of("days", List.of(Map.of("day", holiday.toString(), "kind", "reset"))));

		assertThat(isWorked(holiday)).isFalse();
		assertThat(this.tables.days(DEPARTMENT)).isEmpty();
	}

	@Test
	void aPastedFileAndRowsApplyTogether() {
		start(Map.of("days", List.of(row(FRIDAY, "swap_off", "Hoán đổi")), "file_text",
				"ngày;loại;tên;căn cứ\n12/03/2033;làm bù;Làm bù;CV 12\n", "note", "Theo CV 12"));

		assertThat(isWorked(FRIDAY)).isFalse();
		assertThat(isWorked(SATURDAY)).isTrue();
	}

	@Test
	void nothingChangesWhenAnyLineIsWrong() {
		assertRefused(
				() -> start(Map.of("days",
						List.of(row(FRIDAY, "off", "Nghỉ"), row(FRIDAY, "work", "Làm"),
								row(LocalDate.of(2050, 1, 3), "off", "Xa"), row(MONDAY, "off", " "),
								row(SATURDAY, "reset", ""), Map.of("kind", "off", "name", "Không ngày")),
						"office_hours", "13:30-11:30")),
				"Lịch chưa được sửa vì có 6 lỗi", "Hàng 2: ngày 11/03/2033 đã có ở hàng 1",
				"Hàng 3: ngày 03/01/2050 quá xa", "Hàng 4: chưa có tên ngày",
				"Hàng 5: ngày 12/03/2033 không có gì riêng", "Hàng 6: chưa có ngày", "Giờ làm việc");
		assertThat(this.tables.days(DEPARTMENT)).isEmpty();
		assertThat(this.calendars.state(DEPARTMENT).hours()).isEqualTo(OfficeHours.USUAL);
	}

	@Test
	void aSwapWithoutItsMakeUpDayAndAnEmptyChangeAreRefused() {
		assertRefused(() -> start(Map.of("days", List.of(row(FRIDAY, "swap_off", "Hoán đổi")))), "thêm ngày làm bù");
		assertRefused(() -> start(Map.of("days", List.of(Map.of()))), "Không có gì để sửa");
		assertRefused(() -> start(Map.of("office_hours", "07:30-11:30, 13:30-17:00")), "Không có gì để sửa");
	}

	@Test
	void aUselessDayIsTakenWithAWarning() {
		ProcessInstance change = begun(
				Map.of("days", List.of(row(SATURDAY, "off", "Nghỉ"), row(LocalDate.of(2033, 2, 28), "off", "Nghỉ"))));

		assertThat(this.log.change(number(change)).warnings()).contains("T7 12/03/2033 vốn đã là ngày nghỉ",
				"T2 28/02/2033 đã qua");
	}

	@Test
	void theStartFormShowsTheDaysOfTheNextTwelveMonths() {
		start(off(FRIDAY));

		String form = this.people.startForm(OFFICE, "calendar-change");

		assertThat(form)
			.contains("T6 11/03/2033", "Nghỉ chống lụt", "Quốc khánh", "07:30", "Quốc tế lao động",
					"Cơ quan quyết định", "Dự kiến")
			.doesNotContain("T6 11/03/2034", "=calendarDays", "=officeHours");
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamdoc", "chuyenvien.qlkh", "truongphong.qlkh", "giamsat", "hoidong1" })
	void othersMayNotChangeTheCalendar(String person) {
		String definition = start(off(MONDAY)).getProcessDefinitionId();

		assertThatThrownBy(() -> this.people.as(person,
				() -> this.forms.submitStartForm(definition, Map.of("office_hours", "08:00-12:00"))))
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.calendars.state(DEPARTMENT).hours()).isEqualTo(OfficeHours.USUAL);
	}

	@Test
	void anAdministratorOfNoDepartmentIsToldWhoMay() {
		assertRefused(() -> this.people.start("quantri", "calendar-change", off(FRIDAY)), "Chỉ Văn phòng");
	}

	@Test
	void anotherDepartmentChangesAndSeesItsOwnCalendarOnly() {
		ProcessInstance change = this.people.start("vanphong.snv", "calendar-change", off(FRIDAY));
		this.people.runJobs(change.getBusinessKey());
		try {
			assertThat(this.calendars.of("so-noivu").isWorkingDay(FRIDAY)).isFalse();
			assertThat(isWorked(FRIDAY)).isTrue();
			assertThat(this.people.tasks(OFFICE, change.getBusinessKey(), "Task_Review")).isEmpty();
			assertThat(this.people.startForm(OFFICE, "calendar-change")).doesNotContain("Nghỉ chống lụt");
		}
		finally {
			this.people.submit("vanphong.snv", change.getBusinessKey(), "Task_Review", Map.of("calendarUndo", "undo"));
		}
		assertThat(this.calendars.of("so-noivu").isWorkingDay(FRIDAY)).isTrue();
	}

	private ProcessInstance start(Map<String, Object> values) {
		return this.people.start(OFFICE, "calendar-change", values);
	}

	/** Started, with its jobs run. */
	private ProcessInstance begun(Map<String, Object> values) {
		ProcessInstance change = start(values);
		this.people.runJobs(change.getBusinessKey());
		return change;
	}

	private static Map<String, Object> off(LocalDate day) {
		return Map.of("days",
				List.of(Map.of("day", day.toString(), "kind", "off", "name", "Nghỉ chống lụt", "basis", "CV 12/UBND")));
	}

	private static Map<String, Object> row(LocalDate day, String kind, String name) {
		return Map.of("day", day.toString(), "kind", kind, "name", name);
	}

	private boolean isWorked(LocalDate day) {
		return this.calendars.of(DEPARTMENT).isWorkingDay(day);
	}

	private Task decision(ProcessInstance change) {
		return this.people.task(OFFICE, change.getBusinessKey(), "Task_Decide");
	}

	private void decide(ProcessInstance change, String choice, List<Map<String, Object>> exceptions) {
		this.people.submit(OFFICE, decision(change),
				Map.of("default_choice", choice, "exceptions", exceptions, "reason", "Cơ quan nghỉ"));
	}

	private void review(ProcessInstance change, String choice) {
		this.people.submit(OFFICE, change.getBusinessKey(), "Task_Review", Map.of("calendarUndo", choice));
	}

	private static long number(ProcessInstance change) {
		return Long.parseLong(change.getBusinessKey().replace("calendar-", ""));
	}

	private static void assertRefused(ThrowingCallable work, String... words) {
		assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessageContainingAll(words);
	}

}
