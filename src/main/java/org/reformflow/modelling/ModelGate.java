package org.reformflow.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.Installed;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ModelRules;
import org.reformflow.modelling.check.ShippedModels;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The rules for models, and what is compared with the version in force. */
@Component
public class ModelGate {

	private final InForce inForce;

	private final SingletonSupplier<ModelRules> rules = SingletonSupplier.of(ModelGate::rules);

	ModelGate(InForce inForce) {
		this.inForce = inForce;
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
	 * Checks all files of one process as they would be released: by themselves, and
	 * against the version in force unless the very same files were in force before.
	 * @param process the key of the process
	 * @return what was found, by file and line; empty when all is well
	 */
	public List<Finding> check(String process, List<ModelFile> files) {
		List<ModelFile> former = this.inForce.hasBeen(process, files) ? List.of() : this.inForce.files(process);
		return this.rules.obtain().check(files, new Installed(this.inForce.processes(), former));
	}

	/**
	 * Lets files pass that have no error.
	 * @throws ModelRefused with all findings when there is an error
	 */
	public void require(String process, List<ModelFile> files) {
		List<Finding> found = check(process, files);
		if (found.stream().anyMatch(Finding::isError)) {
			throw new ModelRefused(found);
		}
	}

}
