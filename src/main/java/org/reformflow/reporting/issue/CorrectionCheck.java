package org.reformflow.reporting.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureChecks;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.figure.Submission;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentSheet;
import org.reformflow.reporting.report.DepartmentSheets;
import org.reformflow.reporting.report.FigureCorrection;

import org.springframework.stereotype.Component;

/**
 * What would contradict if figures were corrected, with all other requests of the period
 * that wait for an answer: figures that belong together are often corrected by several.
 */
@Component
class CorrectionCheck {

	private final Corrections corrections;

	private final ReportFigures figures;

	private final Catalogues catalogues;

	private final DepartmentSheets sheets;

	CorrectionCheck(Corrections corrections, ReportFigures figures, Catalogues catalogues, DepartmentSheets sheets) {
		this.corrections = corrections;
		this.figures = figures;
		this.catalogues = catalogues;
		this.sheets = sheets;
	}

	/** Checks what a unit asked for. */
	Result of(OpenPeriod open, String unit, Collection<String> ids) {
		List<FigureCorrection> waiting = this.corrections.ofPeriod(open.id())
			.stream()
			.filter((each) -> each.state() == FigureCorrection.State.ASKED)
			.toList();
		Set<String> codes = waiting.stream()
			.filter((each) -> ids.contains(each.id()))
			.map(FigureCorrection::indicator)
			.collect(Collectors.toSet());
		DepartmentSheet department = this.sheets.of(open, waiting.stream().map(CorrectionCheck::entry).toList());
		List<Flag> flags = Stream.concat(ofUnit(open, unit, waiting).stream(), department.flags(List.of()).stream())
			.filter((flag) -> flag.indicators().stream().anyMatch(codes::contains))
			.distinct()
			.toList();
		return new Result(flags, department.sheet());
	}

	private List<Flag> ofUnit(OpenPeriod open, String unit, List<FigureCorrection> waiting) {
		Catalogue catalogue = this.catalogues.of(open.department());
		List<Figure> figures = new ArrayList<>(
				this.figures.ofUnit(List.of(open.id()), unit).stream().map(FigureEntry::figure).toList());
		waiting.stream()
			.filter((each) -> each.unit().equals(unit))
			.map((each) -> entry(each).figure())
			.forEach(figures::add);
		return FigureChecks.flags(Submission.ofUnit(Sheet.of(catalogue, figures)));
	}

	private static FigureEntry entry(FigureCorrection asked) {
		return new FigureEntry(asked.period(), asked.unit(),
				new Figure(asked.indicator(), asked.amount(), null, asked.evidence()), asked.askedBy(), asked.askedAt(),
				null, asked.basedOn() + 1);
	}

	/**
	 * What would be.
	 *
	 * @param sheet all units together
	 */
	record Result(List<Flag> flags, Sheet sheet) {
	}

}
