package org.reformflow.directive;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.process.VietnameseNumber;

import org.springframework.stereotype.Component;

/** An assignment, its history, figures and files in words, for forms. */
@Component
class AssignmentSummary {

	private final AssignmentTable assignments;

	private final DirectiveTable directives;

	private final DirectiveQueries queries;

	private final Figures figures;

	private final EventLog events;

	private final EvidenceFiles evidence;

	private final FormOptions options;

	private final Organisation organisation;

	private final DueDays dueDays;

	private final Clock clock;

	AssignmentSummary(AssignmentTable assignments, DirectiveTable directives, DirectiveQueries queries, Figures figures,
			EventLog events, EvidenceFiles evidence, FormOptions options, Organisation organisation, DueDays dueDays,
			Clock clock) {
		this.assignments = assignments;
		this.directives = directives;
		this.queries = queries;
		this.figures = figures;
		this.events = events;
		this.evidence = evidence;
		this.options = options;
		this.organisation = organisation;
		this.dueDays = dueDays;
		this.clock = clock;
	}

	/** With the history and files of the assignments whose work this one took over. */
	Map<String, Object> of(String id) {
		AssignmentRow assignment = this.assignments.get(id);
		List<String> family = Stream
			.concat(this.assignments.predecessors(id).stream().map(AssignmentRow::id), Stream.of(id))
			.toList();
		List<EventLog.Event> history = family.stream()
			.flatMap((each) -> this.events.ofAssignment(each).stream())
			.toList();
		List<Figures.TargetFigure> stated = this.figures.ofAssignment(id);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("assignment", assignment(assignment, stated));
		values.put("history", history.stream().map(this::row).toList());
		values.put("figures", stated.stream().map(AssignmentSummary::input).toList());
		values.put("figuresTable", stated.stream().map(AssignmentSummary::row).toList());
		values.put("files",
				family.stream().flatMap((each) -> this.evidence.ofAssignment(each).stream()).map(this::row).toList());
		values.put("officerOptions", this.options.members(assignment.leadUnit()));
		values.put("unitOptions", this.options.units(assignment.department()));
		values.put("returnReason",
				(assignment.state() == AssignmentState.RETURNED) ? last(history, EventKind.REWORK) : "");
		values.put("refusal", Map.of("reason", last(history, EventKind.REFUSED)));
		values.put("percent", assignment.percentDone());
		return values;
	}

	private Map<String, Object> assignment(AssignmentRow row, List<Figures.TargetFigure> stated) {
		DirectiveRow directive = this.directives.get(row.directiveId());
		AssignmentView.Status status = new AssignmentView.Status(row.state() == AssignmentState.DONE,
				this.queries.term(row), row.state(), row.suspended());
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("symbol", directive.symbol());
		view.put("subject", directive.subject());
		view.put("text", row.text());
		view.put("leadUnit", this.organisation.unit(row.leadUnit()).name());
		view.put("targets", String.join("; ",
				stated.stream().map((figure) -> figure.target().metric() + " " + figure.target().words()).toList()));
		view.put("coordinators",
				String.join("; ",
						this.assignments.coordinators(List.of(row.id()))
							.stream()
							.map((party) -> (party.unit() != null) ? this.organisation.unit(party.unit()).name()
									: DirectiveForms.text(party.externalName()))
							.toList()));
		view.put("area", (row.area() != null) ? ReformArea.valueOf(row.area()).label() : "Ngoài sáu lĩnh vực");
		view.put("deadline", row.deadlineWords());
		view.put("due", (row.currentDue() != null) ? VietnameseDates.words(row.currentDue()) : "Không thời hạn");
		view.put("lastWorkingDay", (row.currentDue() != null)
				? VietnameseDates.words(this.dueDays.lastWorkingDay(row.department(), row.currentDue())) : "");
		view.put("original", VietnameseDates.words(row.originalDue()));
		view.put("status", DirectiveSummary.status(status));
		view.put("term", status.term().label());
		view.put("officer", Optional.ofNullable(row.officer()).map(this.organisation::nameOf).orElse(""));
		view.put("percent", row.percentDone());
		view.put("priority", row.priority().label());
		Dossier dossier = row.dossier();
		view.put("dossier", (dossier != null) ? dossier.words() : "");
		return view;
	}

	private Map<String, Object> row(EventLog.Event event) {
		return Map.of("at", VietnameseDates.words(event.at(), this.clock.getZone()), "who",
				Optional.ofNullable(event.actor()).map(this.organisation::nameOf).orElse("Hệ thống"), "what",
				event.kind().label(), "text", DirectiveForms.text(event.text()));
	}

	private static Map<String, Object> input(Figures.TargetFigure figure) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("target_id", String.valueOf(figure.number()));
		row.put("metric", figure.target().metric());
		row.put("target", figure.target().words());
		if (figure.value() != null) {
			row.put("value", figure.value());
		}
		return row;
	}

	private static Map<String, Object> row(Figures.TargetFigure figure) {
		return Map.of("metric", figure.target().metric(), "target", figure.target().words(), "value",
				(figure.value() != null) ? VietnameseNumber.format(figure.value(), figure.target().unit()) : "chưa có",
				"met", (figure.met() == null) ? "" : (figure.met() ? "Đạt" : "Chưa đạt"));
	}

	private Map<String, Object> row(EvidenceFile file) {
		return Map.of("name", file.name(), "size", (file.size() + 1023) / 1024 + " KB", "by",
				this.organisation.nameOf(file.uploadedBy()), "at",
				VietnameseDates.words(file.uploadedAt(), this.clock.getZone()));
	}

	private static String last(List<EventLog.Event> history, EventKind kind) {
		return history.stream()
			.filter((event) -> event.kind() == kind)
			.reduce((first, second) -> second)
			.map((event) -> DirectiveForms.text(event.text()))
			.orElse("");
	}

}
