package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What holds work up and what else is owed; at most one statement each. */
@Component
class Panels {

	private final EscalationTable escalations;

	private final UndeliveredTable notices;

	private final OwedTables owed;

	private final Clock clock;

	Panels(EscalationTable escalations, UndeliveredTable notices, OwedTables owed, Clock clock) {
		this.escalations = escalations;
		this.notices = notices;
		this.owed = owed;
		this.clock = clock;
	}

	List<Board.Blocked> blocked(List<ObstacleTable.Count> counts, LocalDate today) {
		return Arrays.stream(Unblocker.values())
			.map((by) -> blocked(by, counts.stream().filter((count) -> count.by() == by).toList(), today))
			.filter((group) -> group.count() > 0)
			.toList();
	}

	private Board.Blocked blocked(Unblocker by, List<ObstacleTable.Count> counts, LocalDate today) {
		return new Board.Blocked(by.name(), by.label(), counts.stream().mapToInt(ObstacleTable.Count::count).sum(),
				counts.stream()
					.map((count) -> count.oldest().atZoneSameInstant(this.clock.getZone()).toLocalDate())
					.min(Comparator.naturalOrder())
					.map((day) -> Math.max(0, ChronoUnit.DAYS.between(day, today)))
					.orElse(0L));
	}

	List<Board.Escalated> escalations(Selection selection) {
		return this.escalations.counts(selection);
	}

	List<Board.Undelivered> undelivered(Selection selection) {
		return this.notices.counts(selection);
	}

	Board.@Nullable Initiatives initiatives(Selection selection) {
		return this.owed.initiatives(selection);
	}

	List<Board.OwedReport> reports(Selection selection) {
		return this.owed.reports(selection);
	}

	Board.@Nullable Scores scores(Selection selection) {
		return this.owed.scores(selection);
	}

}
