package org.reformflow.supervision.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Failed jobs of the engine, and the names of their steps. */
@Component
class RetryProcess {

	/** More are left to a batch of the engine. */
	private static final int AT_ONCE = 200;

	private final ManagementService management;

	private final RepositoryService repository;

	private final AsSystem asSystem;

	private final Map<String, String> names = new ConcurrentHashMap<>();

	RetryProcess(ManagementService management, RepositoryService repository, AsSystem asSystem) {
		this.management = management;
		this.repository = repository;
		this.asSystem = asSystem;
	}

	/** Has each of these jobs tried once more. */
	void retry(List<String> jobs) {
		this.asSystem.run(() -> {
			if (jobs.size() <= AT_ONCE) {
				this.management.setJobRetries(jobs, 1);
			}
			else {
				this.management.setJobRetriesAsync(jobs, 1);
			}
		});
	}

	/** The name of a step as the model has it; its id when it has none. */
	String stepName(String definition, String step) {
		return this.names.computeIfAbsent(definition + " " + step,
				(key) -> this.asSystem.call(() -> Optional
					.ofNullable(this.repository.getBpmnModelInstance(definition).getModelElementById(step))
					.filter(FlowElement.class::isInstance)
					.map((element) -> ((FlowElement) element).getName())
					.orElse(step)));
	}

}
