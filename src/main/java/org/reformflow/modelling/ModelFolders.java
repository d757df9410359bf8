package org.reformflow.modelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ModelsOnDisk;
import org.reformflow.modelling.check.ShippedModels;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds {@code processes/<key>/*.bpmn|*.dmn|*.yaml} and {@code forms/<key>/*.form} in the
 * product, or in the folder {@code reformflow.models} (environment:
 * {@code REFORMFLOW_MODELS}) in their place.
 */
@Component
class ModelFolders {

	private final @Nullable ModelsOnDisk external;

	ModelFolders(@Value("${reformflow.models:}") String folder) {
		this.external = folder.isBlank() ? null : external(folder);
	}

	private static ModelsOnDisk external(String folder) {
		try {
			return ModelsOnDisk.of(folder);
		}
		catch (IOException ex) {
			throw new IllegalStateException("reformflow.models: " + ex.getMessage(), ex);
		}
	}

	/** All folders in the order of their keys, files in the order of their names. */
	List<ModelFolder> all() throws IOException {
		List<ModelFile> files = new ArrayList<>(
				(this.external != null) ? this.external.files() : ShippedModels.files("classpath*:"));
		files.sort(Comparator.comparing((file) -> ModelPaths.name(file.path())));
		Map<String, List<ModelFile>> folders = files.stream()
			.collect(Collectors.groupingBy(ModelFile::key, TreeMap::new, Collectors.toList()));
		return folders.entrySet().stream().map((each) -> new ModelFolder(each.getKey(), each.getValue())).toList();
	}

}
