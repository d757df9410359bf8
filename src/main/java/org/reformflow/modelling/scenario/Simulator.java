package org.reformflow.modelling.scenario;

import java.util.List;

import org.reformflow.modelling.check.ModelFile;

/** Runs the scenarios of a process against its files. */
@FunctionalInterface
interface Simulator {

	/**
	 * Runs all; what cannot be read or run is told in the report.
	 * @param process key
	 * @param files models, decisions, forms and {@code scenarios.yaml} of the process
	 */
	ScenarioReport run(String process, List<ModelFile> files);

}
