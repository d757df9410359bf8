package org.reformflow.modelling;

import java.io.IOException;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;

import org.springframework.core.io.Resource;

/**
 * The models, decisions and forms of one process with the YAML files beside them, which
 * are deployed together.
 */
record ModelFolder(String key, List<Resource> files) {

	/**
	 * The files with their content.
	 * @throws IllegalStateException naming the file that cannot be read
	 */
	List<ModelFile> modelFiles() {
		return this.files.stream().map(this::modelFile).toList();
	}

	private ModelFile modelFile(Resource file) {
		try {
			return new ModelFile(ModelPaths.of(this.key, String.valueOf(file.getFilename())),
					file.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	public String toString() {
		return "processes/" + this.key + " " + this.files.stream().map(Resource::getFilename).toList();
	}

}
