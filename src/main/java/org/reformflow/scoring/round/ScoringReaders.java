package org.reformflow.scoring.round;

import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;

/** Who of the signed-in people reads scores at all. */
@Component
class ScoringReaders {

	private final Organisation organisation;

	private final ScoringAccess access;

	ScoringReaders(Organisation organisation, ScoringAccess access) {
		this.organisation = organisation;
		this.access = access;
	}

	/** The person who asks; empty for who belongs to no unit and stands above none. */
	Optional<Person> current() {
		return Optional.of(this.organisation.current())
			.filter((reader) -> reader.department() != null)
			.filter((reader) -> this.access.seesAll(reader) || reader.unit() != null);
	}

}
