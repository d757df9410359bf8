package org.reformflow.modelling.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is found in files of scenarios without running them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioRulesTests {

	private static final String PATH = "processes/assignment/scenarios.yaml";

	private static final String SOUND = """
			quy trình: assignment
			bắt đầu: {người: vanphong}
			giả lập:
			  recordReport: {percent: 10}
			  assignmentFacts.coordinatingUnits: []
			  Khép lại nhiệm vụ: {hỏng: mất kết nối}
			kịch bản:
			- tên: Đơn vị nhận việc
			  diễn biến:
			  - đang chờ: ["Tiếp nhận, phân công"]
			  - làm: "Tiếp nhận, phân công"
			    người: truongphong.qlkh
			  - chưa qua: [Từ chối được chấp nhận (Bnd_Refused)]
			""";

	private final List<ModelFile> assignment;

	private final ModelRules rules;

	ScenarioRulesTests() throws IOException {
		this.assignment = ShippedModels.files(Path.of(".").toUri().toString(), "assignment")
			.stream()
			.filter((file) -> !file.path().equals(PATH))
			.toList();
		this.rules = ShippedModels.rules();
	}

	@Test
	void findsNothingInASoundFile() {
		assertThat(check(SOUND)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			scenario-label   | 11 | - làm: "Tiếp nhận, phân công"       | - làm: "Tiếp nhận, phân việc"
			scenario-label   | 10 | - đang chờ: ["Tiếp nhận, phân công"] | - đang chờ: [Nghỉ trưa]
			scenario-label   | 13 | (Bnd_Refused)                       | (Bnd_Refuse)
			scenario-person  | 12 | người: truongphong.qlkh             | người: truongphong.qlhk
			scenario-person  | 2  | người: vanphong                     | người: thuky
			scenario-bean    | 4  | recordReport:                       | recordReprot:
			scenario-bean    | 5  | .coordinatingUnits:                 | .coordinatingUnit:
			scenario-bean    | 6  | Khép lại nhiệm vụ:                  | Khép nhiệm vụ:
			scenario-key     | 9  | diễn biến:                          | các bước:
			scenario-key     | 8  | tên:                                | `    tên: x\n  tên:`
			scenario-step    | 13 | chưa qua:                           | chưa tới:
			scenario-process | 1  | quy trình: assignment               | quy trình: assignments
			scenario-file    | 13 | - chưa qua: [                       | - chưa qua: [[
			scenario-file    | 1  | người: vanphong                     | người: &x [*x]
			""")
	void saysOnWhichLineANameIsUnknown(String rule, int line, String before, String after) {
		assertThat(SOUND).contains(before);

		List<Finding> found = check(SOUND.replace(before, after.replace("\\n", "\n").strip()));

		assertThat(found).extracting(Finding::rule, Finding::isError).contains(tuple(rule, true));
		assertThat(found).allSatisfy((finding) -> assertThat(finding.file()).isEqualTo(PATH));
		if (!rule.equals("scenario-file")) {
			assertThat(found).extracting(Finding::line).contains(line);
		}
	}

	@Test
	void proposesTheLabelThatWasMeant() {
		assertThat(check(SOUND.replace("làm: \"Tiếp nhận, phân công\"", "làm: Tiếp nhận phân công"))).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("Có phải “Tiếp nhận, phân công”?"));
	}

	@Test
	void refusesOneOfTheSevenWithoutScenariosAndRemindsOfOthers() throws IOException {
		assertThat(this.rules.check(this.assignment)).filteredOn((finding) -> finding.rule().equals("scenarios"))
			.singleElement()
			.matches(Finding::isError);

		List<ModelFile> digest = ShippedModels.files(Path.of(".").toUri().toString(), "daily-digest")
			.stream()
			.filter((file) -> !file.path().endsWith(".yaml"))
			.toList();
		assertThat(this.rules.check(digest)).filteredOn((finding) -> finding.rule().equals("scenarios"))
			.singleElement()
			.matches((finding) -> !finding.isError());
	}

	private List<Finding> check(String scenarios) {
		ModelFile file = new ModelFile(PATH, scenarios.getBytes(StandardCharsets.UTF_8));
		return this.rules.check(Stream.concat(this.assignment.stream(), Stream.of(file)).toList())
			.stream()
			.filter((finding) -> finding.file().equals(PATH))
			.toList();
	}

}
