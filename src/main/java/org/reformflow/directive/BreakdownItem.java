package org.reformflow.directive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;

/**
 * One line of a directive's breakdown: what is to be done, by whom, until when.
 *
 * @param code position in the document, for example "t3đ"; unique within the directive
 * @param leadUnits unit ids; each answers with an assignment of its own
 * @param unknownLeads lead units as written that no unit of the department is known for
 * @param coordinatingUnits unit ids
 * @param externalParties coordinating parties outside the department, as written
 * @param area null when the item lies outside the six areas and steering
 * @param dossier null unless the item stands for a dossier of the public service
 */
public record BreakdownItem(String code, String text, List<String> leadUnits, List<String> unknownLeads,
		List<String> coordinatingUnits, List<String> externalParties, @Nullable ReformArea area, Deadline deadline,
		List<Target> targets, Priority priority, @Nullable Dossier dossier) {

	/** Longest text of an item, a reason or a report, in characters. */
	public static final int MAX_TEXT = 60_000;

}
