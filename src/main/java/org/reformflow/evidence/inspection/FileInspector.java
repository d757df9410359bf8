package org.reformflow.evidence.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a file may be kept: by its content, its name and the virus scanner. */
public class FileInspector {

	private final Set<FileKind> allowed;

	private final VirusScanner scanner;

	public FileInspector(Collection<FileKind> allowed, VirusScanner scanner) {
		this.allowed = EnumSet.copyOf(allowed);
		this.scanner = scanner;
	}

	/**
	 * The kind of an acceptable file.
	 * @throws EvidenceProblem when it is not allowed, pretends to be something else, is
	 * infected or could not be scanned
	 */
	public FileKind inspect(StagedFile file) {
		FileKind named = FileKind.ofExtension(file.name().extension())
			.filter(this.allowed::contains)
			.orElseThrow(() -> notAllowed(file));
		FileKind found = contentOf(file);
		if (!found.sameContentAs(named)) {
			throw EvidenceProblem.unsupported("Tệp “" + file.name().value() + "” có nội dung " + found.label()
					+ " nhưng đuôi tên là ." + file.name().extension() + ". Hãy đổi đuôi tên cho đúng rồi gửi lại.");
		}
		if (!this.scanner.isClean(file.path())) {
			throw EvidenceProblem.infected(file.name().value());
		}
		return named;
	}

	private FileKind contentOf(StagedFile file) {
		try {
			return ContentKind.of(file.path()).orElseThrow(() -> notAllowed(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private EvidenceProblem notAllowed(StagedFile file) {
		String kinds = this.allowed.stream()
			.flatMap((kind) -> kind.extensions().stream())
			.collect(Collectors.joining(", "));
		return EvidenceProblem.unsupported("Tệp “" + file.name().value()
				+ "” không thuộc loại được nhận, bị hỏng hoặc có macro. Các loại được nhận: " + kinds + ".");
	}

}
