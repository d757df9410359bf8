package org.reformflow.modelling.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reformflow.SmallModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is compared with the version in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionRulesTests {

	private static final String MIGRATIONS = "processes/small/migrations.yaml";

	private final ModelRules rules;

	VersionRulesTests() throws IOException {
		this.rules = ShippedModels.rules();
	}

	@Test
	void theSameFilesNeedNoNewTag() {
		assertThat(errors(files("1.0.0", (text) -> text))).isEmpty();
	}

	@Test
	void aChangedFormNeedsAHigherTag() {
		List<ModelFile> changed = with(files("1.0.0", (text) -> text),
				SmallModel.file("forms/small/small-answer.form", SmallModel.form("small", "Lý do khác")));

		assertThat(errors(changed)).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("version-bumped");
			assertThat(finding.message()).contains("bản đang dùng 1.2.0").contains("như 1.3.0");
		});
		assertThat(errors(with(changed, files("1.10.0", (text) -> text).get(0)))).isEmpty();
		assertThat(errors(with(changed, files("1.1.9", (text) -> text).get(0)))).extracting(Finding::rule)
			.containsExactly("version-bumped");
	}

	@Test
	void changedScenariosAndMigrationsNeedNone() {
		assertThat(errors(with(files("1.2.0", (text) -> text), SmallModel.file(MIGRATIONS, "[]")))).isEmpty();
	}

	@Test
	void aRemovedStepIsToldWithItsLabelAndWhereItWent() {
		List<ModelFile> changed = files("1.3.0", (text) -> text.replace("Task_Answer", "Task_Reply"));

		assertThat(errors(changed)).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("step-removed");
			assertThat(finding.element()).isEqualTo("Task_Answer");
			assertThat(finding.message()).contains("Bước “Trả lời yêu cầu” (Task_Answer) không còn")
				.contains("{Task_Answer: Task_Reply}");
		});
	}

	@Test
	void aRemovedStepWithALineInTheMigrationsPasses() {
		List<ModelFile> changed = files("1.3.0", (text) -> text.replace("Task_Answer", "Task_Reply"));

		assertThat(errors(
				with(changed, SmallModel.file(MIGRATIONS, "- {từ: '*', đến: 1.3.0, bước: {Task_Answer: Task_Reply}}"))))
			.isEmpty();
	}

	@Test
	void aStepOfAnotherKindKeepsNoId() {
		List<ModelFile> changed = files("1.3.0",
				(text) -> text.replaceAll("(?s)<bpmn:userTask.*?</bpmn:userTask>",
						"<bpmn:serviceTask id=\"Task_Answer\" name=\"Trả lời yêu cầu\" camunda:asyncBefore=\"true\""
								+ " camunda:delegateExpression=\"\\${closeAssignment}\" />"));

		assertThat(errors(changed)).extracting(Finding::rule).containsExactly("step-changed");
	}

	@Test
	void aFieldThatIsGoneIsTold() {
		List<ModelFile> changed = with(files("1.3.0", (text) -> text), SmallModel.file("forms/small/small-answer.form",
				SmallModel.form("small", "Lý do").replace("ly_do", "can_cu")));

		assertThat(this.rules.check(changed, inForce())).filteredOn((finding) -> finding.rule().equals("field-removed"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("ly_do"));
	}

	private List<Finding> errors(List<ModelFile> files) {
		return this.rules.check(files, inForce()).stream().filter(Finding::isError).toList();
	}

	private static Installed inForce() {
		return new Installed(Set.of("small"), SmallModel.files("small", "1.2.0"));
	}

	/** The files in force, with another tag where something is changed. */
	private static List<ModelFile> files(String tag, UnaryOperator<String> change) {
		String text = change.apply(SmallModel.bpmn("small", tag));
		boolean same = text.equals(SmallModel.bpmn("small", "1.0.0"));
		return with(SmallModel.files("small", "1.2.0"),
				SmallModel.file("processes/small/small.bpmn", same ? SmallModel.bpmn("small", "1.2.0") : text));
	}

	private static List<ModelFile> with(List<ModelFile> files, ModelFile file) {
		List<ModelFile> all = new ArrayList<>(files);
		all.removeIf((other) -> other.path().equals(file.path()));
		all.add(0, file);
		return all;
	}

}
