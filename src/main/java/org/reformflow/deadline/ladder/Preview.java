package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineReading;

/**
 * What a deadline would bring, were it set today.
 *
 * @param words the deadline as the document says it
 * @param mode how "trước ngày" is read
 * @param lastDay last day in time; null when there is no deadline
 * @param lastMoment the last second in time
 * @param lastWorkingDay last working day in term
 * @param period how often work without a deadline is nudged, else null
 * @param tiers lowest first, as if nobody answered
 */
record Preview(@Nullable String words, DeadlineKind kind, String kindLabel, DeadlineReading.Mode mode,
		@Nullable LocalDate lastDay, @Nullable OffsetDateTime lastMoment, @Nullable LocalDate lastWorkingDay,
		@Nullable String period, List<TierView> tiers) {

	/**
	 * One tier.
	 *
	 * @param offset working days before or after the last day in time
	 * @param at when it comes
	 * @param day the day of that
	 * @param past whether it is left out, because its time has passed: of the tiers that
	 * are due already only the highest comes, at once
	 * @param addressees who is told, in Vietnamese
	 * @param answerBy who must answer, in Vietnamese
	 */
	record TierView(String tier, String name, int offset, OffsetDateTime at, LocalDate day, boolean past,
			List<String> addressees, String template, @Nullable String answerBy, @Nullable LocalDate answerDue) {

	}

}
