package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.campaign.Campaigns;

import org.springframework.stereotype.Component;

/**
 * How long an outcome may be appealed against: so many days after it, as the rules of the
 * campaign say, and on to the next working day when the last one is none (BLDS 2015 Art.
 * 147, 148).
 */
@Component
class AppealTerm {

	private final Campaigns campaigns;

	private final WorkingCalendars calendars;

	private final Clock clock;

	AppealTerm(Campaigns campaigns, WorkingCalendars calendars, Clock clock) {
		this.campaigns = campaigns;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The last day on which the outcome of a decided application may be appealed. */
	LocalDate lastDay(Application application) {
		int days = this.campaigns.get(application.campaignId()).rules().appealDays();
		LocalDate last = decidedOn(application).plusDays(days);
		WorkingCalendar calendar = this.calendars.of(application.department());
		return calendar.isWorkingDay(last) ? last : calendar.plusWorkingDays(last, 1);
	}

	LocalDate decidedOn(Application application) {
		OffsetDateTime decided = Objects.requireNonNull(application.decidedAt(), "not concluded");
		return decided.atZoneSameInstant(this.clock.getZone()).toLocalDate();
	}

	boolean isOver(Application application) {
		return LocalDate.now(this.clock).isAfter(lastDay(application));
	}

}
