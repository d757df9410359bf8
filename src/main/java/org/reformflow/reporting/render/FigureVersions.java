package org.reformflow.reporting.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.FigureCorrection;

/** Every version of the figures of one period, by indicator and unit, oldest first. */
final class FigureVersions {

	private final Map<String, Map<String, List<FigureEntry>>> byIndicator = new LinkedHashMap<>();

	private FigureVersions() {
	}

	/** Those of a period among others; none without a period. */
	static FigureVersions of(@Nullable OpenPeriod period, Collection<FigureEntry> entries) {
		FigureVersions versions = new FigureVersions();
		entries.stream()
			.filter((entry) -> period != null && entry.period().equals(period.id()))
			.sorted(Comparator.comparing(FigureEntry::version))
			.forEach((entry) -> versions.byIndicator
				.computeIfAbsent(entry.figure().indicator(), (code) -> new LinkedHashMap<>())
				.computeIfAbsent(entry.unit(), (unit) -> new ArrayList<>())
				.add(entry));
		return versions;
	}

	/** All versions of an indicator's figures, by unit. */
	Map<String, List<FigureEntry>> ofIndicator(String code) {
		return this.byIndicator.getOrDefault(code, Map.of());
	}

	/** What counts now. */
	List<FigureEntry> newest() {
		return last((entry) -> true);
	}

	/** What counted before corrections were accepted. */
	List<FigureEntry> before(List<FigureCorrection> corrections) {
		return last((entry) -> corrections.stream().noneMatch((correction) -> isSince(entry, correction)));
	}

	private static boolean isSince(FigureEntry entry, FigureCorrection correction) {
		Integer version = correction.version();
		return version != null && entry.version() >= version && entry.unit().equals(correction.unit())
				&& entry.figure().indicator().equals(correction.indicator());
	}

	private List<FigureEntry> last(Predicate<FigureEntry> counted) {
		return this.byIndicator.values()
			.stream()
			.flatMap((units) -> units.values().stream())
			.flatMap((versions) -> last(versions, counted))
			.toList();
	}

	private static Stream<FigureEntry> last(List<FigureEntry> versions, Predicate<FigureEntry> counted) {
		return versions.stream().filter(counted).reduce((one, later) -> later).stream();
	}

}
