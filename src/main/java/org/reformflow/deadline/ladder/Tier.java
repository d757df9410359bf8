package org.reformflow.deadline.ladder;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row of the ladder.
 *
 * @param code stable short name, such as {@code T+3}
 * @param name what happens, in Vietnamese
 * @param offset working days before (negative) or after the last day in time; 0 is the
 * first opening after it
 * @param to who is told
 * @param template the notice's template
 * @param urgent whether nobody waits for the daily digest to read it
 * @param answerBy who must answer, or null
 * @param answerDays working days for the answer
 * @param waits whether the next tier comes only after the answer's last day
 * @param onAnswer what an answer does to the next tier
 * @param resetWithin working days within which a commitment may put the next tier off
 * @param action what else is done, or null: {@code slip} numbers the notice,
 * {@code meeting} puts the matter on the list for the weekly meeting, others are
 * {@link TierAction}s
 */
public record Tier(String code, String name, int offset, List<Addressee> to, String template, boolean urgent,
		@Nullable Addressee answerBy, int answerDays, boolean waits, OnAnswer onAnswer, int resetWithin,
		@Nullable String action) {

	static final String SLIP = "slip";

	static final String MEETING = "meeting";

	public Tier {
		to = List.copyOf(to);
	}

	/** What an answer does to the next tier. */
	public enum OnAnswer {

		/** It comes as planned. */
		CONTINUE,

		/** It does not come; the one after it does. */
		STOP,

		/** It comes when the committed day passes, and the others after it. */
		RESET

	}

}
