package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;

import org.springframework.stereotype.Component;

/** Plans ladders by the decision table and the calendar now in force. */
@Component
class LadderPlanner {

	private final LadderDecision decision;

	private final WorkingCalendars calendars;

	private final Clock clock;

	LadderPlanner(LadderDecision decision, WorkingCalendars calendars, Clock clock) {
		this.decision = decision;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The plan of a round that begins now. */
	Plan begin(LadderRow ladder) {
		List<StepRow> skipped = new ArrayList<>();
		LadderRow round = ladder;
		List<Rung> pending = course(round, List.of()).pending();
		while (!pending.isEmpty()) {
			List<Rung> tooLate = course(round, List.of()).tooLate(this.clock.instant());
			skipped.addAll(records(round, tooLate, Step.State.SKIPPED, null));
			if (round.isDated() || tooLate.size() < pending.size()) {
				pending = pending.subList(tooLate.size(), pending.size());
				break;
			}
			round = nextPeriod(round);
			pending = course(round, List.of()).pending();
		}
		return new Plan(round, skipped, pending.isEmpty() ? null : opening(round, pending.get(0).at()));
	}

	/** The plan of a running round after what became of its tiers so far. */
	Plan proceed(LadderRow ladder, Collection<Step> steps) {
		List<Rung> pending = course(ladder, steps).pending();
		if (pending.isEmpty()) {
			return ladder.isDated() ? new Plan(ladder, List.of(), null) : begin(nextPeriod(ladder));
		}
		return new Plan(ladder, List.of(), opening(ladder, pending.get(0).at()));
	}

	Course course(LadderRow ladder, Collection<Step> steps) {
		return new Course(this.decision.tiers(ladder.kind(), ladder.priority(), ladder.isDated()), steps,
				ladder.lastDay(), ladder.reset(), calendar(ladder));
	}

	/** Records of tiers that did not come. */
	List<StepRow> records(LadderRow ladder, List<Rung> rungs, Step.State state, @Nullable String collapsedInto) {
		return rungs.stream()
			.flatMap((rung) -> rung.tiers()
				.stream()
				.map((tier) -> new StepRow(UUID.randomUUID().toString(), ladder.id(), ladder.round(), tier.code(),
						tier.name(), tier.offset(), state, at(rung.at()), at(this.clock.instant()), collapsedInto, null,
						null, false, null, null, false, null, null, null, null, null, null)))
			.toList();
	}

	WorkingCalendar calendar(LadderRow ladder) {
		return this.calendars.of(ladder.department());
	}

	private OffsetDateTime at(Instant moment) {
		return moment.atZone(this.clock.getZone()).toOffsetDateTime();
	}

	/** When a tier comes at the earliest from now. */
	private Instant opening(LadderRow ladder, Instant planned) {
		Instant now = this.clock.instant();
		return planned.isAfter(now) ? planned : calendar(ladder).nextOpening(now);
	}

	private static LadderRow nextPeriod(LadderRow ladder) {
		String period = Optional.ofNullable(ladder.period()).orElseThrow();
		LocalDate next = Periods.lastDay(period, ladder.lastDay().plusDays(1));
		return ladder.withRound(next, period);
	}

	/**
	 * What comes next.
	 *
	 * @param ladder perhaps in a later round
	 * @param records of tiers that will not come
	 * @param nextAt when the next tier comes, or null when none does
	 */
	record Plan(LadderRow ladder, List<StepRow> records, @Nullable Instant nextAt) {

	}

}
