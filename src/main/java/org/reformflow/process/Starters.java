package org.reformflow.process;

import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who began a case. */
@Component
public class Starters {

	private final HistoryService history;

	private final AsSystem asSystem;

	Starters(HistoryService history, AsSystem asSystem) {
		this.history = history;
		this.asSystem = asSystem;
	}

	/**
	 * The person who started a process instance or the one that called it; nothing when
	 * the product did.
	 */
	public Optional<String> of(String processInstanceId) {
		return this.asSystem.call(() -> {
			HistoricProcessInstance instance = find(processInstanceId);
			while (instance != null && instance.getStartUserId() == null
					&& instance.getSuperProcessInstanceId() != null) {
				instance = find(instance.getSuperProcessInstanceId());
			}
			return Optional.ofNullable(instance).map(HistoricProcessInstance::getStartUserId);
		});
	}

	private @Nullable HistoricProcessInstance find(String id) {
		return this.history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
	}

}
