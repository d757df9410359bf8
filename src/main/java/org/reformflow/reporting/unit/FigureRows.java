package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.process.VietnameseDates;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.stereotype.Component;

/** The rows of the form in which a unit enters its figures. */
@Component
class FigureRows {

	private final Proposals proposals;

	private final EvidenceFiles files;

	private final Clock clock;

	FigureRows(Proposals proposals, EvidenceFiles files, Clock clock) {
		this.proposals = proposals;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Which state of the lines somebody saw: how often they were saved, and a print of
	 * the indicators that they are for.
	 */
	static String revision(UnitPeriod unit) {
		List<String> codes = unit.typed().stream().map(Indicator::code).toList();
		return unit.work().savings() + "-" + Integer.toHexString(codes.hashCode());
	}

	/** Values {@code figures}, {@code evidenceOptions} and {@code revision}. */
	Map<String, Object> values(UnitPeriod unit) {
		Proposals.Proposed proposed = this.proposals.of(unit);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("figures", rows(unit, proposed.proposals()));
		values.put("evidenceOptions", options(this.files.ofAssignment(unit.work().id()), proposed.files()));
		values.put("revision", revision(unit));
		return values;
	}

	private List<Map<String, Object>> rows(UnitPeriod unit, Map<String, Proposal> proposals) {
		Map<String, TypedLine> typed = unit.lines()
			.stream()
			.collect(Collectors.toMap(TypedLine::code, Function.identity()));
		List<Map<String, Object>> rows = new ArrayList<>();
		ReportSection section = null;
		for (Indicator indicator : unit.typed()) {
			ReportSection own = ReportSection.of(indicator.area());
			Proposal proposal = proposals.get(indicator.code());
			TypedLine line = typed.getOrDefault(indicator.code(), begun(unit, indicator, proposal));
			rows.add(row(unit, indicator, line, proposal, (own != section) ? own.title() : ""));
			section = own;
		}
		return rows;
	}

	/** What the row begins with while nobody has typed anything. */
	private static TypedLine begun(UnitPeriod unit, Indicator indicator, @Nullable Proposal proposal) {
		FigureEntry entry = unit.entries().get(indicator.code());
		Figure kept = (entry != null) ? entry.figure() : null;
		if (kept != null && kept.value() != null) {
			return new TypedLine(indicator.code(), VietnameseNumber.format(kept.value()),
					Objects.requireNonNullElse(kept.evidence(), ""), "");
		}
		return (proposal != null) ? new TypedLine(indicator.code(), VietnameseNumber.format(proposal.value()),
				Objects.requireNonNullElse(proposal.evidence(), ""), "") : TypedLine.empty(indicator.code());
	}

	private static Map<String, Object> row(UnitPeriod unit, Indicator indicator, TypedLine line,
			@Nullable Proposal proposal, String heading) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("code", indicator.code());
		row.put("heading", heading);
		row.put("name", indicator.name());
		row.put("measure", indicator.measure());
		row.put("hint", hint(unit, indicator, proposal));
		row.put("value", line.value());
		row.put("evidence", line.evidence());
		row.put("note", line.note());
		return row;
	}

	private static String words(@Nullable Sheet sheet, Indicator indicator) {
		return (sheet != null) ? sheet.words(indicator.code()).orElse("") : "";
	}

	private static String hint(UnitPeriod unit, Indicator indicator, @Nullable Proposal proposal) {
		List<String> words = new ArrayList<>();
		if (indicator.kind() == Indicator.Kind.CUMULATIVE) {
			words.add("Lũy kế từ ngày " + VietnameseDates.words(unit.open().period().cumulativeFrom()) + ".");
		}
		if (proposal != null) {
			words.add("%s: %s.".formatted(proposal.origin(), indicator.words(proposal.value())));
		}
		String before = words(unit.comparable(), indicator);
		if (!before.isEmpty()) {
			words.add("Kỳ so sánh trước: %s.".formatted(before));
		}
		if (indicator.evidenceRequired()) {
			words.add("Phải có minh chứng.");
		}
		return String.join(" ", words);
	}

	private List<Map<String, String>> options(Collection<EvidenceFile> own, Collection<EvidenceFile> earlier) {
		Map<String, String> labels = new LinkedHashMap<>();
		List.of(own, earlier)
			.forEach((files) -> files.forEach((file) -> labels.putIfAbsent(file.sha256(), label(file))));
		return labels.entrySet()
			.stream()
			.map((each) -> Map.of("value", each.getKey(), "label", each.getValue()))
			.toList();
	}

	private String label(EvidenceFile file) {
		return "%s, %s".formatted(file.name(),
				VietnameseDates.words(LocalDate.ofInstant(file.uploadedAt().toInstant(), this.clock.getZone())));
	}

	/** The figures that the system counts, for reading. */
	static List<Map<String, String>> counted(UnitPeriod unit, Map<String, BigDecimal> counts) {
		return unit.counted()
			.stream()
			.map((indicator) -> Map.of("name", indicator.name(), "value",
					indicator.words(counts.getOrDefault(indicator.code(), BigDecimal.ZERO))))
			.toList();
	}

}
