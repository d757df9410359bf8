package org.reformflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a department's calendar, and takes a change back. */
@Component
@Transactional
class CalendarChanges {

	private final CalendarEdits edits;

	private final CalendarTables tables;

	private final DepartmentCalendars calendars;

	private final AffectedWork work;

	private final ChangeLog log;

	private final Clock clock;

	CalendarChanges(CalendarEdits edits, CalendarTables tables, DepartmentCalendars calendars, AffectedWork work,
			ChangeLog log, Clock clock) {
		this.edits = edits;
		this.tables = tables;
		this.calendars = calendars;
		this.work = work;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Checks and makes a change, all of it or nothing.
	 * @return the number of the change
	 * @throws Refusal naming every line that is wrong, or when nothing would change
	 */
	long apply(String department, EnteredChange entered, LineProblems problems, String by) {
		this.edits.lock();
		this.calendars.forget();
		return write(new ChangeCheck(department, this.calendars.state(department), own(department),
				LocalDate.now(this.clock))
			.check(entered, problems), by);
	}

	/**
	 * Brings the rows of a change back to what they were before it.
	 * @throws Refusal when one of them was changed again since
	 */
	long undo(long changeId, String by) {
		this.edits.lock();
		this.calendars.forget();
		LoggedChange change = this.log.change(changeId);
		Map<LocalDate, CalendarDay> own = own(change.department());
		SortedMap<LocalDate, Optional<CalendarDay>> days = new TreeMap<>();
		for (LoggedChange.Day day : change.days()) {
			if (!Objects.equals(own.get(day.day()), row(day.day(), day.after()))) {
				throw changedSince("Ngày " + DayWords.format(day.day()));
			}
			days.put(day.day(), Optional.ofNullable(row(day.day(), day.before())));
		}
		return write(new CalendarChange(change.department(), CalendarChange.Source.UNDO, null,
				"Hoàn tác thay đổi số " + changeId, List.of(), days, hoursBefore(change)), by);
	}

	private long write(CalendarChange change, String by) {
		WorkingCalendar before = this.calendars.of(change.department());
		long id = this.edits.apply(change, by);
		this.log.recordEffects(id,
				this.work.effects(change.department(), before, this.calendars.of(change.department())));
		return id;
	}

	private @Nullable OfficeHours hoursBefore(LoggedChange change) {
		if (change.hoursBefore() == null || change.hoursAfter() == null) {
			return null;
		}
		if (!this.calendars.state(change.department()).hours().equals(HoursWords.parse(change.hoursAfter()))) {
			throw changedSince("Giờ làm việc");
		}
		return HoursWords.parse(change.hoursBefore());
	}

	private static @Nullable CalendarDay row(LocalDate day, LoggedChange.@Nullable Row row) {
		return (row != null) ? row.on(day) : null;
	}

	private static Refusal changedSince(String what) {
		return new Refusal(what + " đã được sửa lại sau thay đổi này nên không hoàn tác được."
				+ " Hãy chọn giữ thay đổi, rồi mở “Sửa lịch làm việc” để sửa bằng tay.");
	}

	private Map<LocalDate, CalendarDay> own(String department) {
		return this.tables.days(department).stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
	}

}
