package org.reformflow.modelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds {@code processes/<key>/*.bpmn|*.dmn|*.yaml} and {@code forms/<key>/*.form} in the
 * product, or in the folder {@code reformflow.models} (environment:
 * {@code REFORMFLOW_MODELS}) in their place.
 */
@Component
class ModelFolders {

	private static final List<String> PATTERNS = List.of("processes/*/*.bpmn", "processes/*/*.dmn",
			"processes/*/*.yaml", "forms/*/*.form");

	private final String root;

	ModelFolders(@Value("${reformflow.models:}") String folder) {
		this.root = folder.isBlank() ? "classpath*:" : external(Path.of(folder));
	}

	private static String external(Path folder) {
		if (!Files.isDirectory(folder.resolve("processes"))) {
			throw new IllegalStateException(
					"reformflow.models: there is no folder " + folder.resolve("processes").toAbsolutePath());
		}
		return folder.toUri().toString();
	}

	/** All folders in the order of their keys, files in the order of their names. */
	List<ModelFolder> all() throws IOException {
		Map<String, Map<String, Resource>> folders = new TreeMap<>();
		for (String pattern : PATTERNS) {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(this.root + pattern)) {
				String[] path = file.getURL().getPath().split("/");
				folders.computeIfAbsent(path[path.length - 2], (key) -> new TreeMap<>())
					.put(path[path.length - 1], file);
			}
		}
		List<ModelFolder> all = new ArrayList<>();
		folders.forEach((key, files) -> all.add(new ModelFolder(key, List.copyOf(files.values()))));
		return all;
	}

}
