package org.reformflow.modelling.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.SmallModel;
import org.reformflow.TestModels;
import org.reformflow.modelling.ModelRefused;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Nothing that breaks a rule is deployed, in whatever way. */
@ProductTest
class DeploymentGateTests {

	@Autowired
	private ProcessEngine engine;

	@AfterEach
	void removeModels() {
		this.engine.getIdentityService().clearAuthentication();
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentNameLike("gate-%")
			.list()
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
	}

	@Test
	void aModelThatKeepsTheRulesIsDeployed() {
		deploy("gate-a", SmallModel.files("gate-a", "1.0.0"));

		assertThat(versions("gate-a")).isOne();
	}

	@Test
	void aModelThatBreaksARuleIsRefusedWithFileLineRuleAndWayOutAndNothingIsStored() {
		long before = this.engine.getRepositoryService().createDeploymentQuery().count();

		ModelRefused refused = refused("gate-a", replaced(SmallModel.files("gate-a", "1.0.0"), "office", "ofice"));

		assertThat(refused.findings()).filteredOn(Finding::isError)
			.extracting(Finding::rule)
			.containsOnly("task-group");
		assertThat(refused.getMessage()).startsWith("Mô hình chưa đưa vào dùng vì có 1 lỗi.")
			.contains("processes/gate-a/gate-a.bpmn:5: lỗi [task-group] Task_Answer: Không có nhóm “ofice”")
			.contains("Hãy chọn một trong:");
		assertThat(this.engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
		assertThat(versions("gate-a")).isZero();
	}

	@Test
	void formsAndDecisionsAreCheckedWithTheModel() {
		List<ModelFile> files = SmallModel.files("gate-a", "1.0.0");

		assertThat(refused("gate-a", replaced(files, "\"textarea\"", "\"filepicker\"")).getMessage())
			.contains("forms/gate-a/gate-a-answer.form:2: lỗi [field-type]");
		assertThat(refused("gate-a", files.subList(0, 1)).getMessage()).contains("[task-form]");
	}

	@Test
	void theEngineDeploysOneProcessAtATimeAndNothingElse() {
		List<ModelFile> files = SmallModel.files("gate-a", "1.0.0");

		assertThat(refused("gate-a", files.subList(1, 2)).getMessage()).contains("[deployment-process]");
		assertThat(refusedBy(builder("gate-a", files).addString("page.html", "<script>alert(1)</script>")).getMessage())
			.contains("[file-name]");
		assertThat(refusedBy(builder("gate-a", files).tenantId("so-noi-vu")).getMessage())
			.contains("[deployment-department]");
		assertThat(refusedBy(builder("gate-a", files).addString("gate-b.bpmn", SmallModel.bpmn("gate-b", "1.0.0")))
			.getMessage()).contains("[deployment-process]");
	}

	@Test
	void namesWithFoldersAreTakenToo() {
		DeploymentBuilder builder = this.engine.getRepositoryService().createDeployment().name("gate-a");
		SmallModel.files("gate-a", "1.0.0")
			.forEach((file) -> builder.addString(file.path(), new String(file.content(), StandardCharsets.UTF_8)));

		assertThatNoException().isThrownBy(builder::deploy);
	}

	@Test
	void deployingTheResourcesOfADeploymentAgainPassesTheGateToo() {
		String broken = builder("gate-a", replaced(SmallModel.files("gate-a", "1.0.0"), "office", "ofice"))
			.source(TestModels.SOURCE)
			.deploy()
			.getId();

		ModelRefused refused = refusedBy(this.engine.getRepositoryService()
			.createDeployment()
			.name("gate-a again")
			.addDeploymentResources(broken));

		assertThat(refused.getMessage()).contains("[task-group]");
		assertThat(versions("gate-a")).isOne();
	}

	@Test
	void aModelWithCodeIsRefusedEvenWhenTheGateIsPassed() {
		String code = SmallModel.bpmn("gate-a", "1.0.0")
			.replace("camunda:candidateGroups", "camunda:class=\"java.lang.Runtime\" camunda:candidateGroups");

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(this.engine.getRepositoryService()
				.createDeployment()
				.source(TestModels.SOURCE)
				.name("gate-a")
				.addString("gate-a.bpmn", code)::deploy)
			.withMessageContaining("camunda:class");
	}

	@Test
	void peopleDoNotDeployWhateverTheirRole() {
		this.engine.getIdentityService().setAuthentication("quantri", List.of("administrator", "camunda-admin"));
		DeploymentBuilder builder = builder("gate-a", SmallModel.files("gate-a", "1.0.0"));

		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(builder::deploy)
			.withMessageContaining("/modeler");
	}

	@Test
	void whatKeepsTheProductFromStartingIsToldWithoutStackTrace() {
		ModelRefused refused = refused("gate-a", replaced(SmallModel.files("gate-a", "1.0.0"), "office", "ofice"));

		FailureAnalysis told = new RefusedStart().analyze(new IllegalStateException("Cannot deploy", refused));

		assertThat(told).isNotNull();
		assertThat(told.getDescription()).contains("processes/gate-a/gate-a.bpmn:5");
		assertThat(told.getAction()).contains("REFORMFLOW_MODELS").contains("java -jar reform-flow.jar check");
	}

	private void deploy(String name, List<ModelFile> files) {
		builder(name, files).deploy();
	}

	private ModelRefused refused(String name, List<ModelFile> files) {
		return refusedBy(builder(name, files));
	}

	private static ModelRefused refusedBy(DeploymentBuilder builder) {
		return catchThrowableOfType(ModelRefused.class, builder::deploy);
	}

	private DeploymentBuilder builder(String name, List<ModelFile> files) {
		DeploymentBuilder builder = this.engine.getRepositoryService().createDeployment().name(name);
		files.forEach((file) -> builder.addString(file.path().substring(file.path().lastIndexOf('/') + 1),
				new String(file.content(), StandardCharsets.UTF_8)));
		return builder;
	}

	private static List<ModelFile> replaced(List<ModelFile> files, String before, String after) {
		return files.stream()
			.map((file) -> SmallModel.file(file.path(),
					new String(file.content(), StandardCharsets.UTF_8).replace(before, after)))
			.toList();
	}

	private long versions(String key) {
		return this.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).count();
	}

}
