package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Implemented as a bean by whoever keeps the matters that deadlines belong to. */
public interface LadderOwner {

	/** The name under which its ladders are kept. */
	String name();

	/** What the matters are now, by id; those that are gone are left out. */
	Map<String, Facts> facts(Collection<String> matterIds);

	/** A tier came; the owner may add it to the matter's history. */
	default void escalated(String matterId, String words) {
	}

	/**
	 * Moves the matter's deadline because the calendar changed, as the office decided.
	 */
	void move(String matterId, LocalDate lastDay, String reason);

	/**
	 * What a matter is now.
	 *
	 * @param title what is to be done
	 * @param subject the document it comes from, or an empty text
	 * @param unit id of the unit that owes it, or null
	 * @param responsible ids of the people who do it
	 * @param deadlineWords the deadline as the document says it
	 */
	record Facts(String title, String subject, @Nullable String unit, Set<String> responsible, String deadlineWords) {

		public Facts {
			responsible = Set.copyOf(responsible);
		}

	}

}
