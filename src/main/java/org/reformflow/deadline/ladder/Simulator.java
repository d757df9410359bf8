package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineReading;
import org.reformflow.deadline.ladder.Preview.TierView;

import org.springframework.stereotype.Component;

/** Shows what a ladder would do before anything is issued. */
@Component
class Simulator {

	private final LadderDecision decision;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Simulator(LadderDecision decision, WorkingCalendars calendars, Clock clock) {
		this.decision = decision;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The ladder of a deadline set today, by the table and the calendar in force. */
	Preview preview(String department, Deadline deadline, DeadlineReading reading, String kind, String priority) {
		WorkingCalendar calendar = this.calendars.of(department);
		Optional<LocalDate> lastDay = reading.lastDay(deadline);
		List<Tier> tiers = this.decision.tiers(kind, priority, lastDay.isPresent());
		return new Preview(deadline.raw(), deadline.kind(), deadline.kind().label(), reading.mode(),
				lastDay.orElse(null), lastDay.map((day) -> moment(calendar.endOf(day))).orElse(null),
				lastDay.map(calendar::lastWorkingDayUpTo).orElse(null),
				lastDay.isPresent() ? null : Periods.of(deadline.recurrence()),
				climb(tiers, lastDay.orElseGet(() -> endOfPeriod(deadline, tiers, calendar)), calendar));
	}

	/** The end of this period, or of the next when its reminders are past. */
	private LocalDate endOfPeriod(Deadline deadline, List<Tier> tiers, WorkingCalendar calendar) {
		String period = Periods.of(deadline.recurrence());
		LocalDate end = Periods.lastDay(period, LocalDate.now(this.clock));
		List<TierView> views = climb(tiers, end, calendar);
		return (!views.isEmpty() && views.stream().allMatch(TierView::past)) ? Periods.lastDay(period, end.plusDays(1))
				: end;
	}

	/** As if the deadline were set now and nobody answered. */
	private List<TierView> climb(List<Tier> tiers, LocalDate lastDay, WorkingCalendar calendar) {
		List<TierView> views = new ArrayList<>();
		List<Step> steps = new ArrayList<>();
		Instant now = this.clock.instant();
		Instant opening = calendar.nextOpening(now);
		Course course = new Course(tiers, steps, lastDay, null, calendar);
		course.tooLate(now).forEach((rung) -> take(rung, rung.at(), true, calendar, views, steps));
		List<Rung> due = course.due(opening);
		due.forEach((rung) -> {
			boolean highest = rung == due.get(due.size() - 1);
			take(rung, highest ? opening : rung.at(), !highest, calendar, views, steps);
		});
		for (List<Rung> left = course.pending(); !left.isEmpty(); left = course.pending()) {
			take(left.get(0), left.get(0).at(), false, calendar, views, steps);
		}
		return views;
	}

	private void take(Rung rung, Instant at, boolean leftOut, WorkingCalendar calendar, List<TierView> views,
			List<Step> steps) {
		for (Tier tier : rung.tiers()) {
			TierView view = view(tier, at, leftOut, calendar);
			views.add(view);
			steps.add(new Step(tier.code(), tier.offset(), Step.State.FIRED,
					(tier.waits() && !leftOut) ? view.answerDue() : null));
		}
	}

	private TierView view(Tier tier, Instant at, boolean leftOut, WorkingCalendar calendar) {
		OffsetDateTime moment = moment(at);
		@Nullable LocalDate answerDue = (tier.answerBy() != null && !leftOut)
				? calendar.plusWorkingDays(moment.toLocalDate(), tier.answerDays()) : null;
		return new TierView(tier.code(), tier.name(), tier.offset(), moment, moment.toLocalDate(), leftOut,
				tier.to().stream().map(Addressee::label).toList(), tier.template(),
				(answerDue != null) ? Objects.requireNonNull(tier.answerBy()).label() : null, answerDue);
	}

	private OffsetDateTime moment(Instant instant) {
		return instant.atZone(this.clock.getZone()).toOffsetDateTime();
	}

}
