package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AsSystem;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Migrates a real case in a transaction of its own that is always rolled back, so nobody
 * sees it, no job is made and no notice is sent.
 */
@Component
class Rehearsal {

	private final RuntimeService runtime;

	private final AsSystem system;

	private final CaseState state;

	private final OpenTasks tasks;

	private final TransactionTemplate transaction;

	Rehearsal(RuntimeService runtime, AsSystem system, CaseState state, OpenTasks tasks,
			PlatformTransactionManager transactions) {
		this.runtime = runtime;
		this.system = system;
		this.state = state;
		this.tasks = tasks;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * How it went.
	 *
	 * @param step where the case stands, in words
	 * @param problem why it cannot follow, or null
	 * @param changes what changes beside the version, or null
	 */
	record Outcome(String step, @Nullable String problem, @Nullable String changes) {

	}

	Outcome of(MigrationPlan plan, Part part, ModelSteps from, ModelSteps to, String instance) {
		Outcome outcome = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			CaseState.Snapshot before = this.state.of(instance);
			String step = before.step(from);
			try {
				return this.system.call(() -> refused(plan, instance))
					.map((refusal) -> new Outcome(step, Failures.words(refusal, from, to), null))
					.orElseGet(() -> compared(before, this.state.of(instance), part, step, from, to));
			}
			catch (RuntimeException ex) {
				return new Outcome(step, Failures.words(ex, from, to), null);
			}
		});
		return (outcome != null) ? outcome : new Outcome("", "chưa thử được; hãy chạy thử lại", null);
	}

	/** What the engine holds against it, caught before the engine logs it as an error. */
	private Optional<RuntimeException> refused(MigrationPlan plan, String instance) {
		try {
			this.tasks.follow(Context.getCommandContext(), List.of(instance),
					() -> this.runtime.newMigration(plan).processInstanceIds(instance).skipCustomListeners().execute());
			return Optional.empty();
		}
		catch (MigratingProcessInstanceValidationException | Refusal ex) {
			return Optional.of(ex);
		}
	}

	private static Outcome compared(CaseState.Snapshot before, CaseState.Snapshot after, Part part, String step,
			ModelSteps from, ModelSteps to) {
		String lost = before.lost(after, part);
		return new Outcome(step, lost, (lost != null) ? null : before.changes(after, from, to));
	}

}
