package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a process takes its time.
 *
 * @param definition id of the version whose diagram is shown
 * @param version the only version that is counted, or null for all
 */
record Heat(String process, String name, String definition, @Nullable Integer version, List<Integer> versions,
		LocalDate from, LocalDate to, List<Activity> activities) {

	/**
	 * A step of the model.
	 *
	 * @param activity id of its node
	 * @param running how many are there now
	 * @param overdue how many of those are past their deadline
	 * @param finished how many were completed in the span
	 * @param medianMinutes the middle of the time it took, in calendar time; null when
	 * none was finished
	 * @param slowMinutes what nine of ten took at most
	 * @param due how many of the finished ones had a deadline
	 * @param late how many of those ended after it
	 * @param work whether somebody or something works or waits there
	 */
	record Activity(String activity, String name, String type, int running, int overdue, int finished,
			@Nullable Long medianMinutes, String median, @Nullable Long slowMinutes, String slow, int due, int late,
			boolean work) {

	}

}
