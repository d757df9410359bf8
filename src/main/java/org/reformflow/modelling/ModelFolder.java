package org.reformflow.modelling;

import java.util.List;

import org.reformflow.modelling.check.ModelFile;

/**
 * The models, decisions and forms of one process with the YAML files beside them, which
 * are deployed together.
 */
record ModelFolder(String key, List<ModelFile> files) {

	@Override
	public String toString() {
		return "processes/" + this.key + " " + this.files.stream().map(ModelFile::path).map(ModelPaths::name).toList();
	}

}
