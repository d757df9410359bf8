package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.UnitType;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the models of scoring ask; no scores. */
@Component("unitScoring")
@ModelBean
public class ScoringFacts {

	private final RoundTable rounds;

	private final RoundUnitTable units;

	private final Organisation organisation;

	private final Clock clock;

	ScoringFacts(RoundTable rounds, RoundUnitTable units, Organisation organisation, Clock clock) {
		this.rounds = rounds;
		this.units = units;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The last second of the last day to self-score. */
	public Date selfDue(String roundId) {
		return endOf(round(roundId).selfDue());
	}

	public Date appraisalDue(String roundId) {
		return endOf(round(roundId).appraisalDue());
	}

	/** The last second of the planned time. */
	public Date plannedEnd(String roundId) {
		return endOf(round(roundId).plannedEnd());
	}

	/** The last second in which a unit may explain. */
	public Date explainDue(String roundId, String unit) {
		return endOf(this.units.find(roundId, unit).map(RoundUnit::explainDue).orElseThrow());
	}

	/** The group that appraises a unit: the leadership for the office itself. */
	public String appraisers(String unit) {
		return ((this.organisation.unit(unit).type() == UnitType.OFFICE) ? Role.LEADERSHIP : Role.OFFICE).group();
	}

	private ScoringRound round(String id) {
		return this.rounds.find(id).orElseThrow();
	}

	private Date endOf(LocalDate day) {
		return Date.from(day.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
	}

}
