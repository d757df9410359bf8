package org.reformflow.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are kept; writing belongs to the current transaction. */
interface ContentStore {

	void write(String fileId, InputStream content) throws IOException;

	/** The content, read as it is consumed. */
	InputStream read(String fileId) throws IOException;

}
