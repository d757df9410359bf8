package org.reformflow.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Word templates of the product, filled with two entries of each list or none. */
class OfficialTemplateTests {

	private static final Path FOLDER = Path.of("src/main/resources/documents");

	private static final String VALUE = "Ông <Ánh> & “Bá”\nĐộc lập";

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".docx")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void areSoundWordFiles(Path file) throws IOException {
		assertSound(Files.readAllBytes(file));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void areSoundAndCompleteWhenFilled(Path file) throws IOException {
		for (int entries : new int[] { 0, 1, 40 }) {
			byte[] filled = fill(WordTemplate.read(file.toString(), Files.readAllBytes(file)), entries);

			assertSound(filled);
			try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
				assertThat(document.getDocument().xmlText()).doesNotContain("{{").doesNotContain("}}");
				assertThat(document.getTables()).allSatisfy((table) -> assertThat(table.getRows()).isNotEmpty());
			}
		}
	}

	private static byte[] fill(WordTemplate template, int entries) {
		Map<String, String> values = new HashMap<>();
		Map<String, Map<String, String>> lists = new HashMap<>();
		for (String placeholder : template.placeholders()) {
			String[] parts = placeholder.split("\\.");
			if (parts.length == 1) {
				values.put(placeholder, VALUE);
			}
			else {
				lists.computeIfAbsent(parts[0], (list) -> new HashMap<>()).put(parts[1], VALUE);
			}
		}
		Map<String, List<Map<String, String>>> filled = new HashMap<>();
		lists.forEach((list, entry) -> filled.put(list, Stream.generate(() -> entry).limit(entries).toList()));
		return template.fill(values, filled);
	}

	/** It keeps the schema of Word files, and every row has the cells of the grid. */
	private static void assertSound(byte[] content) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			List<XmlError> problems = new ArrayList<>();
			document.getDocument().validate(new XmlOptions().setErrorListener(problems));
			assertThat(problems).isEmpty();
			for (XWPFTable table : document.getTables()) {
				assertThat(table.getRows()).allSatisfy((row) -> assertThat(row.getTableCells())
					.allSatisfy((cell) -> assertThat(cell.getBodyElements()).isNotEmpty()));
			}
		}
	}

}
