package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;

/** Who of the signed-in people reads scores at all. */
@Component
class ScoringReaders {

	private final Organisation organisation;

	private final ScoringAccess access;

	private final Clock clock;

	ScoringReaders(Organisation organisation, ScoringAccess access, Clock clock) {
		this.organisation = organisation;
		this.access = access;
		this.clock = clock;
	}

	/** The person who asks; empty when neither above all units nor head of one. */
	Optional<Person> current() {
		return Optional.of(this.organisation.current())
			.filter((reader) -> reader.department() != null)
			.filter((reader) -> this.access.seesAll(reader) || headsUnit(reader));
	}

	private boolean headsUnit(Person reader) {
		return this.organisation.actingUnits(Objects.requireNonNull(reader.department()), LocalDate.now(this.clock))
			.stream()
			.anyMatch((unit) -> this.access.isHead(reader, unit.id()));
	}

}
