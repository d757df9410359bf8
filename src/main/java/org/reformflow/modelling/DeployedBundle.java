package org.reformflow.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** What the engine has of a process: one of its deployments. */
@Component
class DeployedBundle implements BundleSource {

	private final RepositoryService repository;

	private final AsSystem system;

	DeployedBundle(RepositoryService repository, AsSystem system) {
		this.repository = repository;
		this.system = system;
	}

	@Override
	public String kind() {
		return Bundles.DEPLOYMENT;
	}

	@Override
	public Optional<List<ModelFile>> files(String id, String process) {
		return this.system.call(() -> {
			boolean known = this.repository.createProcessDefinitionQuery()
				.deploymentId(id)
				.processDefinitionKey(process)
				.count() > 0;
			return known ? Optional.of(this.repository.getDeploymentResourceNames(id)
				.stream()
				.map((name) -> new ModelFile(ModelPaths.of(process, name), content(id, name)))
				.toList()) : Optional.empty();
		});
	}

	private byte[] content(String deployment, String name) {
		try (InputStream content = this.repository.getResourceAsStream(deployment, name)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
