package org.reformflow.modelling.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mistakes that an analyst could make in the product's models: each is one change of one
 * file and is refused by its rule.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededMistakesTests {

	private final List<ModelFile> shipped;

	private final ModelRules rules;

	SeededMistakesTests() throws IOException {
		this.shipped = ShippedModels.files(Path.of(".").toUri().toString());
		this.rules = ShippedModels.rules();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "/modelling/mistakes.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
	void theMistakeIsRefusedByItsRule(String rule, String what, String file, String before, String after)
			throws Exception {
		String key = file.split("/")[1];
		List<ModelFile> bundle = this.shipped.stream().filter((each) -> each.key().equals(key)).toList();
		List<ModelFile> changed = bundle.stream().map((each) -> change(each, file, before, after)).toList();
		assertThat(changed).as("the mistake changes something").isNotEqualTo(bundle);

		List<Finding> found = this.rules.check(changed).stream().filter(Finding::isError).toList();

		assertThat(found).as(what).extracting(Finding::rule).contains(rule);
		assertThat(found).allSatisfy((finding) -> {
			assertThat(finding.file()).isNotBlank();
			assertThat(finding.line()).isPositive();
			assertThat(finding.message())
				.matches("(?s).*[ăâđêôơưáàảãạấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ].*");
		});
	}

	private static ModelFile change(ModelFile file, String path, String before, String after) {
		if (!file.path().equals(path)) {
			return file;
		}
		String text = file.text();
		assertThat(text).contains(before);
		int at = text.indexOf(before);
		String changed = text.substring(0, at) + (after != null ? after : "") + text.substring(at + before.length());
		return new ModelFile(path, changed.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void namesTheLineOfAnElement() throws Exception {
		ModelFile file = this.shipped.stream()
			.filter((each) -> each.path().equals("processes/assignment/assignment.bpmn"))
			.findFirst()
			.orElseThrow();
		ModelFile changed = change(file, file.path(), "name=\"Tiếp nhận, phân công\"", "name=\"\"");

		List<Finding> found = this.rules
			.check(this.shipped.stream().map((each) -> each.equals(file) ? changed : each).toList());

		Finding finding = found.stream().filter((each) -> each.rule().equals("label")).findFirst().orElseThrow();
		assertThat(finding.element()).isEqualTo("Task_Acknowledge");
		assertThat(changed.text().lines().skip(finding.line() - 1).findFirst().orElseThrow())
			.contains("id=\"Task_Acknowledge\"");
	}

}
