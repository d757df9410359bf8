package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import org.reformflow.modelling.check.Beans;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ModelRules;
import org.reformflow.modelling.check.ShippedModels;

import org.springframework.util.function.SingletonSupplier;

/**
 * Runs scenarios with the beans of the product, which are read once. Files that could do
 * harm are refused by the rules for models before anything else reads them.
 */
class ScenarioRunner {

	private static final Set<String> HARMFUL = Set.of("xml", "xml-doctype", "xml-namespace", "encoding", "file-size",
			"bpmn", "script", "code", "loop-size", "step-kind", "expression", "expression-code", "expression-method",
			"process-size");

	private static final SingletonSupplier<Simulation> SIMULATION = SingletonSupplier.of(ScenarioRunner::simulation);

	private static final SingletonSupplier<ModelRules> RULES = SingletonSupplier.of(ScenarioRunner::rules);

	private static Simulation simulation() {
		try {
			return new Simulation(Beans.ofTheProduct());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the product's own classes", ex);
		}
	}

	private static ModelRules rules() {
		try {
			return ShippedModels.rules();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the product's own models", ex);
		}
	}

	/**
	 * Runs all; what cannot be read or run is told in the report.
	 * @param process key
	 * @param files models, decisions, forms and {@code scenarios.yaml} of the process
	 */
	ScenarioReport run(String process, List<ModelFile> files) {
		List<ScenarioReport.Problem> harmful = RULES.obtain()
			.check(files)
			.stream()
			.filter((finding) -> finding.isError() && HARMFUL.contains(finding.rule()))
			.map(ScenarioRunner::problem)
			.toList();
		return harmful.isEmpty() ? SIMULATION.obtain().run(process, files) : refused(process, harmful);
	}

	private static ScenarioReport.Problem problem(Finding finding) {
		return new ScenarioReport.Problem(finding.file(), finding.line(), finding.message());
	}

	private static ScenarioReport refused(String process, List<ScenarioReport.Problem> problems) {
		return new ScenarioReport(process, process, false, "Chưa chạy kịch bản nào vì mô hình có lỗi phải sửa trước.",
				problems, List.of(), new ScenarioReport.Coverage(0, 0, List.of()), List.of(), 0);
	}

}
