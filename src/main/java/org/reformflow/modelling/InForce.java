package org.reformflow.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ShippedModels;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The files of processes as they are and were deployed, read without anybody's
 * permissions.
 */
@Component
class InForce {

	private final ObjectProvider<RepositoryService> repository;

	private final AsSystem asSystem;

	InForce(ObjectProvider<RepositoryService> repository, AsSystem asSystem) {
		this.repository = repository;
		this.asSystem = asSystem;
	}

	/** Keys of all processes. */
	Set<String> processes() {
		return this.asSystem.call(() -> this.repository.getObject()
			.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getKey)
			.collect(Collectors.toSet()));
	}

	/** The files of the newest version; empty when there is none. */
	List<ModelFile> files(String process) {
		return this.asSystem.call(() -> versions(process).stream()
			.limit(1)
			.flatMap((version) -> deployed(process, version).stream())
			.toList());
	}

	/** Whether the very same files were in force before or came with the product. */
	boolean hasBeen(String process, List<ModelFile> files) {
		return isShipped(process, files) || this.asSystem.call(
				() -> versions(process).stream().anyMatch((deployment) -> same(files, deployed(process, deployment))));
	}

	private static boolean isShipped(String process, List<ModelFile> files) {
		if (!process.matches("[a-z0-9-]+")) {
			return false;
		}
		try {
			return same(files, ShippedModels.files("classpath*:", process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the product's own models", ex);
		}
	}

	private List<String> versions(String process) {
		return this.repository.getObject()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.withoutTenantId()
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.map(ProcessDefinition::getDeploymentId)
			.toList();
	}

	private List<ModelFile> deployed(String process, String deployment) {
		return this.repository.getObject()
			.getDeploymentResources(deployment)
			.stream()
			.map((resource) -> ModelFile.deployed(process, resource.getName(), content(deployment, resource)))
			.toList();
	}

	private byte[] content(String deployment, Resource resource) {
		try (InputStream content = this.repository.getObject().getResourceAsStreamById(deployment, resource.getId())) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether what runs is the same; scenarios and migrations aside. */
	private static boolean same(List<ModelFile> some, List<ModelFile> others) {
		return contents(some).equals(contents(others));
	}

	private static Map<String, ByteBuffer> contents(List<ModelFile> files) {
		return files.stream()
			.filter((file) -> !file.path().endsWith(".yaml"))
			.collect(Collectors.toMap(ModelFile::path, (file) -> ByteBuffer.wrap(file.content()), (one, two) -> two));
	}

}
