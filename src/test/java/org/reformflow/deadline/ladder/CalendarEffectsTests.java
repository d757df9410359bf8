package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.calendar.DatedWork.Effect;
import org.reformflow.calendar.OfficeHours;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.TestMatters.Matter;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CalendarEffectsTests {

	private static final String DEPARTMENT = "so-khcn";

	@Autowired
	private CalendarEffects effects;

	@Autowired
	private TestMatters matters;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void start() {
		this.clock.stopAt("2035-05-02T09:00");
	}

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	private static WorkingCalendar closedOn(String... days) {
		Map<LocalDate, Boolean> off = new HashMap<>();
		for (String day : days) {
			off.put(LocalDate.parse(day), false);
		}
		return new WorkingCalendar(off, OfficeHours.USUAL, ZoneId.of("Asia/Ho_Chi_Minh"));
	}

	private @Nullable Effect effectOn(Matter matter, WorkingCalendar before, WorkingCalendar after) {
		return this.effects.effects(DEPARTMENT, before, after)
			.stream()
			.filter((effect) -> effect.deadlineId().equals(matter.row().id()))
			.findFirst()
			.orElse(null);
	}

	private Effect one(Matter matter, WorkingCalendar before, WorkingCalendar after) {
		return Objects.requireNonNull(effectOn(matter, before, after));
	}

	@Test
	void aDeadlineOnADayOffMayGoToTheNextWorkingDay() {
		Matter friday = this.matters.dueOn("2035-06-15");
		Matter other = this.matters.dueOn("2035-06-19");

		Effect effect = one(friday, closedOn(), closedOn("2035-06-15"));

		assertThat(effect.lastWorkingDayBefore()).isEqualTo("2035-06-15");
		assertThat(effect.lastWorkingDayAfter()).isEqualTo("2035-06-14");
		assertThat(effect.proposed()).isEqualTo("2035-06-18");
		assertThat(effect.unit()).isEqualTo("Phòng Quản lý Khoa học");
		assertThat(effectOn(other, closedOn(), closedOn("2035-06-15"))).isNull();
	}

	@Test
	void workingDaysAreCountedAgain() {
		Matter matter = this.matters.due("assignment", "normal", "2035-05-09", DeadlineKind.WORKING_DAYS,
				"trong 05 ngày làm việc kể từ ngày 02/5/2035");

		Effect effect = one(matter, closedOn(), closedOn("2035-05-07"));

		assertThat(effect.proposed()).isEqualTo("2035-05-10");
		assertThat(effectOn(matter, closedOn(), closedOn("2035-05-14"))).isNull();
	}

	@Test
	void aDayThatIsWorkedNowOnlyMovesTheLastWorkingDay() {
		Matter saturday = this.matters.dueOn("2035-06-16");
		WorkingCalendar after = new WorkingCalendar(Map.of(LocalDate.parse("2035-06-16"), true), OfficeHours.USUAL,
				ZoneId.of("Asia/Ho_Chi_Minh"));

		Effect effect = one(saturday, closedOn(), after);

		assertThat(effect.lastWorkingDayAfter()).isEqualTo("2035-06-16");
		assertThat(effect.proposed()).isNull();
	}

	@Test
	void shiftingMovesTheMatterAndItsLadder() {
		Matter matter = this.matters.dueOn("2035-06-15");

		this.effects.shift(matter.row().id(), LocalDate.parse("2035-06-18"), "Nghỉ bù");

		assertThat(matter.row().lastDay()).isEqualTo("2035-06-18");
		assertThat(matter.timer()).isEqualTo("2035-06-07T07:30");
	}

	@Test
	void recomputingKeepsWhatIsRightAndLosesNoAnswer() {
		Matter matter = this.matters.dueOn("2035-06-15");
		String before = matter.timer();

		this.effects.recompute(DEPARTMENT);

		assertThat(matter.timer()).isEqualTo(before).isEqualTo(matter.next());
		assertThat(this.calendars.of(DEPARTMENT).isWorkingDay(LocalDate.parse("2035-06-15"))).isTrue();
	}

}
