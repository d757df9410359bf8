package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.history.HeatTable.Version;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a process up for people; two statements. */
@Component
@Transactional(readOnly = true)
class Heats {

	private final HeatTable table;

	private final HistoryProcess models;

	private final Clock clock;

	Heats(HeatTable table, HistoryProcess models, Clock clock) {
		this.table = table;
		this.models = models;
		this.clock = clock;
	}

	/** Empty when there is no such process or version. */
	Optional<Heat> of(String department, String process, @Nullable Integer version, LocalDate from, LocalDate to) {
		List<Version> versions = this.table.versions(process);
		return versions.stream()
			.filter((each) -> version == null || each.number() == version)
			.findFirst()
			.map((shown) -> new Heat(process, shown.name(), shown.id(), version,
					versions.stream().map(Version::number).toList(), from, to,
					activities(department, process, shown, version != null, from, to)));
	}

	private List<Heat.Activity> activities(String department, String process, Version shown, boolean only,
			LocalDate from, LocalDate to) {
		Model model = this.models.model(shown.id());
		return this.table
			.rows(department, process, only ? shown.id() : null, stored(from), stored(to.plusDays(1)),
					EngineTime.stored(LocalDateTime.now(this.clock), this.clock.getZone()))
			.stream()
			.filter((row) -> model.nodes().containsKey(row.activity()))
			.map((row) -> activity(model, row))
			.toList();
	}

	private LocalDateTime stored(LocalDate day) {
		return EngineTime.stored(day.atStartOfDay(), this.clock.getZone());
	}

	private static Heat.Activity activity(Model model, HeatTable.Row row) {
		String type = model.type(row.activity());
		return new Heat.Activity(row.activity(), model.label(row.activity()), StepType.words(type), row.running(),
				row.overdue(), row.finished(), minutes(row.median()), words(row.median()), minutes(row.slow()),
				words(row.slow()), row.due(), row.late(), StepType.isWork(type));
	}

	private static @Nullable Long minutes(@Nullable Double millis) {
		return (millis != null) ? Math.round(millis / 60_000) : null;
	}

	private static String words(@Nullable Double millis) {
		return (millis != null) ? EngineTime.words(Duration.ofMillis(Math.round(millis))) : "";
	}

}
