package org.reformflow.modelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformflow.ProductTest;
import org.reformflow.SmallModel;
import org.reformflow.process.AuditTrail;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ProductTest
class ModelDeploymentTests {

	@Autowired
	RepositoryService repository;

	@Autowired
	AuditTrail trail;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	/** Each version has a tag of its own, whichever test comes first. */
	private static int tag;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path models;

	@BeforeEach
	void twoModels() throws IOException {
		for (String key : new String[] { "model-a", "model-b" }) {
			write("processes", key, key + ".bpmn", SmallModel.bpmn(key, "1.0." + (++tag)));
			write("forms", key, key + "-answer.form", SmallModel.form(key, "Lý do"));
		}
	}

	@Test
	void aChangedFormMakesANewVersionOfItsOwnProcessOnly() throws IOException {
		deploy();
		int versionOfA = version("model-a");
		int versionOfB = version("model-b");
		deploy();
		assertThat(version("model-a")).isEqualTo(versionOfA);

		changeForm("Lý do hai");
		deploy();

		assertThat(version("model-a")).isEqualTo(versionOfA + 1);
		assertThat(version("model-b")).isEqualTo(versionOfB);
	}

	@Test
	void runningTasksKeepTheFormOfTheirVersion() throws IOException {
		deploy();
		var instance = this.runtime.startProcessInstanceByKey("model-a", Map.of("department", "SNV"));
		String before = form(instance.getId());
		changeForm("Lý do sau");
		deploy();

		assertThat(form(instance.getId())).isEqualTo(before);
		assertThat(form(this.runtime.startProcessInstanceByKey("model-a", Map.of("department", "SNV")).getId()))
			.contains("Lý do sau");
	}

	@Test
	void aBrokenModelStopsTheStartByName() throws IOException {
		write("processes", "model-c", "model-c.bpmn", "<bpmn");

		assertThatIllegalStateException().isThrownBy(this::deploy).withMessageContaining("model-c.bpmn");
	}

	@Test
	void aModelThatBreaksARuleStopsTheStartByFileLineAndRule() throws IOException {
		write("processes", "model-d", "model-d.bpmn",
				SmallModel.bpmn("model-d", "1.0.0").replace("\"office\"", "\"ofice\""));
		write("forms", "model-d", "model-d-answer.form", SmallModel.form("model-d", "Lý do"));

		assertThatIllegalStateException().isThrownBy(this::deploy)
			.withCauseInstanceOf(ModelRefused.class)
			.withMessageContaining("processes/model-d/model-d.bpmn:5: lỗi [task-group] Task_Answer:");
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey("model-d").count()).isZero();
	}

	@Test
	void aFormUnderAnotherNameStopsTheStartByName() throws IOException {
		write("forms", "model-a", "other.form", SmallModel.form("model-a", "Lý do"));

		assertThatIllegalStateException().isThrownBy(this::deploy)
			.withMessageContaining("other.form")
			.withMessageContaining("model-a-answer");
	}

	@Test
	void aMissingFolderStopsTheStartByName() {
		assertThatIllegalStateException().isThrownBy(() -> new ModelFolders(this.models.resolve("none").toString()))
			.withMessageContaining("none");
	}

	private void changeForm(String label) throws IOException {
		write("processes", "model-a", "model-a.bpmn", SmallModel.bpmn("model-a", "1.0." + (++tag)));
		write("forms", "model-a", "model-a-answer.form", SmallModel.form("model-a", label));
	}

	private void deploy() {
		new ModelDeployment(new ModelFolders(this.models.toString()), this.repository, this.trail)
			.afterSingletonsInstantiated();
	}

	private int version(String key) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private String form(String instance) throws IOException {
		String task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		return new String(this.forms.getDeployedTaskForm(task).readAllBytes(), StandardCharsets.UTF_8);
	}

	private void write(String root, String key, String file, String content) throws IOException {
		Path folder = Files.createDirectories(this.models.resolve(root).resolve(key));
		Files.writeString(folder.resolve(file), content);
	}

}
