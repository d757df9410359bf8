package org.reformflow.modelling.scenario;

import java.util.List;

import org.reformflow.modelling.check.ModelFile;

class ScenarioRunner implements Simulator {

	@Override
	public ScenarioReport run(String process, List<ModelFile> files) {
		throw new UnsupportedOperationException();
	}

}
