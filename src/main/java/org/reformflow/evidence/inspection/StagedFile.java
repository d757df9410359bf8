package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * A received file in a temporary place while it is inspected; gone on close.
 *
 * @param size in bytes, more than 0
 * @param sha256 of the content, in lower-case hex, computed while it was received
 */
public record StagedFile(FileName name, Path path, long size, String sha256) implements AutoCloseable {

	/**
	 * Receives a file.
	 * @throws EvidenceProblem when it is empty or larger than the limit
	 */
	public static StagedFile receive(FileName name, InputStream content, DataSize limit) {
		Path path = null;
		try {
			path = Files.createTempFile("evidence", ".part");
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			long size = copy(new DigestInputStream(content, digest), path, limit.toBytes() + 1);
			checkSize(name, size, limit);
			return new StagedFile(name, path, size, HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException ex) {
			delete(path);
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		catch (EvidenceProblem ex) {
			delete(path);
			throw ex;
		}
	}

	private static long copy(InputStream from, Path to, long atMost) throws IOException {
		long size = 0;
		byte[] buffer = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(to)) {
			for (int read = from.read(buffer); read >= 0 && size < atMost; read = from.read(buffer)) {
				out.write(buffer, 0, read);
				size += read;
			}
		}
		return size;
	}

	private static void checkSize(FileName name, long size, DataSize limit) {
		if (size == 0) {
			throw EvidenceProblem.refused("Tệp “" + name.value() + "” rỗng. Hãy chọn tệp có nội dung.");
		}
		if (size > limit.toBytes()) {
			throw EvidenceProblem.tooLarge("Tệp “" + name.value() + "” lớn hơn " + limit.toMegabytes()
					+ " MB. Hãy nén hoặc chia nhỏ tệp rồi gửi lại.");
		}
	}

	private static void delete(@Nullable Path path) {
		try {
			if (path != null) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			path.toFile().deleteOnExit();
		}
	}

	@Override
	public void close() {
		delete(this.path);
	}

}
