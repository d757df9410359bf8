package org.reformflow.modelling.scenario;

import java.util.List;

import org.reformflow.modelling.Trials;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** The scenarios as what a release must pass, in the turn of the person who asks. */
@Component
class ScenarioTrials implements Trials {

	private final SimulationTurns turns;

	private final Organisation organisation;

	ScenarioTrials(SimulationTurns turns, Organisation organisation) {
		this.turns = turns;
		this.organisation = organisation;
	}

	@Override
	public Trial run(String process, List<ModelFile> files) {
		ScenarioReport report = report(process, files);
		return new Trial(report.passed(), report.summary(), report);
	}

	ScenarioReport report(String process, List<ModelFile> files) {
		return this.turns.take(this.organisation.current().id(), () -> new ScenarioRunner().run(process, files));
	}

}
