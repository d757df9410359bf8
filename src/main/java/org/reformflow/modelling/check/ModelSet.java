package org.reformflow.modelling.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Files that are checked together, such as all of a folder or of a release. */
class ModelSet {

	private final Map<String, ModelFile> files = new LinkedHashMap<>();

	private final Set<String> elsewhere;

	/**
	 * @param elsewhere keys of processes that are there already
	 */
	ModelSet(List<ModelFile> files, Set<String> elsewhere) {
		this.elsewhere = elsewhere;
		files.forEach((file) -> this.files.put(file.path(), file));
	}

	List<ModelFile> all() {
		return List.copyOf(this.files.values());
	}

	Optional<ModelFile> form(String key, String id) {
		return Optional.ofNullable(this.files.get("forms/%s/%s.form".formatted(key, id)));
	}

	Optional<ModelFile> decision(String key, String id) {
		return Optional.ofNullable(this.files.get("processes/%s/%s.dmn".formatted(key, id)));
	}

	/** What is said about cases that follow a new version of a process. */
	Optional<ModelFile> migrations(String key) {
		return Optional.ofNullable(this.files.get("processes/%s/migrations.yaml".formatted(key)));
	}

	/** The model of a process, if it can be read. */
	Optional<BpmnModelInstance> process(String key) {
		ModelFile file = this.files.get("processes/%s/%s.bpmn".formatted(key, key));
		if (file == null) {
			return Optional.empty();
		}
		Findings findings = new Findings(file);
		EncodingRules.check(file, findings);
		if (findings.isEmpty()) {
			XmlRules.check(file, findings);
		}
		if (findings.isEmpty()) {
			ReferenceRules.check(file, findings);
		}
		return findings.isEmpty() ? ModelRules.readable(file) : Optional.empty();
	}

	/** Keys of the processes that have a model, here or elsewhere. */
	Set<String> processes() {
		Set<String> keys = new TreeSet<>(this.elsewhere);
		this.files.values().stream().filter((file) -> file.is("bpmn")).forEach((file) -> keys.add(file.key()));
		return keys;
	}

}
