package org.reformflow.scoring.round;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * Who may see a round and its evidence: office, leadership and supervisors of the
 * department all of it; members of a unit their own unit's files; a unit's head its own
 * scores, and the results once published.
 */
@Component
class ScoringAccess implements MatterAccess {

	private final RoundTable rounds;

	private final RoundUnitTable units;

	private final Organisation organisation;

	ScoringAccess(RoundTable rounds, RoundUnitTable units, Organisation organisation) {
		this.rounds = rounds;
		this.units = units;
		this.organisation = organisation;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		Person reader = this.organisation.person(personId).orElse(null);
		if (reader == null) {
			return false;
		}
		return this.rounds.find(matterId)
			.filter((round) -> round.department().equals(reader.department()))
			.filter((round) -> seesAll(reader) || ownsFiles(reader, assignmentId))
			.isPresent();
	}

	private boolean ownsFiles(Person reader, @Nullable String assignmentId) {
		return assignmentId != null
				&& this.units.byId(assignmentId).filter((unit) -> belongs(reader, unit.unit())).isPresent();
	}

	/** Whether a person sees all units of the department. */
	boolean seesAll(Person reader) {
		return reader.is(Role.OFFICE) || reader.is(Role.LEADERSHIP) || reader.is(Role.SUPERVISOR);
	}

	/** Whether a person is a member of a unit, or stands in for its head. */
	boolean belongs(Person reader, String unit) {
		return unit.equals(reader.unit()) || isHead(reader, unit);
	}

	/** Whether a person is the head of a unit, or stands in for the head. */
	boolean isHead(Person reader, String unit) {
		return this.organisation.actingHeads(unit).stream().anyMatch((head) -> head.id().equals(reader.id()));
	}

}
