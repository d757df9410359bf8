package org.reformflow.scoring.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.Punctuality;
import org.reformflow.initiative.InitiativeCounts;
import org.reformflow.process.VietnameseDates;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.work.ReportedWork;
import org.reformflow.reporting.work.UnitFigure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of units from verified work. */
@Component
@Transactional(readOnly = true)
public class Measures {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String EARLY = "dossier_settled_early";

	private static final String ON_TIME = "dossier_settled_on_time";

	private static final String LATE = "dossier_settled_late";

	private static final String SATISFACTION = "sipas";

	private static final String ANSWERS = "sipas_answers";

	private final Punctuality punctuality;

	private final InitiativeCounts initiatives;

	private final ReportedWork reports;

	Measures(Punctuality punctuality, InitiativeCounts initiatives, ReportedWork reports) {
		this.punctuality = punctuality;
		this.initiatives = initiatives;
		this.reports = reports;
	}

	/**
	 * The measures of a department's units in a report year (15/12 of the year before to
	 * 14/12, NĐ 09/2019/NĐ-CP Art. 12); one statement for each source, whatever the
	 * number of units.
	 * @param units ids
	 * @return by unit, then by code of {@link MeasureKind}; units of which nothing is
	 * known have an empty map
	 */
	public Map<String, Map<String, Measure>> of(String department, Collection<String> units, int year) {
		Map<String, Map<String, Measure>> measures = new LinkedHashMap<>();
		units.forEach((unit) -> measures.put(unit, new LinkedHashMap<>()));
		assignments(department, year, measures);
		initiatives(department, year, measures);
		reports(department, year, measures);
		figures(department, year, measures);
		return measures;
	}

	private static LocalDate first(int year) {
		return LocalDate.of(year - 1, 12, 15);
	}

	private static LocalDate last(int year) {
		return LocalDate.of(year, 12, 14);
	}

	private static String span(int year) {
		return "từ %s đến %s".formatted(VietnameseDates.words(first(year)), VietnameseDates.words(last(year)));
	}

	private void assignments(String department, int year, Map<String, Map<String, Measure>> measures) {
		this.punctuality.ofUnits(department, measures.keySet(), first(year), last(year)).forEach((unit) -> {
			put(measures, unit.unit(), MeasureKind.ASSIGNMENT_ON_TIME, percent(unit.onTime(), unit.judged()),
					"%d/%d nhiệm vụ có thời hạn hoàn thành đúng hạn, %s".formatted(unit.onTime(), unit.judged(),
							span(year)));
			put(measures, unit.unit(), MeasureKind.ASSIGNMENT_LATE, BigDecimal.valueOf(unit.late()),
					"%d nhiệm vụ trễ hạn, %s".formatted(unit.late(), span(year)));
		});
	}

	private void initiatives(String department, int year, Map<String, Map<String, Measure>> measures) {
		this.initiatives.ofUnits(department, measures.keySet(), first(year), last(year)).forEach((unit) -> {
			put(measures, unit.unit(), MeasureKind.INITIATIVE_QUOTA, percent(unit.submitted(), unit.quota()),
					"%d sáng kiến nộp đúng hạn so với chỉ tiêu %d, các đợt hết hạn %s".formatted(unit.submitted(),
							unit.quota(), span(year)));
			put(measures, unit.unit(), MeasureKind.INITIATIVE_RECOGNISED, BigDecimal.valueOf(unit.recognised()),
					"%d sáng kiến được công nhận, các đợt hết hạn %s".formatted(unit.recognised(), span(year)));
		});
	}

	private void reports(String department, int year, Map<String, Map<String, Measure>> measures) {
		this.reports.punctuality(department, measures.keySet(), year).forEach((unit) -> {
			put(measures, unit.unit(), MeasureKind.REPORT_PUNCTUALITY, percent(unit.onTime(), unit.owed()),
					"%d/%d báo cáo định kỳ năm %d nộp đúng hạn".formatted(unit.onTime(), unit.owed(), year));
			put(measures, unit.unit(), MeasureKind.REPORT_LATE, BigDecimal.valueOf(unit.late()),
					"%d báo cáo định kỳ năm %d nộp trễ hoặc chưa nộp".formatted(unit.late(), year));
		});
	}

	private void figures(String department, int year, Map<String, Map<String, Measure>> measures) {
		Map<String, List<UnitFigure>> byUnit = this.reports
			.figures(department, measures.keySet(), year, List.of(EARLY, ON_TIME, LATE, SATISFACTION, ANSWERS))
			.stream()
			.collect(Collectors.groupingBy(UnitFigure::unit));
		byUnit.forEach((unit, figures) -> {
			Map<String, UnitFigure> byIndicator = new HashMap<>();
			figures.forEach((figure) -> byIndicator.put(figure.indicator(), figure));
			satisfaction(unit, byIndicator, measures);
			dossiers(unit, byIndicator, measures);
		});
	}

	private static void satisfaction(String unit, Map<String, UnitFigure> figures,
			Map<String, Map<String, Measure>> measures) {
		UnitFigure satisfaction = figures.get(SATISFACTION);
		if (satisfaction != null) {
			UnitFigure answers = figures.get(ANSWERS);
			boolean same = answers != null && answers.period().equals(satisfaction.period());
			put(measures, unit, MeasureKind.SIPAS, satisfaction.amount(),
					"Báo cáo %s%s".formatted(satisfaction.period(), (same && answers != null)
							? ", %s phiếu trả lời".formatted(VietnameseNumber.format(answers.amount())) : ""));
		}
	}

	private static void dossiers(String unit, Map<String, UnitFigure> figures,
			Map<String, Map<String, Measure>> measures) {
		UnitFigure early = figures.get(EARLY);
		UnitFigure onTime = figures.get(ON_TIME);
		UnitFigure late = figures.get(LATE);
		if (early == null || onTime == null || late == null || !early.period().equals(onTime.period())
				|| !early.period().equals(late.period())) {
			return;
		}
		BigDecimal good = early.amount().add(onTime.amount());
		BigDecimal all = good.add(late.amount());
		put(measures, unit, MeasureKind.DOSSIER_ON_TIME, percent(good, all), "%s/%s hồ sơ trả kết quả, báo cáo %s"
			.formatted(VietnameseNumber.format(good), VietnameseNumber.format(all), early.period()));
	}

	private static @Nullable BigDecimal percent(int part, int whole) {
		return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
	}

	/** Nothing of nothing is no percentage. */
	private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return (whole.signum() == 0) ? null : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
	}

	private static void put(Map<String, Map<String, Measure>> measures, String unit, MeasureKind kind,
			@Nullable BigDecimal value, String source) {
		Map<String, Measure> ofUnit = measures.get(unit);
		if (value != null && ofUnit != null) {
			ofUnit.put(kind.code(), new Measure(kind, value, kind.words(value), source));
		}
	}

}
