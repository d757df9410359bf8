package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;

/** Turns what the tables hold into words for people. */
@Component
class InstanceWords {

	/** Here nobody learns who did what: scores and ballots are the council's secret. */
	private static final Set<String> SECRET = Set.of("initiative-scoring", "initiative-session");

	private final Organisation organisation;

	private final Clock clock;

	InstanceWords(Organisation organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	InstanceLine line(InstanceRow row) {
		InstanceState state = InstanceState.of(row.state());
		OffsetDateTime started = EngineTime.shown(row.startedAt(), this.clock.getZone());
		OffsetDateTime ended = EngineTime.maybe(row.endedAt(), this.clock.getZone());
		return new InstanceLine(row.id(), row.definition(), row.process(), row.processName(), row.version(),
				Objects.requireNonNullElse(row.subject(), ""), Objects.requireNonNullElse(row.detail(), ""),
				unit(row.department(), row.unit()), row.businessKey(), started, person(row.startedBy()),
				person(row.officer()), ended, state.name(), state.label(), duration(started, ended), row.due(),
				daysLate(row, ended));
	}

	InstanceLine.Page page(List<InstanceRow> rows, int size) {
		boolean more = rows.size() > size;
		List<InstanceRow> shown = more ? rows.subList(0, size) : rows;
		return new InstanceLine.Page(shown.stream().map(this::line).toList(),
				more ? shown.get(size - 1).place().token() : null);
	}

	private long daysLate(InstanceRow row, @Nullable OffsetDateTime ended) {
		LocalDate judged = Optional.ofNullable(row.reportedOn())
			.orElseGet(() -> ((ended != null) ? ended : OffsetDateTime.now(this.clock)).toLocalDate());
		return (row.due() != null) ? Math.max(0, ChronoUnit.DAYS.between(row.due(), judged)) : 0;
	}

	/** Until the end, or until now. */
	String duration(OffsetDateTime from, @Nullable OffsetDateTime to) {
		return EngineTime.words(Duration.between(from, (to != null) ? to : OffsetDateTime.now(this.clock)));
	}

	String unit(String department, @Nullable String id) {
		return (id != null) ? this.organisation.findUnit(department, id).map(Unit::name).orElse(id) : "";
	}

	/** Empty when the product itself acted. */
	String person(@Nullable String id) {
		return (id != null) ? this.organisation.nameOf(id) : "";
	}

	/** Whether those who supervise may read what people wrote in the steps. */
	boolean mayTell(String process) {
		return !SECRET.contains(process);
	}

	/** Who did a step, as far as anybody may know. */
	String actor(String process, @Nullable String id) {
		return (id != null && SECRET.contains(process)) ? "Thành viên Hội đồng" : person(id);
	}

}
