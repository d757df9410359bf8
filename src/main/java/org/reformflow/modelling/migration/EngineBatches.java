package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchJobConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Migrations as batches of the engine: one job for each case. */
@Component
class EngineBatches {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final EnginePlans plans;

	private final AsSystem system;

	EngineBatches(RuntimeService runtime, ManagementService management, EnginePlans plans, AsSystem system) {
		this.runtime = runtime;
		this.management = management;
		this.plans = plans;
		this.system = system;
	}

	/** Starts a batch and returns its id. */
	String start(Part part, List<String> instances) {
		return this.system
			.call(() -> this.runtime.newMigration(this.plans.plan(part.source(), part.target(), part.instructions()))
				.processInstanceIds(instances)
				.skipCustomListeners()
				.executeAsync()
				.getId());
	}

	/** Whether a batch still has work, or failed jobs. */
	boolean exists(String batch) {
		return this.system.call(() -> this.management.createBatchQuery().batchId(batch).count()) > 0;
	}

	/** The failed jobs of a batch by the instance that they were to migrate. */
	Map<String, String> failed(String batch) {
		return this.system.call(() -> {
			Map<String, String> failed = new LinkedHashMap<>();
			for (Batch each : this.management.createBatchQuery().batchId(batch).list()) {
				for (Job job : this.management.createJobQuery()
					.jobDefinitionId(each.getBatchJobDefinitionId())
					.noRetriesLeft()
					.unlimitedList()) {
					instances(job).forEach((instance) -> failed.put(instance, job.getId()));
				}
			}
			return failed;
		});
	}

	private static List<String> instances(Job job) {
		BatchJobConfiguration reference = (BatchJobConfiguration) ((JobEntity) job).getJobHandlerConfiguration();
		ByteArrayEntity content = Context.getCommandContext()
			.getDbEntityManager()
			.selectById(ByteArrayEntity.class, reference.getConfigurationByteArrayId());
		return (content != null)
				? new MigrationBatchJobHandler().readConfiguration(Objects.requireNonNull(content.getBytes())).getIds()
				: List.of();
	}

	/** Has failed jobs tried once more. */
	void retry(List<String> jobs) {
		this.system.run(() -> this.management.setJobRetries(jobs, 1));
	}

	void delete(String batch) {
		this.system.run(() -> this.management.deleteBatch(batch, false));
	}

}
