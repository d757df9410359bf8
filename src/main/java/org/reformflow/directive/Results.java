package org.reformflow.directive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Term;
import org.reformflow.process.Actor;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;
import org.reformflow.process.VietnameseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The consolidated result of a directive: counts by unit and area, targets met or not
 * with figures rolled up, and a draft text for the office.
 */
@Component
class Results {

	/** Assignments of one unit or area: closed on time, closed late, withdrawn. */
	record Count(String name, long total, long onTime, long late, long withdrawn) {
	}

	/**
	 * A target of an item over the units that owe it.
	 *
	 * @param value shares are averaged, counts are summed; null when nothing was stated
	 * @param unitsMet how many units meet the target, of {@code units}
	 */
	record TargetResult(Target target, int units, long unitsMet, @Nullable BigDecimal value) {

		boolean met() {
			return this.unitsMet == this.units;
		}

	}

	private final JdbcClient jdbc;

	private final DirectiveTable directives;

	private final DirectiveQueries queries;

	private final Figures figures;

	private final Clock clock;

	Results(JdbcClient jdbc, DirectiveTable directives, DirectiveQueries queries, Figures figures, Clock clock) {
		this.jdbc = jdbc;
		this.directives = directives;
		this.queries = queries;
		this.figures = figures;
		this.clock = clock;
	}

	List<Count> byUnit(String directiveId) {
		return counts(directiveId, AssignmentView::leadUnitName);
	}

	List<Count> byArea(String directiveId) {
		return counts(directiveId,
				(assignment) -> (assignment.area() != null) ? assignment.area().label() : "Ngoài sáu lĩnh vực");
	}

	private List<Count> counts(String directiveId, Function<AssignmentView, String> name) {
		Map<String, List<AssignmentView>> groups = this.queries.assignments(directiveId)
			.stream()
			.collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
		return groups.entrySet().stream().map((group) -> count(group.getKey(), group.getValue())).toList();
	}

	private static Count count(String name, List<AssignmentView> assignments) {
		long withdrawn = assignments.stream()
			.filter((assignment) -> assignment.status().state() == AssignmentState.WITHDRAWN)
			.count();
		long done = assignments.stream().filter((assignment) -> assignment.status().done()).count();
		long late = assignments.stream()
			.filter((assignment) -> assignment.status().done() && assignment.status().term() == Term.LATE)
			.count();
		return new Count(name, assignments.size(), done - late, late, withdrawn);
	}

	List<TargetResult> targets(String directiveId) {
		Map<String, List<Figures.TargetFigure>> byTarget = this.figures.ofDirective(directiveId)
			.stream()
			.collect(Collectors.groupingBy(Figures.TargetFigure::targetId, LinkedHashMap::new, Collectors.toList()));
		return byTarget.values().stream().map(Results::rollUp).toList();
	}

	private static TargetResult rollUp(List<Figures.TargetFigure> figures) {
		Target target = figures.get(0).target();
		List<BigDecimal> values = new ArrayList<>();
		figures.stream().map(Figures.TargetFigure::value).filter(Objects::nonNull).forEach(values::add);
		BigDecimal value = values.stream().reduce(BigDecimal::add).orElse(null);
		if (value != null && "%".equals(target.unit())) {
			value = value.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP).stripTrailingZeros();
		}
		return new TargetResult(target, figures.size(),
				figures.stream().filter((figure) -> Boolean.TRUE.equals(figure.met())).count(), value);
	}

	/** Targets of the directive as a whole with the values that the office stated. */
	List<Figures.TargetFigure> directiveTargets(String directiveId) {
		return this.figures.ofWholeDirective(directiveId);
	}

	/**
	 * Notes the values that the office states for targets of the directive as a whole.
	 */
	void stateDirectiveTargets(String directiveId, List<SubmittedForm.Row> rows) {
		Map<Integer, String> known = directiveTargets(directiveId).stream()
			.collect(Collectors.toMap(Figures.TargetFigure::number, Figures.TargetFigure::targetId));
		for (SubmittedForm.Row row : rows) {
			BigDecimal value = row.number("value").orElse(null);
			if (value == null) {
				continue;
			}
			int number = row.number("target_id").map(BigDecimal::intValue).orElse(0);
			String target = Optional.ofNullable(known.get(number))
				.orElseThrow(
						() -> new Refusal("Chỉ tiêu số " + number + " không thuộc văn bản này: hãy mở lại biểu mẫu."));
			this.jdbc.sql("""
					insert into figure (assignment_id, target_id, metric, amount, at, stated_by)
					select null, id, metric, ?, ?, ? from target where id = ?""")
				.params(value, OffsetDateTime.now(this.clock), Actor.current().orElse("system"), target)
				.update();
		}
	}

	/** The text on file, or a first draft from the counts and targets. */
	String text(String directiveId) {
		DirectiveRow directive = this.directives.get(directiveId);
		return (directive.resultText() != null) ? directive.resultText() : draft(directive);
	}

	private String draft(DirectiveRow directive) {
		StringBuilder draft = new StringBuilder("KẾT QUẢ THỰC HIỆN %s %s\n\n"
			.formatted(directive.documentType().label().toUpperCase(Locale.forLanguageTag("vi")), directive.symbol()));
		List<Count> units = byUnit(directive.id());
		draft.append("Tổng số %d nhiệm vụ giao %d đơn vị: đúng hạn hoặc không thời hạn %d, quá hạn %d, thu hồi %d.\n"
			.formatted(sum(units, Count::total), units.size(), sum(units, Count::onTime), sum(units, Count::late),
					sum(units, Count::withdrawn)));
		draft.append("\nTheo lĩnh vực:\n");
		byArea(directive.id()).forEach((count) -> draft.append(line(count)));
		draft.append("\nTheo đơn vị:\n");
		units.forEach((count) -> draft.append(line(count)));
		List<TargetResult> targets = targets(directive.id());
		if (!targets.isEmpty()) {
			draft.append("\nChỉ tiêu:\n");
			targets.forEach((result) -> draft.append(line(result)));
		}
		return draft.toString();
	}

	private static long sum(List<Count> counts, ToLongFunction<Count> value) {
		return counts.stream().mapToLong(value).sum();
	}

	private static String line(Count count) {
		return "- %s: %d nhiệm vụ, hoàn thành %d (quá hạn %d), thu hồi %d.\n".formatted(count.name(), count.total(),
				count.onTime() + count.late(), count.late(), count.withdrawn());
	}

	private static String line(TargetResult result) {
		return "- %s (%s): %s, %d/%d đơn vị đạt – %s.\n".formatted(
				result.target().metric(), result.target().words(), (result.value() != null)
						? VietnameseNumber.format(result.value(), result.target().unit()) : "chưa có số liệu",
				result.unitsMet(), result.units(), result.met() ? "đạt" : "chưa đạt");
	}

}
