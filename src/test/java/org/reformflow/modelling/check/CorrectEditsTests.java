package org.reformflow.modelling.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What analysts rightly change in the product's models, with a higher tag, is not
 * refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectEditsTests {

	private final List<ModelFile> shipped;

	private final ModelRules rules;

	CorrectEditsTests() throws IOException {
		this.shipped = ShippedModels.files(Path.of(".").toUri().toString());
		this.rules = ShippedModels.rules();
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/modelling/edits.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
	void aCorrectEditIsNotRefused(String what, String file, String before, String after) {
		String key = file.split("/")[1];
		List<ModelFile> bundle = this.shipped.stream().filter((each) -> each.key().equals(key)).toList();
		List<ModelFile> changed = bundle.stream().map((each) -> changed(each, file, before, after)).toList();

		List<Finding> found = this.rules.check(changed, new Installed(Set.of(), bundle));

		assertThat(found).as(what).filteredOn(Finding::isError).isEmpty();
	}

	/**
	 * Several changes of one file stand on lines of their own, divided by {@code ====}.
	 */
	private static ModelFile changed(ModelFile file, String path, String before, String after) {
		String text = file.text();
		if (file.path().equals(path)) {
			String[] from = before.split("====\n");
			String[] to = after.split("====\n");
			for (int i = 0; i < from.length; i++) {
				assertThat(text).contains(from[i].strip());
				text = text.replaceFirst(Pattern.quote(from[i].strip()), Matcher.quoteReplacement(to[i].strip()));
			}
		}
		if (file.is("bpmn")) {
			text = text.replaceFirst("versionTag=\"[0-9.]+\"", "versionTag=\"9.0.0\"");
		}
		return new ModelFile(file.path(), text.getBytes(StandardCharsets.UTF_8));
	}

}
