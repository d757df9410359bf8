package org.reformflow.directive;

import java.util.Optional;
import java.util.Set;

import org.reformflow.apology.Apologies;
import org.reformflow.apology.ApologyNoted;
import org.reformflow.apology.DossierSource;
import org.reformflow.apology.LateDossier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Assignments that stand for public-service dossiers: what an apology needs to know, and
 * when none is due any more.
 */
@Component
class AssignmentDossiers implements DossierSource {

	private static final Set<EventKind> ENDS = Set.of(EventKind.COMPLETION_REPORTED, EventKind.REASSIGNED,
			EventKind.WITHDRAWN, EventKind.CLOSED);

	private final AssignmentTable assignments;

	private final DirectiveTable directives;

	private final EventLog events;

	private final ObjectProvider<Apologies> apologies;

	AssignmentDossiers(AssignmentTable assignments, DirectiveTable directives, EventLog events,
			ObjectProvider<Apologies> apologies) {
		this.assignments = assignments;
		this.directives = directives;
		this.events = events;
		this.apologies = apologies;
	}

	@Override
	public Optional<LateDossier> dossier(String matterId) {
		return this.assignments.find(matterId)
			.filter((assignment) -> assignment.state().isOpen() && assignment.reportedAt() == null)
			.flatMap(this::dossier);
	}

	private Optional<LateDossier> dossier(AssignmentRow assignment) {
		Dossier dossier = assignment.dossier();
		if (dossier == null || assignment.currentDue() == null) {
			return Optional.empty();
		}
		return Optional.of(new LateDossier(assignment.department(), assignment.directiveId(), assignment.id(),
				assignment.leadUnit(), assignment.officer(), assignment.text(),
				this.directives.get(assignment.directiveId()).title(), assignment.currentDue(), dossier.code(),
				dossier.applicant()));
	}

	@EventListener
	void note(ApologyNoted apology) {
		this.events.record(apology.businessKey(), apology.matterId(), EventKind.APOLOGY, apology.words());
	}

	@EventListener
	void endWithTheWork(EventLog.Recorded event) {
		if (ENDS.contains(event.kind())) {
			this.apologies.getObject().cancel(event.assignmentId());
		}
	}

}
