package org.reformflow.initiative.outcome;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.council.CouncilSession;
import org.reformflow.initiative.council.Sessions;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/** By which decision, and by whom, what follows an outcome is signed. */
@Component
class Signatures {

	private final Sessions sessions;

	private final Applications applications;

	private final Organisation organisation;

	private final AppealTerm term;

	Signatures(Sessions sessions, Applications applications, Organisation organisation, AppealTerm term) {
		this.sessions = sessions;
		this.applications = applications;
		this.organisation = organisation;
		this.term = term;
	}

	/** That of the council's last session on it, else of the day of its conclusion. */
	SignedDecision decision(Application application) {
		return this.sessions.lastOn(application.id())
			.map((item) -> this.sessions.get(item.sessionId()))
			.map((session) -> decision(application, session))
			.orElseGet(() -> new SignedDecision(null, this.term.decidedOn(application), null));
	}

	private SignedDecision decision(Application application, CouncilSession session) {
		return new SignedDecision(session.decisionNumber(),
				(session.decidedOn() != null) ? session.decidedOn() : this.term.decidedOn(application),
				session.decidedBy());
	}

	/**
	 * Who signs: who decided, else the director; a deputy where the director is an
	 * author.
	 */
	Signature of(Application application, @Nullable String decidedBy) {
		List<String> authors = this.applications.authorPersons(application.id());
		List<Person> deputies = this.organisation.holders(application.department(), Role.DEPUTY_DIRECTOR);
		List<Person> directors = this.organisation.holders(application.department(), Role.DIRECTOR);
		return Stream
			.of(deputies.stream().filter((deputy) -> deputy.id().equals(decidedBy)), directors.stream(),
					deputies.stream())
			.flatMap((people) -> people)
			.filter((person) -> !authors.contains(person.id()))
			.findFirst()
			.map(Signature::of)
			.orElse(Signature.NOBODY);
	}

}
