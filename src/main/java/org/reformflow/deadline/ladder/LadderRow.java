package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;

/**
 * A row of table {@code ladder}.
 *
 * @param setOn the day on which the deadline was set: working days count from it
 * @param lastDay last day in time; of the running period when {@code period} is not null
 * @param period how often work without a deadline is nudged
 * @param round grows with each new deadline or period; a tier comes once in a round
 */
record LadderRow(String id, String department, String owner, String matterId, String kind, String priority,
		@Nullable String businessKey, DeadlineKind deadlineKind, @Nullable String deadlineWords, LocalDate setOn,
		LocalDate lastDay, @Nullable String period, @Nullable LocalDate resetDay, @Nullable Integer resetOffset,
		int round, State state, @Nullable OffsetDateTime nextAt, @Nullable String processInstanceId,
		OffsetDateTime startedAt) {

	enum State {

		RUNNING, PAUSED, ENDED

	}

	@Nullable Reset reset() {
		return (this.resetDay != null && this.resetOffset != null) ? new Reset(this.resetDay, this.resetOffset) : null;
	}

	boolean isDated() {
		return this.period == null;
	}

	LadderRow withRound(LocalDate newLastDay, @Nullable String newPeriod) {
		return new LadderRow(this.id, this.department, this.owner, this.matterId, this.kind, this.priority,
				this.businessKey, this.deadlineKind, this.deadlineWords, this.setOn, newLastDay, newPeriod, null, null,
				this.round + 1, this.state, null, this.processInstanceId, this.startedAt);
	}

	LadderRow running() {
		return new LadderRow(this.id, this.department, this.owner, this.matterId, this.kind, this.priority,
				this.businessKey, this.deadlineKind, this.deadlineWords, this.setOn, this.lastDay, this.period,
				this.resetDay, this.resetOffset, this.round, State.RUNNING, this.nextAt, this.processInstanceId,
				this.startedAt);
	}

	LadderRow withReset(Reset newReset) {
		return new LadderRow(this.id, this.department, this.owner, this.matterId, this.kind, this.priority,
				this.businessKey, this.deadlineKind, this.deadlineWords, this.setOn, this.lastDay, this.period,
				newReset.day(), newReset.offset(), this.round, this.state, this.nextAt, this.processInstanceId,
				this.startedAt);
	}

}
