package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.indicator.Indicator;

/** Turns what was typed into figures. */
class EnteredLines {

	private final UnitPeriod unit;

	private final Map<String, Proposal> proposals;

	private final LineProblems problems = new LineProblems("Báo cáo chưa nộp được");

	EnteredLines(UnitPeriod unit, Map<String, Proposal> proposals) {
		this.unit = unit;
		this.proposals = proposals;
	}

	/**
	 * The figures of the lines, and those that the system counted. An empty value is not
	 * reported.
	 * @throws org.reformflow.process.Refusal naming every line whose value is no number,
	 * or that takes back what was reported
	 */
	List<EnteredFigure> figures(List<TypedLine> lines, Map<String, BigDecimal> counts) {
		List<EnteredFigure> figures = new ArrayList<>();
		for (TypedLine line : lines) {
			Indicator indicator = this.unit.catalogue().get(line.code());
			if (line.value().isEmpty()) {
				refuseTakingBack(indicator);
			}
			else {
				number(indicator, line.value()).ifPresent((value) -> figures.add(entered(line, value)));
			}
		}
		this.problems.refuseIfAny();
		this.unit.counted()
			.forEach((indicator) -> figures.add(new EnteredFigure(
					Figure.of(indicator.code(), counts.getOrDefault(indicator.code(), BigDecimal.ZERO)), null,
					this.unit.version(indicator.code()))));
		return figures;
	}

	private Optional<BigDecimal> number(Indicator indicator, String text) {
		Optional<BigDecimal> number = VietnameseNumber.parse(text, indicator.measure());
		if (number.isEmpty()) {
			this.problems.add("“" + indicator.name() + "”",
					"“%s” không phải là số. Hãy ghi bằng chữ số, dấu chấm giữa hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 3.589 hoặc 67,7."
						.formatted(text));
		}
		return number;
	}

	private void refuseTakingBack(Indicator indicator) {
		FigureEntry entry = this.unit.entries().get(indicator.code());
		BigDecimal before = (entry != null) ? entry.figure().value() : null;
		if (before != null) {
			this.problems.add("“" + indicator.name() + "”",
					"đã nộp %s nên không để trống được. Hãy ghi số đúng, kể cả khi bằng 0."
						.formatted(indicator.words(before)));
		}
	}

	private EnteredFigure entered(TypedLine line, BigDecimal value) {
		String evidence = line.evidence().isEmpty() ? null : line.evidence();
		return new EnteredFigure(new Figure(line.code(), value, null, evidence), assignment(line.code(), value),
				this.unit.version(line.code()));
	}

	/** Only a value that was not changed comes from the assignment. */
	private @Nullable String assignment(String code, BigDecimal value) {
		Proposal proposal = this.proposals.get(code);
		return (proposal != null && proposal.value().compareTo(value) == 0) ? proposal.assignment() : null;
	}

}
