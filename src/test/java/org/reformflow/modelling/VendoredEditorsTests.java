package org.reformflow.modelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The built editors are those of the sources beside them: whoever changes one side builds
 * again ({@code mvn -P modeler verify} compares the bytes).
 */
class VendoredEditorsTests {

	private static final Path SOURCES = Path.of("src/main/modeler");

	private static final Path STATIC = Path.of("src/main/resources/static");

	@Test
	void theBuiltEditorsAreThoseOfTheirSources() throws IOException {
		List<String> sums = Files.readAllLines(SOURCES.resolve("modeler.sha256"));

		assertThat(sums).hasSizeGreaterThan(8).allSatisfy((line) -> {
			String[] parts = line.split("  ");
			assertThat(sum(SOURCES.resolve(parts[1]))).as(parts[1] + ": run src/main/modeler/build.sh")
				.isEqualTo(parts[0]);
		});
	}

	@Test
	void licencesOfAllPartsAreThere() throws IOException {
		assertThat(Files.readString(STATIC.resolve("js/vendor/modeler.LICENSES.txt"))).contains("bpmn-js 18.31.1",
				"dmn-js 17.10.2", "@bpmn-io/form-js-editor 1.23.0", "bpmn-js-token-simulation 0.39.4", "dompurify",
				"preact", "watermark");
	}

	@Test
	void theLockFileNamesNoServer() throws IOException {
		assertThat(Files.readString(SOURCES.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
	}

	private static String sum(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

}
