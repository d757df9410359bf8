package org.reformflow.modelling.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.nodes.Node;

import org.springframework.core.io.ClassPathResource;

/** Accounts of the sample organisation, the people of all scenarios. */
final class SamplePeople {

	static final Set<String> IDS = read();

	private SamplePeople() {
	}

	private static Set<String> read() {
		try {
			Map<String, Node> file = ScenarioFile.entries(ScenarioFile
				.read(new ClassPathResource("demo/organisation.yaml").getContentAsString(StandardCharsets.UTF_8)));
			Set<String> ids = new TreeSet<>();
			collect(file, ids);
			ScenarioFile.items(file.get("departments"))
				.forEach((department) -> collect(ScenarioFile.entries(department), ids));
			return Set.copyOf(ids);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(Map<String, Node> part, Set<String> ids) {
		ScenarioFile.items(part.get("people"))
			.forEach((person) -> ids.add(ScenarioFile.text(ScenarioFile.entries(person).get("id"))));
	}

}
