package org.reformflow.modelling;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.SmallModel;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What the rules compare with is the version that is in force in the engine. */
@ProductTest
class ModelGateTests {

	@Autowired
	private ModelGate gate;

	@Autowired
	private Bundles bundles;

	@Autowired
	private RepositoryService repository;

	@AfterEach
	void removeModels() {
		this.repository.createDeploymentQuery()
			.deploymentName("compared")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void aFirstVersionIsComparedWithNothing() {
		assertThat(errors(SmallModel.files("compared", "1.0.0"))).isEmpty();
	}

	@Test
	void aChangeWithoutHigherTagIsFoundBeforeAndRefusedAtDeployment() {
		deploy(SmallModel.files("compared", "1.1.0"));
		List<ModelFile> changed = renamed("1.1.0");

		assertThat(errors(changed)).extracting(Finding::rule).containsExactly("version-bumped");
		assertThatExceptionOfType(ModelRefused.class).isThrownBy(() -> deploy(changed))
			.withMessageContaining("[version-bumped]");
		assertThatNoException().isThrownBy(() -> deploy(renamed("1.2.0")));
	}

	@Test
	void whatWasInForceBeforeMayComeBackUnderItsTag() {
		List<ModelFile> first = SmallModel.files("compared", "1.1.0");
		deploy(first);
		deploy(renamed("1.2.0"));

		assertThat(errors(first)).isEmpty();
		assertThatNoException().isThrownBy(() -> deploy(first));
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey("compared").count())
			.isEqualTo(3);
	}

	@Test
	void aStepThatIsGoneIsComparedWithTheVersionInForce() {
		deploy(SmallModel.files("compared", "1.1.0"));
		List<ModelFile> changed = changed("1.2.0", "Task_Answer", "Task_Reply");

		assertThat(errors(changed)).extracting(Finding::rule).containsExactly("step-removed");
	}

	@Test
	void whatCameWithTheProductMayAlwaysComeBack() {
		assertThat(this.gate.check("assignment", this.bundles.of(Bundles.SHIPPED, "assignment")))
			.noneMatch(Finding::isError);
	}

	private List<Finding> errors(List<ModelFile> files) {
		return this.gate.check("compared", files).stream().filter(Finding::isError).toList();
	}

	private static List<ModelFile> renamed(String tag) {
		return changed(tag, "Trả lời yêu cầu", "Giải quyết yêu cầu");
	}

	private static List<ModelFile> changed(String tag, String before, String after) {
		return SmallModel.files("compared", tag)
			.stream()
			.map((file) -> SmallModel.file(file.path(), text(file).replace(before, after)))
			.toList();
	}

	private void deploy(List<ModelFile> files) {
		DeploymentBuilder builder = this.repository.createDeployment().name("compared");
		files.forEach((file) -> builder.addString(ModelPaths.name(file.path()), text(file)));
		builder.deploy();
	}

	private static String text(ModelFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

}
