package org.reformflow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps content in the table {@code evidence_content}, in parts. */
class DatabaseContent implements ContentStore {

	private static final int PART = 256 * 1024;

	private final JdbcClient jdbc;

	DatabaseContent(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void write(String fileId, InputStream content) throws IOException {
		int part = 0;
		for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
			this.jdbc.sql("insert into evidence_content (file_id, part, content) values (?, ?, ?)")
				.params(fileId, part++, bytes)
				.update();
		}
	}

	@Override
	public InputStream read(String fileId) {
		int parts = this.jdbc.sql("select count(*) from evidence_content where file_id = ?")
			.param(fileId)
			.query(Integer.class)
			.single();
		return new SequenceInputStream(new Parts(fileId, parts));
	}

	private InputStream part(String fileId, int part) {
		byte[] bytes = this.jdbc.sql("select content from evidence_content where file_id = ? and part = ?")
			.params(fileId, part)
			.query(byte[].class)
			.single();
		return new ByteArrayInputStream(bytes);
	}

	private final class Parts implements Enumeration<InputStream> {

		private final String fileId;

		private final int count;

		private int next;

		private Parts(String fileId, int count) {
			this.fileId = fileId;
			this.count = count;
		}

		@Override
		public boolean hasMoreElements() {
			return this.next < this.count;
		}

		@Override
		public InputStream nextElement() {
			if (!hasMoreElements()) {
				throw new NoSuchElementException();
			}
			return part(this.fileId, this.next++);
		}

	}

}
