package org.reformflow.workbook;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A change of a whole table by a file.
 *
 * @param id also the business key of its process
 * @param table key of the table
 * @param upload null until a file was accepted
 * @param decision the last one, or null
 */
record TableChange(String id, String department, String table, ChangeState state, String startedBy,
		OffsetDateTime startedAt, @Nullable Upload upload, @Nullable Decision decision) {

	/**
	 * The file that was checked.
	 *
	 * @param base digest of the table that was in force then
	 */
	record Upload(String fileId, String fileName, String sha256, String base, String note, String by,
			OffsetDateTime at) {

	}

	/** Who decided, and why; the reason may be empty. */
	record Decision(String by, OffsetDateTime at, String reason) {

	}

}
