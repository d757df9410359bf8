package org.reformflow.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A document that the product made.
 *
 * @param department tenant id
 * @param matterId business key of the matter
 * @param assignmentId the assignment it belongs to, or null
 * @param source id of what it was made for
 * @param step name of the step that made it, as people see it
 * @param name file name
 * @param by id of the person in whose name it was made
 */
public record MadeFile(String department, String matterId, @Nullable String assignmentId, String source, String step,
		String name, String mediaType, String by) {

}
