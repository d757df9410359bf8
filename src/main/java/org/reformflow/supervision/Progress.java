package org.reformflow.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.reformflow.deadline.TermPolicy;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How units stand with their assignments. */
@Component
@Transactional(readOnly = true)
class Progress {

	private final ProgressTable table;

	private final TermPolicy terms;

	private final Organisation organisation;

	private final Clock clock;

	Progress(ProgressTable table, TermPolicy terms, Organisation organisation, Clock clock) {
		this.table = table;
		this.terms = terms;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * The units of a department: those that act today in their order, then former ones
	 * that have something; three statements.
	 * @param from first day of reporting that counts as done
	 * @param to last day, included
	 */
	List<UnitProgress> ofUnits(String department, LocalDate from, LocalDate to) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Map<String, Integer>> counts = new HashMap<>();
		Stream
			.of(this.table.open(department, today, this.terms.lastDueSoon(department, today)),
					this.table.done(department, from, to), this.table.obstacles(department))
			.flatMap(List::stream)
			.forEach((count) -> counts.computeIfAbsent(count.unit(), (unit) -> new HashMap<>())
				.put(count.what(), count.number()));
		Set<String> units = new LinkedHashSet<>(
				this.organisation.actingUnits(department, today).stream().map(Unit::id).toList());
		counts.keySet().stream().sorted().forEach(units::add);
		return units.stream().map((unit) -> progress(unit, counts.getOrDefault(unit, Map.of()))).toList();
	}

	private UnitProgress progress(String unit, Map<String, Integer> counts) {
		return new UnitProgress(unit, this.organisation.unit(unit).name(), of(counts, "inTerm"), of(counts, "dueSoon"),
				of(counts, "late"), of(counts, "noDeadline"), of(counts, "awaitingConfirmation"),
				of(counts, "doneOnTime"), of(counts, "doneLate"), of(counts, "doneNoDeadline"), of(counts, "suspended"),
				of(counts, "obstaclesOpen"));
	}

	private static int of(Map<String, Integer> counts, String what) {
		return counts.getOrDefault(what, 0);
	}

}
