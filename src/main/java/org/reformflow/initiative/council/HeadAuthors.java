package org.reformflow.initiative.council;

import java.util.List;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.UnitType;

import org.springframework.stereotype.Component;

/**
 * Whether the body above must agree before an initiative is recognised: where an author
 * heads the department, or a branch or centre that is a body of its own (NĐ 13/2012/NĐ-CP
 * Art. 7).
 */
@Component
class HeadAuthors {

	private final Applications applications;

	private final Organisation organisation;

	HeadAuthors(Applications applications, Organisation organisation) {
		this.applications = applications;
		this.organisation = organisation;
	}

	boolean needConsent(Application application) {
		List<String> authors = this.applications.authorPersons(application.id());
		UnitType type = this.organisation.unit(application.unit()).type();
		boolean ownBody = type == UnitType.BRANCH || type == UnitType.CENTRE;
		return authors.stream()
			.flatMap((author) -> this.organisation.person(author).stream())
			.anyMatch((author) -> author.is(Role.DIRECTOR) || (ownBody && heads(author, application.unit())));
	}

	private boolean heads(Person author, String unit) {
		return this.organisation.heads(unit).contains(author);
	}

}
