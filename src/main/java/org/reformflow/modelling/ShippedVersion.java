package org.reformflow.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.reformflow.modelling.check.ModelFile;

/** What was deployed last from the product's own models. */
final class ShippedVersion {

	private ShippedVersion() {
	}

	/** Whether models, decisions and forms are the same; other files may differ. */
	static boolean isLatest(RepositoryService repository, String process, List<ModelFile> files) {
		return repository.createDeploymentQuery()
			.deploymentName(process)
			.deploymentSource(DeploymentSource.SHIPPED)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.map(Deployment::getId)
			.anyMatch((deployment) -> Digests.ofModels(files)
				.equals(Digests.ofModels(files(repository, process, deployment))));
	}

	/** The files of a deployment. */
	static List<ModelFile> files(RepositoryService repository, String process, String deployment) {
		return repository.getDeploymentResourceNames(deployment)
			.stream()
			.map((name) -> new ModelFile(ModelPaths.of(process, ModelPaths.name(name)),
					content(repository, deployment, name)))
			.toList();
	}

	private static byte[] content(RepositoryService repository, String deployment, String name) {
		try (InputStream content = repository.getResourceAsStream(deployment, name)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
