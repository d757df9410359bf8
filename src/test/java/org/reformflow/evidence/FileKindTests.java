package org.reformflow.evidence;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reformflow.evidence.inspection.ClamAvScanner;
import org.reformflow.evidence.inspection.EvidenceProblem;
import org.reformflow.evidence.inspection.FileInspector;
import org.reformflow.evidence.inspection.FileKind;
import org.reformflow.evidence.inspection.FileName;
import org.reformflow.evidence.inspection.StagedFile;
import org.reformflow.evidence.inspection.VirusScanner;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileKindTests {

	private final FileInspector inspector = new FileInspector(EnumSet.allOf(FileKind.class), VirusScanner.NONE);

	static Stream<Arguments> samples() {
		return Stream.of(Arguments.of("a.pdf", Samples.pdf("x"), FileKind.PDF),
				Arguments.of("a.docx", Samples.docx(), FileKind.DOCX),
				Arguments.of("a.xlsx", Samples.xlsx(), FileKind.XLSX),
				Arguments.of("a.pptx", Samples.pptx(), FileKind.PPTX),
				Arguments.of("a.doc", Samples.ole2("WordDocument"), FileKind.DOC),
				Arguments.of("a.xls", Samples.ole2("Workbook"), FileKind.XLS),
				Arguments.of("a.odt", Samples.odt(), FileKind.ODT), Arguments.of("a.ods", Samples.ods(), FileKind.ODS),
				Arguments.of("a.PNG", Samples.png(), FileKind.PNG), Arguments.of("a.jpeg", Samples.jpg(), FileKind.JPG),
				Arguments.of("a.txt", Samples.bytes("Đã xong"), FileKind.TXT),
				Arguments.of("a.csv", Samples.bytes("a;b\n1;2\n"), FileKind.CSV),
				Arguments.of("a.zip", Samples.zip("a.txt", "a"), FileKind.ZIP));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void everyAllowedKindIsRecognised(String name, byte[] content, FileKind kind) {
		assertThat(inspect(this.inspector, name, content)).isEqualTo(kind);
	}

	static Stream<Arguments> pretenders() {
		return Stream.of(Arguments.of("a.docx", Samples.xlsx()), Arguments.of("a.docx", Samples.zip("a.txt", "a")),
				Arguments.of("a.doc", Samples.ole2("Workbook")), Arguments.of("a.xls", Samples.ole2("VBA")),
				Arguments.of("a.png", Samples.jpg()), Arguments.of("a.pdf.exe", Samples.pdf("x")),
				Arguments.of("khong-duoi", Samples.pdf("x")), Arguments.of("a.docx", Samples.docxWithMacros()),
				Arguments.of("a.csv", Samples.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
				Arguments.of("a.docx", new byte[] { 'P', 'K', 3, 4, 0, 0 }));
	}

	@ParameterizedTest
	@MethodSource("pretenders")
	void pretendersAreRefused(String name, byte[] content) {
		assertThatExceptionOfType(EvidenceProblem.class).isThrownBy(() -> inspect(this.inspector, name, content))
			.matches((problem) -> problem.getStatusCode().value() == 415);
	}

	@Test
	void anUnreachableScannerRefuses() throws Exception {
		int port;
		try (ServerSocket closedAgain = new ServerSocket(0)) {
			port = closedAgain.getLocalPort();
		}
		FileInspector scanning = new FileInspector(EnumSet.allOf(FileKind.class),
				new ClamAvScanner("127.0.0.1", port, Duration.ofSeconds(2)));

		assertThatExceptionOfType(EvidenceProblem.class).isThrownBy(() -> inspect(scanning, "a.pdf", Samples.pdf("x")))
			.matches((problem) -> problem.getStatusCode().value() == 503);
	}

	@Test
	void longNamesKeepTheirExtension() {
		FileName name = FileName.of("ấ".repeat(300) + ".docx");

		assertThat(name.value()).hasSize(FileName.MAX_LENGTH).endsWith("ấ.docx");
		assertThat(name.extension()).isEqualTo("docx");
	}

	@Test
	void namesOfNothingButPathAreRefused() {
		assertThatExceptionOfType(EvidenceProblem.class).isThrownBy(() -> FileName.of("../.."))
			.matches((problem) -> problem.getStatusCode().value() == 400);
	}

	@Test
	void stagedFilesGoWhenClosed() {
		Path path;
		try (StagedFile file = receive("a.pdf", Samples.pdf("x"))) {
			path = file.path();
			assertThat(path).exists();
		}
		assertThat(path).doesNotExist();
	}

	private static FileKind inspect(FileInspector inspector, String name, byte[] content) {
		try (StagedFile file = receive(name, content)) {
			return inspector.inspect(file);
		}
	}

	private static StagedFile receive(String name, byte[] content) {
		return StagedFile.receive(FileName.of(name), new ByteArrayInputStream(content), DataSize.ofMegabytes(1));
	}

}
