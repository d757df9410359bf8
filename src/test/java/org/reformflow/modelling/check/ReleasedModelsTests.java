package org.reformflow.modelling.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.reformflow.modelling.Digests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each version of a process that was once in a build keeps its content: who changes a
 * model, decision or form raises the version tag and writes the new line, which the
 * failure shows, into {@code modelling/released.csv}.
 */
class ReleasedModelsTests {

	private static final Path RELEASED = Path.of("src/test/resources/modelling/released.csv");

	@Test
	void aChangedModelHasANewVersionTag() throws IOException {
		Map<String, String> released = Files.readAllLines(RELEASED)
			.stream()
			.skip(1)
			.collect(Collectors.toMap((line) -> line.substring(0, line.lastIndexOf(',')),
					(line) -> line.substring(line.lastIndexOf(',') + 1)));

		assertThat(released).as("lines of " + RELEASED).containsAllEntriesOf(shipped());
	}

	/** The digest of each process by key and tag. */
	private static Map<String, String> shipped() throws IOException {
		Map<String, List<ModelFile>> bundles = ShippedModels.files(Path.of(".").toUri().toString())
			.stream()
			.collect(Collectors.groupingBy(ModelFile::key));
		Map<String, String> shipped = new TreeMap<>();
		bundles.forEach((key, files) -> shipped.put(key + "," + tag(files), Digests.ofModels(files)));
		return shipped;
	}

	private static String tag(List<ModelFile> files) {
		return files.stream()
			.filter((file) -> file.is("bpmn"))
			.map((file) -> new String(file.content(), StandardCharsets.UTF_8))
			.map((text) -> text.replaceFirst("(?s).*?camunda:versionTag=\"([^\"]*)\".*", "$1"))
			.findFirst()
			.orElse("");
	}

}
