package org.reformflow.modelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys every model folder at the start, before requests and jobs are served. A folder
 * is deployed as a whole when one of its models, decisions or forms has changed since its
 * last deployment from here, so no other process gets a new version. What analysts
 * released stays in force: the page of models then shows that the product came with
 * something else.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ModelDeployment.class);

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final ModelFolders folders;

	private final RepositoryService repository;

	private final AuditTrail trail;

	private volatile boolean done;

	ModelDeployment(ModelFolders folders, RepositoryService repository, AuditTrail trail) {
		this.trail = trail;
		this.folders = folders;
		this.repository = repository;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			this.folders.all().forEach(this::deploy);
			this.done = true;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the models: " + ex.getMessage(), ex);
		}
	}

	/** Whether all models of this start are deployed. */
	boolean isDone() {
		return this.done;
	}

	/**
	 * Deploys a folder if it has changed and no release is in force.
	 * @throws IllegalStateException naming the file or the folder that is wrong
	 */
	void deploy(ModelFolder folder) {
		List<ModelFile> files = folder.files();
		files.forEach(ModelDeployment::checkForm);
		if (isReleased(folder.key())) {
			logger.info("Process {} stays as released by analysts", folder.key());
			return;
		}
		if (ShippedVersion.isLatest(this.repository, folder.key(), files)) {
			return;
		}
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(folder.key())
			.source(DeploymentSource.SHIPPED)
			.enableDuplicateFiltering(false);
		files.forEach((file) -> deployment.addInputStream(ModelPaths.name(file.path()),
				new ByteArrayInputStream(file.content())));
		try {
			DeploymentWithDefinitions deployed = deployment.deployWithResult();
			this.trail.note(AuditNote.of(AuditKind.MODEL, "shipped.deployed")
				.about(folder.key())
				.with("deployment", deployed.getId()));
			report(folder, deployed);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("Cannot deploy " + folder + ": " + ex.getMessage(), ex);
		}
	}

	private boolean isReleased(String process) {
		ProcessDefinition inForce = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.withoutTenantId()
			.latestVersion()
			.singleResult();
		return inForce != null && this.repository.createDeploymentQuery()
			.deploymentId(inForce.getDeploymentId())
			.deploymentSource(DeploymentSource.RELEASED)
			.count() > 0;
	}

	private static void checkForm(ModelFile file) {
		String name = ModelPaths.name(file.path());
		if (!name.endsWith(".form")) {
			return;
		}
		try {
			JsonNode id = MAPPER.readTree(file.content()).path("id");
			if (!name.equals(id.asText() + ".form")) {
				throw new IOException("the id of the form is '" + id.asText() + "' and must be the file's name");
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + file.path() + ": " + ex.getMessage(), ex);
		}
	}

	private static void report(ModelFolder folder, DeploymentWithDefinitions deployment) {
		if (deployment.getDeployedProcessDefinitions() != null) {
			deployment.getDeployedProcessDefinitions()
				.forEach((process) -> logger.info("Process {} is now at version {}", process.getKey(),
						process.getVersion()));
		}
		logger.debug("Deployed {}", folder);
	}

}
