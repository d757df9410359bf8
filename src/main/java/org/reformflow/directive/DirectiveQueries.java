package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.reformflow.deadline.Term;
import org.reformflow.deadline.TermPolicy;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads directives for a person. The number of statements does not depend on the number
 * of assignments.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveQueries {

	private final DirectiveTable directives;

	private final Breakdowns breakdowns;

	private final AssignmentTable assignments;

	private final Extensions extensions;

	private final Obstacles obstacles;

	private final Figures figures;

	private final DirectiveAccess access;

	private final Organisation organisation;

	private final DueDays dueDays;

	private final TermPolicy terms;

	private final Clock clock;

	DirectiveQueries(DirectiveTable directives, Breakdowns breakdowns, AssignmentTable assignments,
			Extensions extensions, Obstacles obstacles, Figures figures, DirectiveAccess access,
			Organisation organisation, DueDays dueDays, TermPolicy terms, Clock clock) {
		this.directives = directives;
		this.breakdowns = breakdowns;
		this.assignments = assignments;
		this.extensions = extensions;
		this.obstacles = obstacles;
		this.figures = figures;
		this.access = access;
		this.organisation = organisation;
		this.dueDays = dueDays;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * The directive with the assignments a person may see; empty when there is none for
	 * that person.
	 */
	public Optional<DirectiveView> find(String id, Person reader) {
		return this.directives.find(id)
			.filter((directive) -> this.access.maySee(reader, directive))
			.map((directive) -> view(directive, reader));
	}

	/** All assignments of a directive, in the order of the breakdown. */
	List<AssignmentView> assignments(String directiveId) {
		return views(directiveId, this.assignments.ofDirective(directiveId));
	}

	private DirectiveView view(DirectiveRow row, Person reader) {
		List<Breakdowns.StoredItem> items = this.breakdowns.items(row.id());
		List<AssignmentRow> rows = this.assignments.ofDirective(row.id());
		Map<String, List<AssignmentTable.Coordinator>> coordinators = coordinators(rows);
		List<AssignmentRow> visible = rows.stream()
			.filter((assignment) -> this.access.maySee(reader, assignment,
					coordinators.getOrDefault(assignment.id(), List.of())))
			.toList();
		return new DirectiveView(row.id(), row.department(), row.documentType(), row.number(), row.numberSuffix(),
				row.symbol(), row.issueDate(), row.issueMonth(), row.issueYear(), row.place(), row.issuer(),
				row.subject(), new NewDirective.Signer(row.signerCapacity(), row.signerTitle(), row.signerName()),
				row.state(), row.processInstanceId(), row.createdAt(), row.closedAt(), row.resultText(),
				this.directives.recipients(row.id()), references(row.id()),
				this.figures.ofWholeDirective(row.id()).stream().map(DirectiveQueries::figure).toList(),
				items.stream()
					.filter((stored) -> this.access.seesAll(reader)
							|| visible.stream().anyMatch((assignment) -> assignment.itemId().equals(stored.id())))
					.map((stored) -> item(row.department(), stored.item()))
					.toList(),
				views(row.id(), visible));
	}

	private List<DirectiveView.ReferenceView> references(String id) {
		return this.directives.references(id)
			.stream()
			.map((reference) -> new DirectiveView.ReferenceView(reference.number(), reference.date(),
					reference.issuer(), reference.note(), reference.parentDirectiveId()))
			.toList();
	}

	private DirectiveView.ItemView item(String department, BreakdownItem item) {
		LocalDate last = this.dueDays.of(item.deadline()).orElse(null);
		return new DirectiveView.ItemView(item.code(), item.text(), item.leadUnits(), item.unknownLeads(),
				item.coordinatingUnits(), item.externalParties(), item.area(),
				this.dueDays.view(department, item.deadline().kind(), item.deadline().raw(), last, last),
				item.deadline().recurrence(),
				item.targets().stream().map((target) -> target.metric() + ": " + target.words()).toList(),
				item.priority().code(), item.dossier());
	}

	private Map<String, List<AssignmentTable.Coordinator>> coordinators(List<AssignmentRow> rows) {
		return this.assignments.coordinators(rows.stream().map(AssignmentRow::id).toList())
			.stream()
			.collect(Collectors.groupingBy(AssignmentTable.Coordinator::assignmentId));
	}

	private List<AssignmentView> views(String directiveId, List<AssignmentRow> rows) {
		Map<String, List<AssignmentTable.Coordinator>> coordinators = coordinators(rows);
		Map<String, String> codes = this.breakdowns.items(directiveId)
			.stream()
			.collect(Collectors.toMap(Breakdowns.StoredItem::id, (stored) -> stored.item().code()));
		Map<String, List<Extensions.Extension>> asked = group(this.extensions.ofDirective(directiveId),
				Extensions.Extension::assignmentId);
		Map<String, List<Obstacles.Obstacle>> raised = group(this.obstacles.ofDirective(directiveId),
				Obstacles.Obstacle::assignmentId);
		Map<String, List<Figures.TargetFigure>> stated = group(this.figures.ofDirective(directiveId),
				Figures.TargetFigure::assignmentId);
		return rows.stream()
			.map((row) -> new AssignmentView(row.id(), codes.getOrDefault(row.itemId(), ""), row.leadUnit(),
					this.organisation.unit(row.leadUnit()).name(),
					coordinators.getOrDefault(row.id(), List.of()).stream().map(DirectiveQueries::name).toList(),
					row.text(), (row.area() != null) ? ReformArea.valueOf(row.area()) : null,
					this.dueDays.view(row.department(), row.deadlineKind(), row.deadlineRaw(), row.originalDue(),
							row.currentDue()),
					new AssignmentView.Status(row.state() == AssignmentState.DONE, term(row), row.state(),
							row.suspended()),
					row.officer(), row.percentDone(), row.reportedAt(), row.verifiedAt(),
					asked.getOrDefault(row.id(), List.of()).stream().map(DirectiveQueries::extension).toList(),
					raised.getOrDefault(row.id(), List.of()).stream().map(DirectiveQueries::obstacle).toList(),
					stated.getOrDefault(row.id(), List.of()).stream().map(DirectiveQueries::figure).toList(),
					row.priority().code(), row.dossier()))
			.toList();
	}

	private static <T> Map<String, List<T>> group(List<T> values, Function<T, String> assignment) {
		return values.stream().collect(Collectors.groupingBy(assignment));
	}

	private static String name(AssignmentTable.Coordinator coordinator) {
		return (coordinator.unit() != null) ? coordinator.unit() : String.valueOf(coordinator.externalName());
	}

	/** On time is judged by the moment the unit reported, not by the confirmation. */
	Term term(AssignmentRow row) {
		return (row.reportedAt() != null)
				? this.terms.termOfDone(row.currentDue(),
						row.reportedAt().atZoneSameInstant(this.clock.getZone()).toLocalDate())
				: this.terms.term(row.department(), row.currentDue(), LocalDate.now(this.clock));
	}

	private static AssignmentView.ExtensionView extension(Extensions.Extension extension) {
		return new AssignmentView.ExtensionView(extension.state(), extension.previousDue(), extension.newDue(),
				extension.reason(), extension.askedBy(), extension.askedAt(), extension.decidedBy(),
				extension.decidedAt());
	}

	private static AssignmentView.ObstacleView obstacle(Obstacles.Obstacle obstacle) {
		return new AssignmentView.ObstacleView(obstacle.state(), obstacle.text(), obstacle.raisedBy(),
				obstacle.raisedAt(), (obstacle.decision() != null) ? obstacle.decision().name() : null,
				obstacle.decisionText(), obstacle.decidedBy());
	}

	static AssignmentView.FigureView figure(Figures.TargetFigure figure) {
		return new AssignmentView.FigureView(figure.target().metric(), figure.target().words(), figure.target().unit(),
				figure.value(), figure.met());
	}

}
