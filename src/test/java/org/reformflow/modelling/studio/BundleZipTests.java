package org.reformflow.modelling.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BundleZipTests {

	private static final List<ModelFile> FILES = SmallProcess.files("thu");

	@Test
	void theSameContentMakesTheSameBytesInAnyOrder() {
		assertThat(BundleZip.write(FILES, "# thu"))
			.isEqualTo(BundleZip.write(List.of(FILES.get(1), FILES.get(0)), "# thu"));
	}

	@Test
	void whatWasWrittenIsReadBackByteByByte() {
		BundleUnzip.Content read = read(BundleZip.write(FILES, "# thu"));

		assertThat(read.unknown()).isEmpty();
		assertThat(read.bundles()).containsOnlyKeys("thu");
		assertThat(read.bundles().get("thu")).usingRecursiveFieldByFieldElementComparator()
			.containsExactlyInAnyOrderElementsOf(FILES);
	}

	@Test
	void aDownloadOfTheRepositoryIsReadBelowItsFolder() throws IOException {
		BundleUnzip.Content read = read(zip("kho-main/processes/thu/thu.bpmn", "<a/>", "kho-main/README.md", "x",
				"kho-main/src/Main.java", "y"));

		assertThat(read.bundles().get("thu")).extracting(ModelFile::path).containsExactly("processes/thu/thu.bpmn");
		assertThat(read.unknown()).containsExactly("kho-main/README.md", "kho-main/src/Main.java");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../processes/thu/thu.bpmn", "/processes/thu/thu.bpmn", "processes/thu/../../a.bpmn",
			"C:/processes/thu/thu.bpmn", "processes\\thu\\thu.bpmn" })
	void pathsThatLeaveTheFolderAreRefused(String path) throws IOException {
		refused(zip(path, "<a/>"), "đường dẫn ra ngoài");
	}

	@Test
	void bombsAreRefused() throws IOException {
		refused(zip("processes/thu/thu.bpmn", " ".repeat(2_100_000)), "lớn hơn 2 MB");
		refused(zip("processes/thu/a.dmn", " ".repeat(1_500_000), "processes/thu/b.dmn", " ".repeat(1_500_000)),
				"giải nén ra quá lớn");
		String[] many = new String[1200];
		for (int i = 0; i < many.length; i += 2) {
			many[i] = "processes/thu/a" + i + ".dmn";
			many[i + 1] = "";
		}
		refused(zip(many), "quá 500 mục");
	}

	@Test
	void whatIsNoZipOrHoldsNoModelIsRefused() throws IOException {
		refused("không phải ZIP".getBytes(StandardCharsets.UTF_8), "không có mô hình nào");
		refused(zip("README.md", "x"), "không có mô hình nào");
		refused(new byte[] { 'P', 'K', 3, 4, 20, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0,
				0, 'a' }, "ZIP");
	}

	private static void refused(byte[] zip, String words) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(zip)).withMessageContaining(words);
	}

	private static BundleUnzip.Content read(byte[] zip) {
		return BundleUnzip.read(new ByteArrayInputStream(zip), zip.length);
	}

	static byte[] zip(String... namesAndContents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndContents[i]));
				zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
