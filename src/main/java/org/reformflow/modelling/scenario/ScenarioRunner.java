package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.reformflow.modelling.check.Beans;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.util.function.SingletonSupplier;

/** Runs scenarios with the beans of the product, which are read once. */
class ScenarioRunner implements Simulator {

	private static final SingletonSupplier<Simulation> SIMULATION = SingletonSupplier.of(ScenarioRunner::simulation);

	private static Simulation simulation() {
		try {
			return new Simulation(Beans.ofTheProduct());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the product's own classes", ex);
		}
	}

	@Override
	public ScenarioReport run(String process, List<ModelFile> files) {
		return SIMULATION.obtain().run(process, files);
	}

}
