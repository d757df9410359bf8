package org.reformflow.reporting.issue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.Target;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;

import org.springframework.stereotype.Component;

/** How a report stands, as forms show it. */
@Component
class StandingRows {

	private final ReportTitles titles;

	private final Organisation organisation;

	private final Clock clock;

	StandingRows(ReportTitles titles, Organisation organisation, Clock clock) {
		this.titles = titles;
		this.organisation = organisation;
		this.clock = clock;
	}

	Map<String, Object> head(Standing standing) {
		OpenPeriod open = standing.sheet().open();
		List<UnitReport> reports = standing.sheet().reports();
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("subject", this.titles.of(open));
		head.put("days", ReportTitles.days(open.period()));
		head.put("due", VietnameseDates.words(open.dueDay()));
		head.put("asked", reports.size());
		head.put("in", reports.stream().filter(UnitReport::isIn).count());
		head.put("missing", names(reports, (report) -> !report.isIn()));
		head.put("late", names(reports, (report) -> report.isIn() && report.late()));
		head.put("comparable", Objects.toString(standing.sheet().comparableName(), ""));
		head.put("returned", Objects.toString(standing.report().returnReason(), ""));
		head.put("signer", signer(standing));
		head.put("submitted", by(standing.report().submittedBy())
				+ VietnameseDates.words(standing.report().submittedAt(), this.clock.getZone()));
		head.put("approved", by(standing.report().approvedBy())
				+ VietnameseDates.words(standing.report().approvedAt(), this.clock.getZone()));
		head.put("draft", ReportDraftController.address(open.id()));
		return head;
	}

	private String signer(Standing standing) {
		String signer = standing.report().signer();
		return (signer == null) ? ""
				: this.organisation.nameOf(signer) + (standing.report().signsForHead() ? " (KT. GIÁM ĐỐC)" : "");
	}

	private String by(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) + ", " : "";
	}

	private String names(List<UnitReport> reports, Predicate<UnitReport> which) {
		return reports.stream()
			.filter(which)
			.map((report) -> this.organisation.unit(report.unit()).name())
			.collect(Collectors.joining(", "));
	}

	Map<String, String> unit(UnitReport report) {
		String confirmedBy = report.confirmedBy();
		return Map.of("unit", this.organisation.unit(report.unit()).name(), "state", report.state().label(),
				"confirmed", VietnameseDates.words(report.confirmedAt(), this.clock.getZone()), "late",
				(report.confirmedAt() == null) ? "" : report.late() ? "Muộn" : "Đúng hạn", "by",
				(confirmedBy != null) ? this.organisation.nameOf(confirmedBy) : "");
	}

	Map<String, String> explained(Explanation explanation) {
		return Map.of("words", explanation.words(), "explanation", explanation.text(), "by",
				this.organisation.nameOf(explanation.by()));
	}

	List<Map<String, String>> figures(Standing standing, ReportSection section) {
		return DraftTexts.indicators(standing.sheet().sheet(), section)
			.map((indicator) -> figure(standing, indicator))
			.toList();
	}

	private static Map<String, String> figure(Standing standing, Indicator indicator) {
		Sheet sheet = standing.sheet().sheet();
		Sheet comparable = standing.sheet().comparable();
		Target target = indicator.target();
		Boolean met = DraftTexts.isMet(sheet, indicator);
		return Map.of("name", indicator.name(), "value", sheet.words(indicator.code()).orElse(""), "before",
				(comparable != null) ? comparable.words(indicator.code()).orElse("") : "", "target",
				(target != null) ? target.words() : "", "met", (met == null) ? "" : met ? "Đạt" : "Chưa đạt", "missing",
				standing.sheet()
					.consolidation()
					.missing()
					.getOrDefault(indicator.code(), List.of())
					.stream()
					.map(Unit::name)
					.collect(Collectors.joining(", ")));
	}

}
