package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Recognises the kind of a file by its content alone. */
final class ContentKind {

	private static final MimeTypes MAGIC = TikaConfig.getDefaultConfig().getMimeRepository();

	private static final Map<String, FileKind> SIMPLE = Map.of("application/pdf", FileKind.PDF, "image/png",
			FileKind.PNG, "image/jpeg", FileKind.JPG, "text/plain", FileKind.TXT);

	private ContentKind() {
	}

	static Optional<FileKind> of(Path file) throws IOException {
		String type = magic(file);
		if (type.equals("application/zip")) {
			return ZipContent.kind(file);
		}
		if (type.equals("application/x-tika-msoffice")) {
			return Ole2Content.kind(file);
		}
		return Optional.ofNullable(SIMPLE.get(type));
	}

	private static String magic(Path file) throws IOException {
		try (InputStream content = TikaInputStream.get(Files.newInputStream(file))) {
			return MAGIC.detect(content, new Metadata()).getBaseType().toString();
		}
	}

}
