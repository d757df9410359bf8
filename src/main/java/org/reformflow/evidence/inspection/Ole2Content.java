package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells Word 97–2003 from Excel 97–2003 by the streams in the compound file's directory:
 * entries of 128 bytes that begin with the name in UTF-16.
 */
final class Ole2Content {

	private static final int ENTRY = 128;

	private Ole2Content() {
	}

	static Optional<FileKind> kind(Path file) throws IOException {
		byte[] content = Files.readAllBytes(file);
		if (hasStream(content, "WordDocument")) {
			return Optional.of(FileKind.DOC);
		}
		return (hasStream(content, "Workbook") || hasStream(content, "Book")) ? Optional.of(FileKind.XLS)
				: Optional.empty();
	}

	private static boolean hasStream(byte[] content, String name) {
		byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
		for (int entry = 0; entry + ENTRY <= content.length; entry += ENTRY) {
			if (Arrays.equals(content, entry, entry + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

}
