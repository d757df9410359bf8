package org.reformflow.modelling.studio;

import java.io.ByteArrayInputStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.reformflow.modelling.DeploymentSource;
import org.reformflow.modelling.ModelPaths;

/** Puts small processes in force as if they had come with the product. */
final class SmallProcesses {

	private SmallProcesses() {
	}

	/** Deploys a process that is not there yet. */
	static void deploy(RepositoryService repository, String key) {
		DeploymentBuilder deployment = repository.createDeployment()
			.name(key)
			.source(DeploymentSource.SHIPPED)
			.enableDuplicateFiltering(false);
		SmallProcess.files(key)
			.forEach((file) -> deployment.addInputStream(ModelPaths.name(file.path()),
					new ByteArrayInputStream(file.content())));
		deployment.deploy();
	}

	/** The element of a list whose field has a value. */
	static JsonNode find(JsonNode list, String field, String value) {
		return StreamSupport.stream(list.spliterator(), false)
			.filter((each) -> each.path(field).asText().equals(value))
			.findFirst()
			.orElseThrow();
	}

}
