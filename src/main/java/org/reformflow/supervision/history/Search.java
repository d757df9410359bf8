package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which instances are looked for, as far as the reader may see them.
 *
 * @param own the reader's unit when that is all the reader may see
 * @param words folded; all must occur in what an instance is about
 * @param people those who started it, own it or did a step; null for anybody
 * @param activity a step where it waits now
 * @param ended whether the days are those of the end instead of the start
 */
record Search(String department, @Nullable String own, List<String> words, @Nullable String businessKey,
		@Nullable String process, @Nullable String unit, @Nullable List<String> people, @Nullable String activity,
		@Nullable State state, @Nullable LocalDate from, @Nullable LocalDate to, boolean ended) {

	/** Whether an instance goes on. */
	enum State {

		RUNNING, FINISHED

	}

	static Search ofMatter(String department, @Nullable String own, String businessKey) {
		return new Search(department, own, List.of(), businessKey, null, null, null, null, null, null, null, false);
	}

}
