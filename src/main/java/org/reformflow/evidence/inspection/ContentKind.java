package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Recognises the kind of a file by its content alone. */
final class ContentKind {

	private static final MimeTypes MAGIC = TikaConfig.getDefaultConfig().getMimeRepository();

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLE2 = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
			(byte) 0xe1 };

	private static final Map<String, FileKind> SIMPLE = Map.of("application/pdf", FileKind.PDF, "image/png",
			FileKind.PNG, "image/jpeg", FileKind.JPG, "text/plain", FileKind.TXT);

	private ContentKind() {
	}

	static Optional<FileKind> of(Path file) throws IOException {
		byte[] head = head(file);
		if (startsWith(head, ZIP)) {
			return ZipContent.kind(file);
		}
		if (startsWith(head, OLE2)) {
			return Ole2Content.kind(file);
		}
		return Optional.ofNullable(SIMPLE.get(magic(file)));
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return content.readNBytes(OLE2.length);
		}
	}

	private static boolean startsWith(byte[] head, byte[] signature) {
		return Arrays.mismatch(head, signature) == -1 || Arrays.mismatch(head, signature) >= signature.length;
	}

	private static String magic(Path file) throws IOException {
		try (InputStream content = TikaInputStream.get(Files.newInputStream(file))) {
			return MAGIC.detect(content, new Metadata()).getBaseType().toString();
		}
	}

}
