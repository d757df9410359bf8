package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ladder as people read it.
 *
 * @param owner name of its {@link LadderOwner}
 * @param matterId id of the matter there
 * @param lastDay last day in time; of the running period when it is not dated
 * @param dated whether there is a deadline, and not only a period
 * @param state where it stands
 * @param coming tiers still to come, lowest first, as if nobody answered; none unless it
 * runs
 * @param came what became of earlier tiers, newest first
 */
public record LadderView(String owner, String matterId, LocalDate lastDay, boolean dated, State state,
		List<Coming> coming, List<Came> came) {

	/** The owner of the deadlines of tasks. */
	public static final String TASK = TaskLadderProcess.OWNER;

	/** Where a ladder stands. */
	public enum State {

		RUNNING, PAUSED, ENDED

	}

	/**
	 * A tier to come.
	 *
	 * @param name what happens, in Vietnamese
	 * @param at when
	 * @param to who would be told today, in Vietnamese, with names
	 */
	public record Coming(String name, OffsetDateTime at, List<String> to) {

	}

	/**
	 * A tier that came, or was left out.
	 *
	 * @param state what became of it, in Vietnamese
	 * @param slip number of the urging slip
	 * @param answerDue last day for the answer that it asks for
	 * @param commitment the day that the answer names
	 * @param answeredBy person id
	 */
	public record Came(String name, OffsetDateTime at, String state, @Nullable String slip,
			@Nullable LocalDate answerDue, @Nullable String answer, @Nullable LocalDate commitment,
			@Nullable String answeredBy, @Nullable OffsetDateTime answeredAt) {

	}

}
