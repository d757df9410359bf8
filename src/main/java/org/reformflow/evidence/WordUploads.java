package org.reformflow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

import org.reformflow.evidence.inspection.EvidenceProblem;
import org.reformflow.evidence.inspection.FileInspector;
import org.reformflow.evidence.inspection.FileKind;
import org.reformflow.evidence.inspection.FileName;
import org.reformflow.evidence.inspection.StagedFile;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Receives Word files that are read and not kept, with the checks of evidence: size,
 * content, macros, virus scanner.
 */
@Component
public class WordUploads {

	private final FileInspector inspector;

	private final EvidenceSettings settings;

	WordUploads(EvidenceSettings settings) {
		this.inspector = new FileInspector(Set.of(FileKind.DOCX), settings.clamav().scanner());
		this.settings = settings;
	}

	/**
	 * Reads the file of a request, which is gone afterwards.
	 * @param part name of the file's part
	 * @throws org.springframework.web.ErrorResponseException with a Vietnamese detail
	 * when there is none or it may not be read
	 */
	public <T> T read(MultipartHttpServletRequest request, String part, Function<Path, T> work) {
		MultipartFile file = file(request, part);
		try (InputStream content = file.getInputStream();
				StagedFile staged = StagedFile.receive(FileName.of(file.getOriginalFilename()), content,
						this.settings.maxFileSize())) {
			this.inspector.inspect(staged);
			return work.apply(staged.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Parses the request, so call it only for who may send one. */
	private static MultipartFile file(MultipartHttpServletRequest request, String part) {
		try {
			MultipartFile file = request.getFile(part);
			if (file == null) {
				throw EvidenceProblem.refused("Chưa có tệp nào. Hãy chọn một tệp Word (.docx).");
			}
			return file;
		}
		catch (MultipartException ex) {
			throw EvidenceProblem.tooLarge("Tệp lớn hơn 20 MB hoặc bị gián đoạn khi gửi. Hãy bỏ bớt ảnh rồi gửi lại.");
		}
	}

}
