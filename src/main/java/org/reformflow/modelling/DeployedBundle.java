package org.reformflow.modelling;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the engine has of a process: one of its deployments. Where its models are the
 * product's own, the YAML files beside them are the product's too: they may be newer.
 */
@Component
class DeployedBundle implements BundleSource {

	private final ObjectProvider<RepositoryService> repository;

	private final AsSystem system;

	private final ShippedBundle shipped;

	DeployedBundle(ObjectProvider<RepositoryService> repository, AsSystem system, ShippedBundle shipped) {
		this.repository = repository;
		this.system = system;
		this.shipped = shipped;
	}

	@Override
	public String kind() {
		return Bundles.DEPLOYMENT;
	}

	@Override
	public Optional<List<ModelFile>> files(String id, String process) {
		Optional<List<ModelFile>> deployed = this.system.call(() -> deployed(id, process));
		return deployed.map((files) -> this.shipped.files("", process)
			.filter((own) -> Digests.ofModels(own).equals(Digests.ofModels(files)))
			.orElse(files));
	}

	private Optional<List<ModelFile>> deployed(String id, String process) {
		RepositoryService engine = this.repository.getObject();
		boolean known = engine.createProcessDefinitionQuery()
			.deploymentId(id)
			.processDefinitionKey(process)
			.count() > 0;
		return known ? Optional.of(ShippedVersion.files(engine, process, id)) : Optional.empty();
	}

}
