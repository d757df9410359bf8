package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.PlanView.VersionView;

/**
 * A process with cases on old versions.
 *
 * @param newest the version that new cases follow
 * @param running id of what runs for this process now, or null
 */
record OldVersions(String process, String name, VersionView newest, List<Old> versions, @Nullable String running) {

	/**
	 * An old version.
	 *
	 * @param cases how many run
	 * @param suspended how many of them are suspended
	 * @param oldest when the first of them started
	 * @param trial id of the last dry run, or null
	 * @param stuck how many of the running cases it left, or null without one
	 * @param reason the most frequent reason, or null
	 */
	record Old(VersionView version, long cases, long suspended, @Nullable OffsetDateTime oldest, @Nullable String trial,
			@Nullable Long stuck, @Nullable String reason) {

	}

	/**
	 * A page of cases that stay.
	 *
	 * @param next where the next page starts, or null
	 */
	record StayingPage(List<Staying> cases, @Nullable String next) {

	}

	/**
	 * A case that stays on an old version.
	 *
	 * @param step where it stands now, in words
	 * @param reason why it has not followed
	 */
	record Staying(String instance, @Nullable String businessKey, @Nullable String department, @Nullable String unit,
			boolean suspended, @Nullable OffsetDateTime startedAt, @Nullable String step, String reason) {

		/** With the name of its unit. */
		Staying in(@Nullable String unitName) {
			return new Staying(this.instance, this.businessKey, this.department, unitName, this.suspended,
					this.startedAt, this.step, this.reason);
		}

	}

}
