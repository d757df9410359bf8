package org.reformflow.reporting.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.period.ReportPeriod;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code unit-report} show. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class UnitReportForms {

	@Bean
	FormView unitFiguresView(UnitPeriods units, FigureRows rows, SystemCounts counts) {
		return (task) -> {
			UnitPeriod unit = unit(units, task);
			Map<String, Object> values = about(unit);
			values.putAll(rows.values(unit));
			values.put("counted", FigureRows.counted(unit, counts.of(unit)));
			return values;
		};
	}

	@Bean
	FormView unitExplainView(UnitPeriods units, UnitSubmissions submissions, FigureOverview overview) {
		return (task) -> {
			UnitPeriod unit = unit(units, task);
			Map<String, Object> values = about(unit);
			values.put("contradictions",
					submissions.unexplained(unit)
						.stream()
						.map((flag) -> Map.of("words", flag.words(), "explanation", ""))
						.toList());
			values.put("figures", overview.rows(unit));
			return values;
		};
	}

	@Bean
	FormView unitConfirmView(UnitPeriods units, UnitSubmissions submissions, FigureOverview overview) {
		return (task) -> {
			UnitPeriod unit = unit(units, task);
			Map<String, Object> values = about(unit);
			List<Flag> flags = unit.flags(unit.sheet());
			values.put("figures", overview.rows(unit));
			values.put("flags", overview.flags(flags, submissions.explanations(unit)));
			return values;
		};
	}

	private static UnitPeriod unit(UnitPeriods units, @Nullable DelegateTask task) {
		DelegateTask opened = Objects.requireNonNull(task, "no task");
		return units.get(UnitReportProcess.PERIOD_ID.in(opened), UnitReportProcess.UNIT.in(opened));
	}

	private static Map<String, Object> about(UnitPeriod unit) {
		ReportPeriod period = unit.open().period();
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("unit", unit.unit().name());
		report.put("period", period.name());
		report.put("from", VietnameseDates.words(period.from()));
		report.put("to", VietnameseDates.words(period.to()));
		report.put("due", VietnameseDates.words(unit.work().due()));
		report.put("state", unit.report().state().label());
		report.put("round", unit.report().round());
		report.put("officeReason",
				(unit.report().round() > 1) ? Objects.requireNonNullElse(unit.report().returnReason(), "") : "");
		report.put("headReason", Objects.requireNonNullElse(unit.work().headReason(), ""));
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("report", report);
		return values;
	}

}
