package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Term;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseNumber;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code directive-rollout} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class DirectiveForms {

	@Bean
	FormView directiveView(DirectiveSummary summary, Directives directives, DirectiveTable table, Breakdowns breakdowns,
			BreakdownForm form, FormOptions options, EventLog events, Clock clock) {
		return (task) -> {
			DirectiveRow directive = table.get(id(task));
			Map<String, Object> values = new LinkedHashMap<>(summary.of(directive));
			List<Warning> warnings = directives.warnings(directive.id());
			values.put("warningsText", lines(warnings.stream().map(Warning::message)));
			List<Map<String, Object>> items = breakdowns.items(directive.id())
				.stream()
				.map((stored) -> form.row(directive.department(), stored.item()))
				.toList();
			if (!items.isEmpty()) {
				// Left out, the form offers an empty row.
				values.put("items", items);
			}
			values.put("recipients",
					lines(table.recipients(directive.id())
						.stream()
						.filter((recipient) -> recipient.kind() != Recipient.Kind.ADDRESSEE)
						.map(Recipient::words)));
			values.put("unitOptions", options.unitsOrAll(directive.department()));
			values.put("areaOptions", FormOptions.areas());
			values.put("kindOptions", FormOptions.deadlineKinds());
			values.put("priorityOptions", FormOptions.priorities());
			values.put("returnReason", returnReason(events, directive));
			values.put("nextNumber", "%02d".formatted(directives.numberToGive(directive.id(), LocalDate.now(clock))));
			values.put("number_suffix", text(directive.numberSuffix()));
			values.put("issue_date", LocalDate.now(clock).toString());
			return values;
		};
	}

	private static String returnReason(EventLog events, DirectiveRow directive) {
		return (directive.state() == DirectiveState.DRAFT)
				? text(events.lastText(directive.id(), null, EventKind.RETURNED)) : "";
	}

	@Bean
	FormView monitorView(DirectiveSummary summary, DirectiveTable table, DirectiveQueries queries,
			FormOptions options) {
		return (task) -> {
			DirectiveRow directive = table.get(id(task));
			List<AssignmentView> assignments = queries.assignments(directive.id());
			Map<String, Object> values = new LinkedHashMap<>(summary.of(directive));
			values.put("progress", progress(assignments));
			values.put("assignments",
					assignments.stream().map((one) -> summary.row(directive.department(), one)).toList());
			values.put("assignmentOptions", assignments.stream()
				.filter((assignment) -> assignment.status().state().isOpen())
				.map((assignment) -> FormOptions.option(assignment.id(),
						assignment.code() + " – " + assignment.leadUnitName() + ": " + shortened(assignment.text())))
				.toList());
			values.put("unitOptions", options.unitsOrAll(directive.department()));
			values.put("areaOptions", FormOptions.areas());
			values.put("kindOptions", FormOptions.deadlineKinds());
			values.put("priorityOptions", FormOptions.priorities());
			return values;
		};
	}

	private static Map<String, Object> progress(List<AssignmentView> assignments) {
		Map<String, Object> progress = new LinkedHashMap<>();
		progress.put("total", assignments.size());
		progress.put("started",
				count(assignments.stream().filter((one) -> one.status().state() != AssignmentState.PENDING)));
		progress.put("open", count(assignments.stream().filter((one) -> one.status().state().isOpen())));
		progress.put("done", count(assignments.stream().filter((one) -> one.status().done())));
		progress.put("late", count(open(assignments, Term.LATE)));
		progress.put("dueSoon", count(open(assignments, Term.DUE_SOON)));
		progress.put("awaiting", count(
				assignments.stream().filter((one) -> one.status().state() == AssignmentState.AWAITING_CONFIRMATION)));
		progress.put("withdrawn",
				count(assignments.stream().filter((one) -> one.status().state() == AssignmentState.WITHDRAWN)));
		progress.put("suspended", count(assignments.stream().filter((one) -> one.status().suspended())));
		return progress;
	}

	private static Stream<AssignmentView> open(List<AssignmentView> assignments, Term term) {
		return assignments.stream().filter((one) -> one.status().state().isOpen() && one.status().term() == term);
	}

	private static long count(Stream<AssignmentView> assignments) {
		return assignments.count();
	}

	@Bean
	FormView resultView(DirectiveSummary summary, DirectiveTable table, Results results, EventLog events) {
		return (task) -> {
			DirectiveRow directive = table.get(id(task));
			Map<String, Object> values = new LinkedHashMap<>(summary.of(directive));
			values.put("resultByUnit", results.byUnit(directive.id()).stream().map(DirectiveForms::row).toList());
			values.put("resultByArea", results.byArea(directive.id()).stream().map(DirectiveForms::row).toList());
			values.put("resultTargets", targetRows(results, directive.id()));
			values.put("directive_targets",
					results.directiveTargets(directive.id()).stream().map(DirectiveForms::row).toList());
			values.put("result_text", results.text(directive.id()));
			values.put("returnReason", (directive.state() == DirectiveState.RUNNING)
					? text(events.lastText(directive.id(), null, EventKind.RESULT_RETURNED)) : "");
			return values;
		};
	}

	private static Map<String, Object> row(Results.Count count) {
		return Map.of("unit", count.name(), "area", count.name(), "total", count.total(), "onTime", count.onTime(),
				"late", count.late(), "withdrawn", count.withdrawn());
	}

	private static Map<String, Object> row(Results.TargetResult result) {
		return Map.of("metric", result.target().metric(), "target", result.target().words(), "value",
				(result.value() != null) ? VietnameseNumber.format(result.value(), result.target().unit())
						: "chưa có số liệu",
				"met",
				"%s (%d/%d đơn vị)".formatted(result.met() ? "Đạt" : "Chưa đạt", result.unitsMet(), result.units()));
	}

	/** Targets of items, then those of the directive as a whole. */
	private static List<Map<String, Object>> targetRows(Results results, String directiveId) {
		return Stream
			.concat(results.targets(directiveId).stream().map(DirectiveForms::row),
					results.directiveTargets(directiveId).stream().map(DirectiveForms::shown))
			.toList();
	}

	private static Map<String, Object> shown(Figures.TargetFigure figure) {
		Boolean met = figure.met();
		return Map.of("metric", figure.target().metric(), "target", figure.target().words(), "value",
				(figure.value() != null) ? VietnameseNumber.format(figure.value(), figure.target().unit())
						: "chưa có số liệu",
				"met", (met == null) ? "" : (met ? "Đạt (toàn Sở)" : "Chưa đạt (toàn Sở)"));
	}

	private static Map<String, Object> row(Figures.TargetFigure target) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("target_id", String.valueOf(target.number()));
		row.put("metric", target.target().metric());
		row.put("target", target.target().words());
		if (target.value() != null) {
			row.put("value", target.value());
		}
		return row;
	}

	static String id(@Nullable DelegateTask task) {
		return AssignmentProcess.DIRECTIVE_ID.in(Objects.requireNonNull(task, "no task"));
	}

	static String text(@Nullable String text) {
		return Optional.ofNullable(text).orElse("");
	}

	private static String lines(Stream<String> lines) {
		return String.join("\n", lines.toList());
	}

	static String shortened(String text) {
		return (text.length() > 80) ? text.substring(0, 79) + "…" : text;
	}

}
