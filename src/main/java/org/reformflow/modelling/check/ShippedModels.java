package org.reformflow.modelling.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.reformflow.organisation.Role;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models that the product was built with, and the rules that follow from them. */
public final class ShippedModels {

	private static final List<String> PATTERNS = List.of("processes/%s/*.bpmn", "processes/%s/*.dmn",
			"processes/%s/migrations.yaml", "processes/%s/scenarios.yaml", "forms/%s/*.form");

	private ShippedModels() {
	}

	/**
	 * The rules of this product.
	 * @throws IOException if its own files cannot be read
	 */
	public static ModelRules rules() throws IOException {
		Set<String> groups = new HashSet<>();
		Stream.of(Role.values()).map(Role::group).forEach(groups::add);
		Vocabulary vocabulary = Vocabulary.of(Beans.ofTheProduct(), groups);
		ModelRules.learn(vocabulary, files("classpath*:"));
		return new ModelRules(vocabulary);
	}

	/**
	 * All models, decisions and forms below a root such as {@code classpath*:} or
	 * {@code file:/srv/models/}.
	 * @throws IOException if one cannot be read
	 */
	public static List<ModelFile> files(String root) throws IOException {
		return files(root, "*");
	}

	/**
	 * All files of one process below a root.
	 * @throws IOException if one cannot be read
	 */
	public static List<ModelFile> files(String root, String process) throws IOException {
		List<ModelFile> files = new ArrayList<>();
		for (String pattern : PATTERNS) {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources(root + pattern.formatted(process))) {
				if (!file.exists()) {
					continue;
				}
				String[] path = file.getURL().getPath().split("/");
				files.add(new ModelFile(String.join("/", pattern.substring(0, pattern.indexOf('/')),
						path[path.length - 2], path[path.length - 1]), file.getContentAsByteArray()));
			}
		}
		return files;
	}

}
