package org.reformflow.evidence.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of files that may be allowed as evidence. */
public enum FileKind {

	PDF("application/pdf", "PDF", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "xlsx"),

	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", "pptx"),

	DOC("application/msword", "Word 97–2003", "doc"),

	XLS("application/vnd.ms-excel", "Excel 97–2003", "xls"),

	ODT("application/vnd.oasis.opendocument.text", "văn bản OpenDocument", "odt"),

	ODS("application/vnd.oasis.opendocument.spreadsheet", "bảng tính OpenDocument", "ods"),

	PNG("image/png", "ảnh PNG", "png"),

	JPG("image/jpeg", "ảnh JPEG", "jpg", "jpeg"),

	TXT("text/plain", "văn bản thuần", "txt"),

	CSV("text/csv", "CSV", "csv"),

	ZIP("application/zip", "ZIP", "zip");

	private final String mediaType;

	private final String label;

	private final List<String> extensions;

	FileKind(String mediaType, String label, String... extensions) {
		this.mediaType = mediaType;
		this.label = label;
		this.extensions = List.of(extensions);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** How people call it, in Vietnamese. */
	public String label() {
		return this.label;
	}

	/** File name extensions without dot, the usual one first. */
	public List<String> extensions() {
		return this.extensions;
	}

	static Optional<FileKind> ofExtension(String extension) {
		return Stream.of(values()).filter((kind) -> kind.extensions.contains(extension)).findFirst();
	}

	/** Plain text says nothing about its columns: the name decides. */
	boolean sameContentAs(FileKind other) {
		return this == other || (isText() && other.isText());
	}

	private boolean isText() {
		return this == TXT || this == CSV;
	}

}
