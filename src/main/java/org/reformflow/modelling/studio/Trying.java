package org.reformflow.modelling.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.ModelGate;
import org.reformflow.modelling.ModelRefused;
import org.reformflow.modelling.Trials;
import org.reformflow.modelling.Trials.Trial;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets only what passes the checks and the scenarios be asked for. */
@Component
class Trying {

	private final ModelGate gate;

	private final ObjectProvider<Trials> trials;

	private final ObjectMapper json;

	Trying(ModelGate gate, ObjectProvider<Trials> trials, ObjectMapper json) {
		this.gate = gate;
		this.trials = trials;
		this.json = json;
	}

	/**
	 * Checks files and runs their scenarios.
	 * @return the warnings and the report, as JSON
	 * @throws ModelRefused when a rule is broken
	 * @throws Refusal when a scenario fails
	 */
	byte[] require(String process, List<ModelFile> files) {
		List<Finding> found = checked(process, files);
		Trials available = this.trials.getIfAvailable();
		Trial trial = (available != null) ? available.run(process, files) : null;
		if (trial != null && !trial.passed()) {
			throw new FailedTrial(trial);
		}
		return bytes(new Tried(found, (trial != null) ? trial.summary() : null,
				this.json.valueToTree((trial != null) ? trial.report() : null)));
	}

	/** Checks only: for files that were in force before. */
	byte[] check(String process, List<ModelFile> files) {
		return bytes(new Tried(checked(process, files), null, NullNode.getInstance()));
	}

	private List<Finding> checked(String process, List<ModelFile> files) {
		List<Finding> found = this.gate.check(process, files);
		if (found.stream().anyMatch(Finding::isError)) {
			throw new ModelRefused(found);
		}
		return found;
	}

	private byte[] bytes(Tried tried) {
		try {
			return this.json.writeValueAsBytes(tried);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is kept with a release. */
	record Tried(List<Finding> findings, @Nullable String summary, JsonNode scenarios) {

	}

	/** Scenarios fail, so the draft is not released. */
	static class FailedTrial extends Refusal {

		private static final long serialVersionUID = 1L;

		private final transient Trial trial;

		FailedTrial(Trial trial) {
			super("Chưa gửi được vì kịch bản không đạt: " + trial.summary()
					+ " Hãy bấm “Chạy kịch bản”, sửa mô hình hoặc kịch bản rồi gửi lại.");
			this.trial = trial;
		}

		Trial trial() {
			return this.trial;
		}

	}

}
