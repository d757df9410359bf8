package org.reformflow.modelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformflow.ProductTest;
import org.reformflow.SmallModel;
import org.reformflow.process.AuditTrail;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of analysts' releases when the product starts again or is upgraded. */
@ProductTest
class ModelUpgradeTests {

	private static final AtomicInteger NEXT = new AtomicInteger();

	@Autowired
	RepositoryService repository;

	@Autowired
	AuditTrail trail;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path models;

	private String key = "";

	@BeforeEach
	void aProductWithOneModel() throws IOException {
		this.key = "model-up-" + NEXT.incrementAndGet();
		ship("1.0.0");
		start();
	}

	@Test
	void aReleaseStaysInForceWhenTheProductStartsAgain() {
		release("1.1.0");

		start();

		assertThat(inForce()).isEqualTo("1.1.0 (2)");
	}

	@Test
	void aReleaseStaysInForceWhenANewerProductComesWithSomethingElse() throws IOException {
		release("1.1.0");
		ship("2.0.0");

		start();

		assertThat(inForce()).isEqualTo("1.1.0 (2)");
	}

	@Test
	void withoutAReleaseANewerProductBringsItsModel() throws IOException {
		ship("2.0.0");

		start();

		assertThat(inForce()).isEqualTo("2.0.0 (2)");
	}

	@Test
	void otherScenariosMakeNoNewVersion() throws IOException {
		Files.writeString(this.models.resolve("processes").resolve(this.key).resolve("scenarios.yaml"), "# khác");

		start();

		assertThat(inForce()).isEqualTo("1.0.0 (1)");
	}

	private void start() {
		new ModelDeployment(new ModelFolders(this.models.toString()), this.repository, this.trail)
			.afterSingletonsInstantiated();
	}

	private void ship(String tag) throws IOException {
		write("processes", this.key + ".bpmn", SmallModel.bpmn(this.key, tag));
		write("forms", this.key + "-answer.form", SmallModel.form(this.key, "Lý do"));
	}

	private void release(String tag) {
		this.repository.createDeployment()
			.name(this.key)
			.source(DeploymentSource.RELEASED)
			.addString(this.key + ".bpmn", SmallModel.bpmn(this.key, tag))
			.addString(this.key + "-answer.form", SmallModel.form(this.key, "Lý do"))
			.deploy();
	}

	private String inForce() {
		var version = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(this.key)
			.latestVersion()
			.singleResult();
		return "%s (%d)".formatted(version.getVersionTag(), version.getVersion());
	}

	private void write(String root, String file, String content) throws IOException {
		Path folder = Files.createDirectories(this.models.resolve(root).resolve(this.key));
		Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
	}

}
