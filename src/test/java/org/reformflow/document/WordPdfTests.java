package org.reformflow.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordPdfTests {

	private static final String VIETNAMESE = "Nguyễn Thị Ánh, ĐỖ QUYẾT THẮNG: ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỵỷỹý";

	private final WordPdf pdf = new WordPdf();

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/documents"))) {
			return files
				.filter((file) -> file.toString().contains("initiative-certificate")
						|| file.toString().contains("initiative-re") || file.toString().contains("initiative-decision"))
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void saysTheSameWordsAsTheWordFile(Path file) throws IOException {
		byte[] word = fill(WordTemplate.read(file.toString(), Files.readAllBytes(file)), 3);

		String text = text(this.pdf.convert(word, "Thử").orElseThrow());

		assertThat(words(text)).isEqualTo(words(textOfWord(word)));
	}

	@Test
	void drawsEveryLetterOfVietnameseWithEmbeddedFonts() throws IOException {
		byte[] made = this.pdf.convert(paragraphs(List.of(VIETNAMESE, decomposed(VIETNAMESE))), "Thử").orElseThrow();

		String line = VIETNAMESE + " ";
		assertThat(text(made).replaceAll("\\s+", " ")).isEqualTo(line + line);
		try (PDDocument document = Loader.loadPDF(made)) {
			for (var name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).isTrue();
				assertThat(font.getName()).contains("LiberationSerif");
			}
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
		}
		assertThat(made.length).isLessThan(100_000);
	}

	@Test
	void breaksLinesAndPagesAndNumbersThem() throws IOException {
		List<String> many = IntStream.range(0, 200)
			.mapToObj((i) -> "Đoạn " + i + " " + "một hai ba bốn năm ".repeat(12))
			.toList();

		try (PDDocument document = Loader.loadPDF(this.pdf.convert(paragraphs(many), "Thử").orElseThrow())) {
			assertThat(document.getNumberOfPages()).isGreaterThan(5);
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			stripper.setEndPage(2);
			assertThat(stripper.getText(document).strip()).startsWith("2");
			assertThat(new PDFTextStripper().getText(document)).contains("Đoạn 0 ", "Đoạn 199 ");
		}
	}

	/** Wherever on a page the heading falls. */
	@ParameterizedTest
	@ValueSource(ints = { 38, 39, 40, 41, 42, 43, 44, 45, 46 })
	void aHeadingStaysWithWhatItHeads(int linesBefore) throws IOException {
		try (XWPFDocument word = new XWPFDocument()) {
			IntStream.range(0, linesBefore).forEach((i) -> word.createParagraph().createRun().setText("Dòng " + i));
			XWPFParagraph heading = word.createParagraph();
			heading.getCTP().addNewPPr().addNewKeepNext();
			heading.createRun().setText("Tiêu đề");
			XWPFTable table = word.createTable(1, 1);
			table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(4000));
			table.getRow(0).getCell(0).setText("Bảng");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			word.write(out);
			try (PDDocument document = Loader.loadPDF(this.pdf.convert(out.toByteArray(), "Thử").orElseThrow())) {
				PDFTextStripper last = new PDFTextStripper();
				last.setStartPage(document.getNumberOfPages());
				assertThat(last.getText(document)).containsSubsequence("Tiêu đề", "Bảng");
			}
		}
	}

	@Test
	void aWordLongerThanALineAndUnknownLettersDoNoHarm() throws IOException {
		String text = text(
				this.pdf.convert(paragraphs(List.of("a".repeat(500), "mặt cười 😀 漢")), "Thử").orElseThrow());

		assertThat(text.replaceAll("\\s", "")).contains("a".repeat(500)).contains("mặtcười??");
	}

	@Test
	void makesNoPdfOfWhatItWouldLeaveOut() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("có hình");
			document.createParagraph().createRun().getCTR().addNewDrawing();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);

			assertThat(this.pdf.convert(out.toByteArray(), "Thử")).isEqualTo(Optional.empty());
		}
	}

	@Test
	void makesNoPdfOfATableWithoutColumns() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createTable(1, 1);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);

			assertThat(this.pdf.convert(out.toByteArray(), "Thử")).isEqualTo(Optional.empty());
		}
	}

	private static String decomposed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD);
	}

	private static byte[] paragraphs(List<String> texts) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			texts.forEach((text) -> document.createParagraph().createRun().setText(text));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] fill(WordTemplate template, int entries) {
		Map<String, String> values = new HashMap<>();
		Map<String, List<Map<String, String>>> lists = new HashMap<>();
		for (String placeholder : template.placeholders()) {
			String[] parts = placeholder.split("\\.");
			if (parts.length == 1) {
				values.put(placeholder, VIETNAMESE + " & <" + placeholder + ">\nhết");
			}
			else {
				lists
					.computeIfAbsent(parts[0],
							(list) -> Stream.generate(() -> (Map<String, String>) new HashMap<String, String>())
								.limit(entries)
								.toList())
					.forEach((entry) -> entry.put(parts[1], "Ông B"));
			}
		}
		return template.fill(values, lists);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String textOfWord(byte[] docx) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

	/** How often each word occurs, in capitals, without page numbers. */
	private static Map<String, Long> words(String text) {
		return Stream.of(text.toUpperCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty() && !word.matches("\\d"))
			.collect(Collectors.groupingBy((word) -> word, TreeMap::new, Collectors.counting()));
	}

}
