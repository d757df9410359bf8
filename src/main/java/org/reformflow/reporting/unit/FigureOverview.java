package org.reformflow.reporting.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.stereotype.Component;

/** What a unit reports, for reading: values, shares, sources, contradictions. */
@Component
class FigureOverview {

	private final Organisation organisation;

	private final Clock clock;

	FigureOverview(Organisation organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * Columns heading (of the first of each area), name, value, before, source, note;
	 * without what is not reported.
	 */
	List<Map<String, String>> rows(UnitPeriod unit) {
		Sheet sheet = unit.sheet();
		Map<String, String> notes = unit.lines().stream().collect(Collectors.toMap(TypedLine::code, TypedLine::note));
		List<Map<String, String>> rows = new ArrayList<>();
		ReportSection section = null;
		for (Indicator indicator : unit.owed()) {
			String value = sheet.words(indicator.code()).orElse("");
			if (!value.isEmpty()) {
				ReportSection own = ReportSection.of(indicator.area());
				rows.add(Map.of("heading", (own != section) ? own.title() : "", "name", indicator.name(), "value",
						value, "before", before(unit, indicator), "source",
						source(indicator, unit.entries().get(indicator.code())), "note",
						notes.getOrDefault(indicator.code(), "")));
				section = own;
			}
		}
		return rows;
	}

	private static String before(UnitPeriod unit, Indicator indicator) {
		Sheet comparable = unit.comparable();
		return (comparable != null) ? comparable.words(indicator.code()).orElse("") : "";
	}

	private String source(Indicator indicator, @Nullable FigureEntry entry) {
		if (entry == null || indicator.isShare()) {
			return "Hệ thống tính từ các số trên";
		}
		String who = SystemCounts.counts(indicator) ? "Hệ thống đếm" : this.organisation.nameOf(entry.enteredBy());
		return who + ", " + VietnameseDates.words(entry.enteredAt(), this.clock.getZone())
				+ ((entry.assignment() != null) ? ", từ nhiệm vụ được giao" : "")
				+ ((entry.figure().evidence() != null) ? ", có minh chứng" : "");
	}

	/** Columns words, explanation: what the system finds, and why it is none. */
	List<Map<String, String>> flags(List<Flag> flags, List<Explanation> explanations) {
		return flags.stream()
			.map((flag) -> Map.of("words", flag.words(), "explanation",
					explanations.stream()
						.filter((each) -> each.explains(flag))
						.reduce((one, later) -> later)
						.map((each) -> each.text() + " (" + this.organisation.nameOf(each.by()) + ")")
						.orElse("")))
			.toList();
	}

}
