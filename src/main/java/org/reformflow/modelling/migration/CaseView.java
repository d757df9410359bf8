package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Result;

/**
 * A case of a dry run or migration as clients see it: nothing of what it is about.
 *
 * @param instance id of the process instance
 * @param resultWords the result in words
 */
record CaseView(String instance, @Nullable String businessKey, @Nullable String department, @Nullable String unit,
		String from, String to, boolean suspended, @Nullable String step, Result result, String resultWords,
		@Nullable String reason, @Nullable String changes, @Nullable OffsetDateTime at) {

	/**
	 * A page of cases.
	 *
	 * @param next where the next page starts, or null
	 */
	record Page(List<CaseView> cases, @Nullable String next) {

	}

}
