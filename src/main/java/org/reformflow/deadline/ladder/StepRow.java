package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code ladder_step}: the record of one tier.
 *
 * @param plannedAt when the tier should have come
 * @param at when this was recorded
 * @param collapsedInto the higher tier that came instead
 * @param slip number of the urging slip, such as "12/PĐĐ"
 * @param answerBy who must answer: a word of {@link Addressee}
 */
record StepRow(String id, String ladderId, int round, String tier, String name, int tierOffset, Step.State state,
		OffsetDateTime plannedAt, OffsetDateTime at, @Nullable String collapsedInto, @Nullable String recipients,
		@Nullable String slip, boolean onMeetingList, @Nullable String answerBy, @Nullable LocalDate answerDue,
		boolean answerWaits, Tier.@Nullable OnAnswer onAnswer, @Nullable Integer resetWithin, @Nullable String answer,
		@Nullable LocalDate commitment, @Nullable String answeredBy, @Nullable OffsetDateTime answeredAt) {

	Step step() {
		return new Step(this.tier, this.tierOffset, this.state,
				(this.answerWaits && this.answeredAt == null) ? this.answerDue : null);
	}

}
