package org.reformflow.modelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys every model folder at the start, before requests and jobs are served. A folder
 * is deployed as a whole when one of its files has changed since its last deployment from
 * here, so no other process gets a new version; an analyst's later release stays.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

	static final String SOURCE = "reform-flow";

	private static final Logger logger = LoggerFactory.getLogger(ModelDeployment.class);

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final ModelFolders folders;

	private final RepositoryService repository;

	ModelDeployment(ModelFolders folders, RepositoryService repository) {
		this.folders = folders;
		this.repository = repository;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			this.folders.all().forEach(this::deploy);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the models: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Deploys a folder if it has changed.
	 * @throws IllegalStateException naming the file or the folder that is wrong
	 */
	void deploy(ModelFolder folder) {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(folder.key())
			.source(SOURCE)
			.enableDuplicateFiltering(false);
		folder.files().forEach((file) -> add(file, deployment));
		try {
			report(folder, deployment.deployWithResult());
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("Cannot deploy " + folder + ": " + ex.getMessage(), ex);
		}
	}

	private static void add(Resource file, DeploymentBuilder deployment) {
		String name = String.valueOf(file.getFilename());
		try (InputStream content = file.getInputStream()) {
			byte[] bytes = content.readAllBytes();
			if (name.endsWith(".form")) {
				checkForm(name, bytes);
			}
			deployment.addInputStream(name, new ByteArrayInputStream(bytes));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	private static void checkForm(String name, byte[] bytes) throws IOException {
		JsonNode id = MAPPER.readTree(bytes).path("id");
		if (!name.equals(id.asText() + ".form")) {
			throw new IOException("the id of the form is '" + id.asText() + "' and must be the file's name");
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
