package org.reformflow.modelling.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.reformflow.process.AsSystem;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** The versions of processes that the engine has, and their steps. */
@Component
class ProcessVersions {

	private final RepositoryService repository;

	private final AsSystem system;

	/** ProcessVersions never change. */
	private final Map<String, ModelSteps> steps = new ConcurrentHashMap<>();

	ProcessVersions(RepositoryService repository, AsSystem system) {
		this.repository = repository;
		this.system = system;
	}

	/**
	 * A version by the id of its definition.
	 * @throws Refusal if there is none
	 */
	Version get(String definition) {
		return this.system
			.call(() -> this.repository.createProcessDefinitionQuery().processDefinitionId(definition).list())
			.stream()
			.findFirst()
			.map(ProcessVersions::version)
			.orElseThrow(() -> new Refusal(
					"Không có phiên bản “" + definition + "”. Hãy mở lại danh sách và chọn phiên bản khác."));
	}

	/** All versions of a process, the newest first; empty for an unknown process. */
	List<Version> of(String process) {
		return this.system.call(() -> this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.withoutTenantId()
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.map(ProcessVersions::version)
			.toList());
	}

	private static Version version(ProcessDefinition definition) {
		return new Version(definition.getId(), definition.getKey(),
				(definition.getName() != null) ? definition.getName() : definition.getKey(), definition.getVersion(),
				definition.getVersionTag(), definition.getDeploymentId());
	}

	/** The BPMN file of a version. */
	byte[] model(String definition) {
		get(definition);
		return this.system.call(() -> {
			try (InputStream model = this.repository.getProcessModel(definition)) {
				return model.readAllBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	ModelSteps steps(String definition) {
		return this.steps.computeIfAbsent(definition,
				(id) -> this.system.call(() -> ModelSteps.of(this.repository.getBpmnModelInstance(id))));
	}

}
