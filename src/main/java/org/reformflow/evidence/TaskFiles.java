package org.reformflow.evidence;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the tab "Minh chứng" shows.
 *
 * @param files on the task itself
 * @param earlier of other steps of the same assignment, or else of the same matter
 * @param mayAdd whether the reader may attach files now
 * @param minimum files that the model requires
 * @param maxBytes of one file
 * @param extensions accepted, with dot
 */
record TaskFiles(List<Entry> files, List<Entry> earlier, boolean mayAdd, int minimum, int maxFiles, long maxBytes,
		List<String> extensions) {

	/**
	 * A file in the list.
	 *
	 * @param uploadedByName full name
	 * @param own whether the reader attached it and may take it back
	 */
	record Entry(String id, String step, String name, String mediaType, long size, String sha256, String uploadedBy,
			String uploadedByName, OffsetDateTime uploadedAt, boolean own) {

	}

}
