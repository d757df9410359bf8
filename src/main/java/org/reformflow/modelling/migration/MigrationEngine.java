package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;

/** Has open tasks follow in the engine's batches, in the transaction of each case. */
@Component
class MigrationEngine extends AbstractProcessEnginePlugin {

	private final OpenTasks tasks;

	MigrationEngine(OpenTasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BatchJobHandler<?>> handlers = new ArrayList<>();
		if (engine.getCustomBatchJobHandlers() != null) {
			handlers.addAll(engine.getCustomBatchJobHandlers());
		}
		handlers.add(new Following(this.tasks));
		engine.setCustomBatchJobHandlers(handlers);
	}

	private static final class Following extends MigrationBatchJobHandler {

		private final OpenTasks tasks;

		Following(OpenTasks tasks) {
			this.tasks = tasks;
		}

		@Override
		public void executeHandler(MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext context,
				String tenantId) {
			this.tasks.follow(context, batch.getIds(), () -> super.executeHandler(batch, execution, context, tenantId));
		}

	}

}
