package org.reformflow.reporting.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

	/** Columns area, name, value, before, source, note; without what is not reported. */
	List<Map<String, String>> rows(UnitPeriod unit) {
		Sheet sheet = unit.sheet();
		Sheet comparable = unit.comparable();
		List<TypedLine> lines = unit.work().lines();
		Map<String, String> notes = ((lines != null) ? lines : List.<TypedLine>of()).stream()
			.collect(Collectors.toMap(TypedLine::code, TypedLine::note));
		List<Map<String, String>> rows = new ArrayList<>();
		for (Indicator indicator : unit.owed()) {
			sheet.words(indicator.code()).ifPresent((value) -> {
				Map<String, String> row = new LinkedHashMap<>();
				row.put("area", ReportSection.of(indicator.area()).title());
				row.put("name", indicator.name());
				row.put("value", value);
				row.put("before", (comparable != null) ? comparable.words(indicator.code()).orElse("") : "");
				row.put("source", source(indicator, unit.entries().get(indicator.code())));
				row.put("note", notes.getOrDefault(indicator.code(), ""));
				rows.add(row);
			});
		}
		return rows;
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
