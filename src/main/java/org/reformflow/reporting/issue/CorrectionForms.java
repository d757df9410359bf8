package org.reformflow.reporting.issue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.FigureCorrection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code figure-correction} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class CorrectionForms {

	@Bean
	FormView correctionStartView(CorrectionRequests requests, ReportTitles titles, Organisation organisation) {
		return (task) -> {
			List<Map<String, String>> options = requests.open(organisation.current())
				.stream()
				.map((open) -> option(open.id(), titles.of(open)))
				.toList();
			return Map.of("periodOptions", options, "hint",
					options.isEmpty() ? "Chưa có báo cáo nào đã ban hành mà đơn vị bạn đã nộp số liệu." : "");
		};
	}

	@Bean
	FormView correctionAskView(CorrectionRequests requests, ReportPeriods periods, Catalogues catalogues,
			Corrections corrections, DepartmentReports reports, ReportTitles titles, Organisation organisation,
			Clock clock) {
		return (task) -> {
			OpenPeriod open = open(Objects.requireNonNull(task), periods);
			Unit unit = organisation.unit(CorrectionSteps.UNIT.in(task));
			Catalogue catalogue = catalogues.of(open.department());
			Map<String, FigureEntry> known = requests.figures(open.id(), unit.id());
			Map<String, String> states = corrections.ofPeriod(open.id())
				.stream()
				.filter((each) -> each.unit().equals(unit.id()))
				.collect(Collectors.toMap(FigureCorrection::indicator, (each) -> each.state().label(),
						(one, later) -> later));
			List<Map<String, String>> figures = new ArrayList<>();
			List<Map<String, String>> options = new ArrayList<>();
			for (Indicator indicator : catalogue.indicators()) {
				FigureEntry entry = known.get(indicator.code());
				if (!indicator.isShare() && (entry != null || indicator.owedBy().includes(unit))) {
					String value = words(indicator, entry);
					options.add(option(indicator.code(), "%s (%s)".formatted(indicator.name(), value)));
					if (entry != null) {
						figures.add(Map.of("name", indicator.name(), "value", value, "by",
								organisation.nameOf(entry.enteredBy()), "at",
								VietnameseDates.words(entry.enteredAt(), clock.getZone()), "state",
								states.getOrDefault(indicator.code(), "")));
					}
				}
			}
			return Map.of("report", head(open, unit, reports, titles), "figures", figures, "indicatorOptions", options,
					"seen", String.valueOf(known.values().stream().mapToInt(FigureEntry::version).sum()));
		};
	}

	private static String words(Indicator indicator, @Nullable FigureEntry entry) {
		return Optional.ofNullable(entry)
			.map((known) -> known.figure().value())
			.map(indicator::words)
			.orElse("chưa có số");
	}

	@Bean
	FormView correctionDecideView(CorrectionRequests requests, CorrectionCheck check, ReportPeriods periods,
			DepartmentReports reports, EvidenceFiles evidence, ReportTitles titles, Organisation organisation) {
		return (task) -> {
			OpenPeriod open = open(Objects.requireNonNull(task), periods);
			Unit unit = organisation.unit(CorrectionSteps.UNIT.in(task));
			List<String> ids = CorrectionSteps.ids(task);
			CorrectionRequest request = requests.request(open.id(), unit.id(), ids);
			CorrectionCheck.Result result = check.of(open, unit.id(), ids);
			Map<String, Object> head = head(open, unit, reports, titles);
			head.put("asker", organisation.nameOf(request.askedBy()));
			head.put("reason", request.reason());
			Set<String> hashes = request.lines()
				.stream()
				.flatMap((line) -> Optional.ofNullable(line.correction().evidence()).stream())
				.collect(Collectors.toSet());
			return Map.of("report", head, "changes",
					request.lines()
						.stream()
						.map((line) -> Map.of("name", line.name(), "before", line.before(), "after", line.after(),
								"total", result.sheet().words(line.correction().indicator()).orElse("")))
						.toList(),
					"corrections", words(result.flags(), Severity.CORRECT), "notes",
					words(result.flags(), Severity.EXPLAIN, Severity.NOTE), "files",
					evidence.ofMatter(open.department(), open.id())
						.stream()
						.filter((file) -> hashes.contains(file.sha256()))
						.map(CorrectionForms::row)
						.toList());
		};
	}

	private static OpenPeriod open(DelegateTask task, ReportPeriods periods) {
		return periods.get(PeriodicReportProcess.PERIOD_ID.in(task));
	}

	private static Map<String, Object> head(OpenPeriod open, Unit unit, DepartmentReports reports,
			ReportTitles titles) {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("subject", titles.of(open));
		head.put("unit", unit.name());
		head.put("number", Optional.ofNullable(reports.get(open.id()).number()).map(DocumentNumber::words).orElse(""));
		return head;
	}

	private static Map<String, String> row(EvidenceFile file) {
		return Map.of("name", file.name(), "hash", file.sha256(), "link",
				"/camunda/api/ext/evidence/files/" + file.id());
	}

	private static List<Map<String, String>> words(List<Flag> flags, Severity... severities) {
		return flags.stream()
			.filter((flag) -> List.of(severities).contains(flag.severity()))
			.map((flag) -> Map.of("words", flag.words()))
			.toList();
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
