package org.reformflow.modelling.change;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is different in the right of two versions.
 *
 * @param file path of the file
 * @param element id in the right version (of what was removed: in the left one); null for
 * the file as a whole
 * @param was id in the left version when it has another there
 * @param title what it is about, such as “Việc “Bổ sung hồ sơ””
 * @param before value in the left version in words; null if there was none
 * @param after value in the right version in words; null if there is none
 * @param words a sentence in Vietnamese that says it all
 */
public record Change(String file, @Nullable String element, @Nullable String was, Kind kind, Weight weight,
		String title, @Nullable String before, @Nullable String after, String words) {

	/** What happened to it. */
	public enum Kind {

		ADDED, REMOVED, CHANGED, MOVED

	}

	/** What it concerns, heaviest first. */
	public enum Weight {

		/** What runs, and in which order. */
		BEHAVIOUR,

		/** Who does it. */
		PEOPLE,

		/** When. */
		DEADLINE,

		/** What people read. */
		TEXT,

		/** Where it is drawn. */
		LAYOUT

	}

}
