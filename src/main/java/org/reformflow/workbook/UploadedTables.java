package org.reformflow.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Tables in files that people attached to a task. */
@Component
class UploadedTables {

	private final EvidenceFiles files;

	UploadedTables(EvidenceFiles files) {
		this.files = files;
	}

	/**
	 * The one file of a task.
	 * @throws Refusal when there is none, or more than one, or it is no .xlsx
	 */
	EvidenceFile ofTask(String taskId) {
		List<EvidenceFile> attached = this.files.ofTask(taskId);
		if (attached.size() != 1) {
			throw new Refusal(attached.isEmpty()
					? "Chưa có tệp nào. Hãy mở thẻ Minh chứng, đính kèm tệp Excel (.xlsx) đã sửa rồi gửi lại."
					: "Có %d tệp đính kèm. Hãy mở thẻ Minh chứng, chỉ để lại một tệp Excel (.xlsx)."
						.formatted(attached.size()));
		}
		EvidenceFile file = attached.get(0);
		if (!file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
			throw new Refusal("“%s” không phải tệp Excel (.xlsx). Hãy tải bảng hiện tại về, sửa và đính kèm lại."
				.formatted(file.name()));
		}
		return file;
	}

	/**
	 * Reads a table from a kept file.
	 * @throws Refusal as {@link TableReader} does
	 */
	List<TableSheet> read(String fileId, EditableTable table) {
		try {
			Path copy = Files.createTempFile("table", ".xlsx");
			try {
				try (InputStream content = this.files.open(fileId)) {
					Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
				}
				return TableReader.read(copy, table.shapes());
			}
			finally {
				Files.delete(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
