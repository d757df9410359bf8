package org.reformflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** When a department's office is open, for the models of deliveries and digests. */
@Component
@ModelBean
public class OfficeTime {

	private static final Duration DIGEST_AFTER_OPENING = Duration.ofMinutes(30);

	private final WorkingCalendars calendars;

	private final Organisation organisation;

	private final Clock clock;

	OfficeTime(WorkingCalendars calendars, Organisation organisation, Clock clock) {
		this.calendars = calendars;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Whether it is working time now. */
	public boolean isOpen(String department) {
		Instant now = this.clock.instant();
		return this.calendars.of(department).nextOpening(now).equals(now);
	}

	/** When the office opens next. */
	public Date opening(String department) {
		return Date.from(this.calendars.of(department).nextOpening(this.clock.instant()));
	}

	/** Half an hour after the office opens, today if that is to come. */
	public Date digest(String department) {
		WorkingCalendar calendar = this.calendars.of(department);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), calendar.zone());
		Instant time = calendar.opening(today).plus(DIGEST_AFTER_OPENING);
		if (!calendar.isWorkingDay(today) || !this.clock.instant().isBefore(time)) {
			time = calendar.opening(calendar.plusWorkingDays(today, 1)).plus(DIGEST_AFTER_OPENING);
		}
		return Date.from(time);
	}

	/** Whether the department still has people. */
	public boolean hasPeople(String department) {
		return this.organisation.departments().contains(department);
	}

}
