package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Result;

/**
 * A case of a migration.
 *
 * @param instance id of the process instance
 * @param source id of the definition that it leaves
 * @param target id of the definition that it follows
 * @param step where it stood at the dry run, in words
 * @param reason why it is stuck or failed
 * @param changes what changes beside the version, such as times
 */
record MigrationCase(String instance, @Nullable String businessKey, @Nullable String department, @Nullable String unit,
		String source, String target, boolean suspended, @Nullable String step, Result result, @Nullable String reason,
		@Nullable String changes, @Nullable OffsetDateTime at) {

	static MigrationCase waiting(RunningCases.Case each, Part part) {
		return new MigrationCase(each.id(), each.businessKey(), each.department(), each.unit(), part.source(),
				part.target(), each.suspended(), null, Result.WAITING, null, null, null);
	}

	/** Waiting, on the same way. */
	MigrationCase again() {
		return new MigrationCase(this.instance, this.businessKey, this.department, this.unit, this.source, this.target,
				this.suspended, this.step, Result.WAITING, null, this.changes, null);
	}

	/** Waiting, on another way. */
	MigrationCase on(Part part) {
		return new MigrationCase(this.instance, this.businessKey, this.department, this.unit, part.source(),
				part.target(), this.suspended, null, Result.WAITING, null, null, null);
	}

	/** As its dry run went. */
	MigrationCase told(Rehearsal.Outcome outcome) {
		return new MigrationCase(this.instance, this.businessKey, this.department, this.unit, this.source, this.target,
				this.suspended, outcome.step(), (outcome.problem() == null) ? Result.FITS : Result.STUCK,
				outcome.problem(), outcome.changes(), null);
	}

	MigrationCase failed(String why) {
		return new MigrationCase(this.instance, this.businessKey, this.department, this.unit, this.source, this.target,
				this.suspended, this.step, Result.FAILED, why, this.changes, null);
	}

}
