package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Recognises Office Open XML and OpenDocument among ZIP archives by their central
 * directory and their own declaration; nothing else is unpacked, so a bomb costs nothing.
 */
final class ZipContent {

	private static final int MAX_DECLARATION = 256 * 1024;

	private static final Map<String, FileKind> OPEN_XML = Map.of("wordprocessingml.document.main+xml", FileKind.DOCX,
			"spreadsheetml.sheet.main+xml", FileKind.XLSX, "presentationml.presentation.main+xml", FileKind.PPTX);

	private static final Map<FileKind, String> MAIN_FOLDER = Map.of(FileKind.DOCX, "word/", FileKind.XLSX, "xl/",
			FileKind.PPTX, "ppt/");

	private ZipContent() {
	}

	/** The kind, or empty for archives that pretend, are damaged or carry macros. */
	static Optional<FileKind> kind(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			String contentTypes = read(zip, "[Content_Types].xml");
			if (contentTypes != null) {
				return openXml(zip, contentTypes);
			}
			String mimeType = read(zip, "mimetype");
			return (mimeType != null) ? openDocument(mimeType.strip()) : Optional.of(FileKind.ZIP);
		}
		catch (ZipException ex) {
			return Optional.empty();
		}
	}

	private static Optional<FileKind> openXml(ZipFile zip, String contentTypes) {
		return OPEN_XML.entrySet()
			.stream()
			.filter((type) -> contentTypes.contains("application/vnd.openxmlformats-officedocument." + type.getKey()))
			.map(Map.Entry::getValue)
			.filter((kind) -> hasFolder(zip, MAIN_FOLDER.getOrDefault(kind, "")))
			.filter((kind) -> !hasMacros(zip))
			.findFirst();
	}

	private static Optional<FileKind> openDocument(String mimeType) {
		return Optional.ofNullable(
				Map.of(FileKind.ODT.mediaType(), FileKind.ODT, FileKind.ODS.mediaType(), FileKind.ODS).get(mimeType));
	}

	private static boolean hasFolder(ZipFile zip, String folder) {
		return zip.stream().anyMatch((entry) -> entry.getName().startsWith(folder));
	}

	private static boolean hasMacros(ZipFile zip) {
		return zip.stream().anyMatch((entry) -> entry.getName().endsWith("vbaProject.bin"));
	}

	private static @Nullable String read(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream content = zip.getInputStream(entry)) {
			return new String(content.readNBytes(MAX_DECLARATION), StandardCharsets.UTF_8);
		}
	}

}
