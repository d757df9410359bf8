package org.reformflow.supervision.history;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the index of instances: gathers what the engine tells its history in a
 * transaction, and writes it at the transaction's end in one or two batches.
 */
@Component
class IndexRegistration extends AbstractProcessEnginePlugin {

	/** Nobody looks for these; what they do is told with the matter that they serve. */
	static final Set<String> UNLISTED = Set.of("notice-delivery", "daily-digest", "deadline-escalation");

	private static final Set<String> VARIABLES = Set.of("subject", "assignmentText", "leadUnit", "unit");

	private final IndexTable table;

	IndexRegistration(IndexTable table) {
		this.table = table;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.getCustomHistoryEventHandlers().add(new Listener(this.table));
	}

	private record Listener(IndexTable table) implements HistoryEventHandler {

		@Override
		public void handleEvents(List<HistoryEvent> events) {
			events.forEach(this::handleEvent);
		}

		@Override
		public void handleEvent(HistoryEvent event) {
			if (event.getProcessDefinitionKey() == null || UNLISTED.contains(event.getProcessDefinitionKey())) {
				return;
			}
			if (event instanceof HistoricProcessInstanceEventEntity instance) {
				started(instance);
			}
			else if (event instanceof HistoricVariableUpdateEventEntity variable) {
				told(variable);
			}
		}

		private void started(HistoricProcessInstanceEventEntity instance) {
			if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START) && instance.getTenantId() != null) {
				LocalDateTime at = LocalDateTime.ofInstant(instance.getStartTime().toInstant(), ZoneId.systemDefault());
				gather(instance.getProcessInstanceId(), (entry) -> entry
					.with(new IndexEntry.Started(instance.getTenantId(), instance.getProcessDefinitionKey(), at)));
			}
		}

		private void told(HistoricVariableUpdateEventEntity variable) {
			String value = variable.getTextValue();
			if (value != null && VARIABLES.contains(variable.getVariableName()) && variable.getTaskId() == null
					&& variable.getProcessInstanceId().equals(variable.getExecutionId())) {
				gather(variable.getProcessInstanceId(), (entry) -> entry.with(variable.getVariableName(), value));
			}
		}

		private void gather(String instance, UnaryOperator<IndexEntry> change) {
			Gathered gathered = gathered();
			if (gathered != null) {
				gathered.entries.merge(instance, change.apply(IndexEntry.known(instance)),
						(before, now) -> change.apply(before));
			}
		}

		private @Nullable Gathered gathered() {
			if (!TransactionSynchronizationManager.isSynchronizationActive()) {
				return null;
			}
			for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
				if (each instanceof Gathered gathered) {
					return gathered;
				}
			}
			Gathered fresh = new Gathered(this.table);
			TransactionSynchronizationManager.registerSynchronization(fresh);
			return fresh;
		}

	}

	private static final class Gathered implements TransactionSynchronization {

		private final Map<String, IndexEntry> entries = new LinkedHashMap<>();

		private final IndexTable table;

		Gathered(IndexTable table) {
			this.table = table;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.table.write(this.entries.values());
		}

	}

}
