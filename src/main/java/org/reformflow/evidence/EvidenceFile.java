package org.reformflow.evidence;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A kept file.
 *
 * @param department tenant id
 * @param matterId business key of the process instance, such as the directive's id
 * @param assignmentId the assignment that the task belongs to, or null
 * @param step name of the task, as people see it
 * @param name safe file name
 * @param mediaType decided by content
 * @param size in bytes
 * @param sha256 in lower-case hex
 * @param uploadedBy person id
 */
public record EvidenceFile(String id, String department, String matterId, @Nullable String assignmentId, String taskId,
		String step, String name, String mediaType, long size, String sha256, String uploadedBy,
		OffsetDateTime uploadedAt) {

}
