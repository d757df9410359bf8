package org.reformflow.reporting.issue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.Target;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.report.DepartmentSheet;
import org.reformflow.reporting.report.ReportSection;

/** The words of a report as its figures give them, for the office to edit. */
final class DraftTexts {

	private DraftTexts() {
	}

	/** A line for each known figure; sections without figures have no text. */
	static Map<ReportSection, String> of(DepartmentSheet department) {
		Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
		Sheet sheet = department.sheet();
		for (ReportSection section : ReportSection.withFigures()) {
			List<String> lines = indicators(sheet, section).map((indicator) -> line(department, indicator)).toList();
			texts.put(section, lines.isEmpty() ? "" : String.join(";\n", lines) + ".");
		}
		texts.put(ReportSection.ASSESSMENT, assessment(sheet));
		texts.values().removeIf(String::isEmpty);
		return texts;
	}

	/** The known figures of a section, in order. */
	static Stream<Indicator> indicators(Sheet sheet, ReportSection section) {
		return sheet.values()
			.keySet()
			.stream()
			.map(sheet.catalogue()::get)
			.filter((indicator) -> ReportSection.of(indicator.area()) == section);
	}

	private static String line(DepartmentSheet department, Indicator indicator) {
		StringBuilder line = new StringBuilder("- %s: %s".formatted(indicator.name(),
				document(department.sheet().words(indicator.code()).orElse(""))));
		Sheet comparable = department.comparable();
		if (comparable != null && department.comparableName() != null) {
			comparable.words(indicator.code())
				.ifPresent((before) -> line
					.append(" (so với %s: %s)".formatted(department.comparableName(), document(before))));
		}
		return line.toString();
	}

	/** Percentages as documents have them, without a blank. */
	private static String document(String words) {
		return words.replace(" %", "%");
	}

	private static String assessment(Sheet sheet) {
		List<Indicator> targeted = sheet.values()
			.keySet()
			.stream()
			.map(sheet.catalogue()::get)
			.filter((indicator) -> indicator.target() != null)
			.toList();
		List<Indicator> missed = targeted.stream()
			.filter((indicator) -> Boolean.FALSE.equals(isMet(sheet, indicator)))
			.toList();
		if (targeted.isEmpty()) {
			return "";
		}
		String met = "- Đạt %d/%d chỉ tiêu có mục tiêu.".formatted(targeted.size() - missed.size(), targeted.size());
		return missed.isEmpty() ? met
				: met + "\n- Chưa đạt: "
						+ missed.stream()
							.map((indicator) -> "%s (%s, mục tiêu %s)".formatted(indicator.name(),
									document(sheet.words(indicator.code()).orElse("")),
									document(Objects.requireNonNull(indicator.target()).words())))
							.collect(Collectors.joining("; "))
						+ ".";
	}

	/** Whether a target is reached; null without a target or a figure. */
	static @Nullable Boolean isMet(Sheet sheet, Indicator indicator) {
		Target target = indicator.target();
		BigDecimal value = sheet.value(indicator.code());
		return (target == null || value == null) ? null : target.isMet(value);
	}

}
