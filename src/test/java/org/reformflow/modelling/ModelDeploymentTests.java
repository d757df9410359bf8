package org.reformflow.modelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ProductTest
class ModelDeploymentTests {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
			<bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
			<bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
			<bpmn:userTask id="t" camunda:formRef="%s-form" camunda:formRefBinding="deployment" />
			</bpmn:process></bpmn:definitions>
			""";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path models;

	@BeforeEach
	void twoModels() throws IOException {
		for (String key : new String[] { "model-a", "model-b" }) {
			write("processes", key, key + ".bpmn", MODEL.formatted(key, key));
			write("forms", key, key + "-form.form", form(key, "1"));
		}
	}

	@Test
	void aChangedFormMakesANewVersionOfItsOwnProcessOnly() throws IOException {
		deploy();
		int versionOfA = version("model-a");
		int versionOfB = version("model-b");
		deploy();
		assertThat(version("model-a")).isEqualTo(versionOfA);

		write("forms", "model-a", "model-a-form.form", form("model-a", "hai " + System.nanoTime()));
		deploy();

		assertThat(version("model-a")).isEqualTo(versionOfA + 1);
		assertThat(version("model-b")).isEqualTo(versionOfB);
	}

	@Test
	void runningTasksKeepTheFormOfTheirVersion() throws IOException {
		deploy();
		var instance = this.runtime.startProcessInstanceByKey("model-a");
		String before = form(instance.getId());
		write("forms", "model-a", "model-a-form.form", form("model-a", "sau " + System.nanoTime()));
		deploy();

		assertThat(form(instance.getId())).isEqualTo(before);
		assertThat(form(this.runtime.startProcessInstanceByKey("model-a").getId())).contains("sau ");
	}

	@Test
	void aBrokenModelStopsTheStartByName() throws IOException {
		write("processes", "model-c", "model-c.bpmn", "<bpmn");

		assertThatIllegalStateException().isThrownBy(this::deploy).withMessageContaining("model-c.bpmn");
	}

	@Test
	void aModelThatTheEngineRefusesStopsTheStartByName() throws IOException {
		write("processes", "model-d", "model-d.bpmn", MODEL.formatted("model-d", "x").replace("targetRef=\"t\"", ""));

		assertThatIllegalStateException().isThrownBy(this::deploy)
			.withMessageContaining("processes/model-d")
			.withMessageContaining("model-d.bpmn");
	}

	@Test
	void aFormUnderAnotherNameStopsTheStartByName() throws IOException {
		write("forms", "model-a", "other.form", form("model-a", "1"));

		assertThatIllegalStateException().isThrownBy(this::deploy)
			.withMessageContaining("other.form")
			.withMessageContaining("the id of the form is 'model-a-form'");
	}

	@Test
	void aMissingFolderStopsTheStartByName() {
		assertThatIllegalStateException().isThrownBy(() -> new ModelFolders(this.models.resolve("none").toString()))
			.withMessageContaining("none");
	}

	private void deploy() {
		new ModelDeployment(new ModelFolders(this.models.toString()), this.repository).afterSingletonsInstantiated();
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

	private static String form(String key, String label) {
		return "{\"id\":\"%s-form\",\"type\":\"default\",\"components\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
			.formatted(key, label);
	}

	private void write(String root, String key, String file, String content) throws IOException {
		Path folder = Files.createDirectories(this.models.resolve(root).resolve(key));
		Files.writeString(folder.resolve(file), content);
	}

}
