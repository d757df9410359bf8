package org.reformflow.modelling.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/model-rules.md} names each rule, and no other. */
class ModelRulesDocTests {

	private static final Path CODE = Path.of("src/main/java/org/reformflow/modelling");

	private static final Pattern IN_CODE = Pattern
		.compile("\\b(?:error|warn|errorAt|warnAt|finding)\\([^\"]{0,120}\"([a-z]+(?:-[a-z]+)*)\"\\s*,");

	private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

	@Test
	void eachRuleIsDescribed() throws IOException {
		assertThat(names(IN_TABLE, Files.readString(Path.of("docs/model-rules.md")))).isEqualTo(inCode());
	}

	@Test
	void eachPointOfTheChecklistIsAnswered() throws IOException {
		String document = Files.readString(Path.of("docs/model-rules.md"));

		for (int point = 1; point <= 25; point++) {
			assertThat(document).contains("| " + point + " | ");
		}
	}

	private static Set<String> inCode() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String part : List.of("check", "gate")) {
			try (Stream<Path> files = Files.list(CODE.resolve(part))) {
				files.forEach((file) -> names.addAll(names(IN_CODE, read(file))));
			}
		}
		return names;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> names(Pattern pattern, String text) {
		Set<String> names = new TreeSet<>();
		Matcher found = pattern.matcher(text);
		while (found.find()) {
			names.add(found.group(1));
		}
		return names;
	}

}
