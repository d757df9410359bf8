package org.reformflow.directive;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineReading;
import org.reformflow.directive.AssignmentView.DeadlineView;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** The last day in time of a deadline, and what it means on the department's calendar. */
@Component
class DueDays {

	private final DeadlineReading reading;

	private final WorkingCalendars calendars;

	DueDays(DeadlineReading reading, WorkingCalendars calendars) {
		this.reading = reading;
		this.calendars = calendars;
	}

	/** The last day in time, as the office reads deadlines. */
	Optional<LocalDate> of(Deadline deadline) {
		return this.reading.lastDay(deadline);
	}

	LocalDate lastWorkingDay(String department, LocalDate due) {
		return this.calendars.of(department).lastWorkingDayUpTo(due);
	}

	/** The day in words, with the last working day in time when that is another. */
	String words(String department, LocalDate due) {
		LocalDate worked = lastWorkingDay(department, due);
		return VietnameseDates.words(due) + (worked.equals(due) ? ""
				: " (ngày làm việc cuối cùng trong hạn: " + VietnameseDates.words(worked) + ")");
	}

	DeadlineView view(String department, DeadlineKind kind, @Nullable String raw, @Nullable LocalDate original,
			@Nullable LocalDate current) {
		if (current == null) {
			return new DeadlineView(kind, raw, original, null, null, null);
		}
		WorkingCalendar calendar = this.calendars.of(department);
		return new DeadlineView(kind, raw, original, current,
				calendar.endOf(current).atZone(calendar.zone()).toOffsetDateTime(),
				calendar.lastWorkingDayUpTo(current));
	}

}
