package org.reformflow.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WordTemplateTests {

	@Test
	void fillsPlaceholdersThatWordHasSplitOverRuns() throws IOException {
		XWPFDocument filled = fill(paragraph("Kính gửi: {", "{appli", "cant}", "}, mã {{ code }}."),
				Map.of("applicant", "Bà Trần Thị Bích", "code", "H42"));

		assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("Kính gửi: Bà Trần Thị Bích, mã H42.");
	}

	@Test
	void keepsTheFormatOfThePlaceholdersFirstLetter() throws IOException {
		XWPFDocument document = paragraph("Hẹn ", "{{new", "Due}}", " nhé");
		document.getParagraphs().get(0).getRuns().get(1).setBold(true);

		XWPFParagraph filled = fill(document, Map.of("newDue", "ngày 05 tháng 01 năm 2026")).getParagraphs().get(0);

		assertThat(filled.getRuns().stream().filter(XWPFRun::isBold).map(XWPFRun::text).toList())
			.containsExactly("ngày 05 tháng 01 năm 2026");
	}

	@Test
	void fillsTwoPlaceholdersThatShareARun() throws IOException {
		XWPFDocument filled = fill(paragraph("{{a", "}}{{b}}{{a}} {{", "c}}"), Map.of("a", "một", "b", "", "c", "ba"));

		assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("mộtmột ba");
	}

	@Test
	void fillsTablesHeadersAndFooters() throws IOException {
		XWPFDocument document = paragraph("không có gì");
		document.createTable(1, 1).getRow(0).getCell(0).setText("{{a}}");
		document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("đầu {{a}}");
		document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("cuối {{a}}");

		XWPFDocument filled = fill(document, Map.of("a", "đây"));

		assertThat(filled.getTables().get(0).getText().strip()).isEqualTo("đây");
		assertThat(filled.getHeaderList().get(0).getText().strip()).isEqualTo("đầu đây");
		assertThat(filled.getFooterList().get(0).getText().strip()).isEqualTo("cuối đây");
	}

	@Test
	void fillsTextBoxesApartFromTheParagraphAroundThem() throws Exception {
		XWPFDocument document = paragraph("trước {{a}}");
		document.getParagraphs()
			.get(0)
			.getCTP()
			.addNewR()
			.addNewPict()
			.set(org.apache.xmlbeans.XmlObject.Factory.parse("""
					<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="%s"><v:textbox><w:txbxContent><w:p>
					<w:r><w:t>{{</w:t></w:r><w:r><w:t>a}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"""
				.formatted("http://schemas.openxmlformats.org/wordprocessingml/2006/main")));

		String xml = xml(WordTemplate.read("test", bytes(document)).fill(Map.of("a", "GIÁ TRỊ")));

		assertThat(xml.split("GIÁ TRỊ", -1)).hasSize(3);
		assertThat(xml).doesNotContain("{{").doesNotContain("a}}");
	}

	@Test
	void turnsLineEndsIntoLineBreaks() throws IOException {
		XWPFDocument filled = fill(paragraph("[{{a}}]"), Map.of("a", "một\r\n hai\rba\n"));

		assertThat(filled.getParagraphs()).hasSize(1);
		assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("[một\n hai\nba\n]");
	}

	@Test
	void takesValuesAsTextOnly() throws IOException {
		String value = "<w:t>a & b</w:t> {{b}} ]]> $1 \\ \u0000\u000B\uD800 cuối 😀";

		XWPFDocument filled = fill(paragraph("{{a}}|{{b}}"), Map.of("a", value, "b", "B"));

		assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("<w:t>a & b</w:t> {{b}} ]]> $1 \\  cuối 😀|B");
	}

	@Test
	void namesThePlaceholdersOfATemplate() throws IOException {
		assertThat(WordTemplate.read("test", bytes(paragraph("{{b}} {{ a}} {{b", "}} {c} {{ }}"))).placeholders())
			.containsExactly("a", "b");
	}

	@Test
	void refusesToLeaveAPlaceholderUnfilled() {
		assertThatIllegalArgumentException().isThrownBy(() -> fill(paragraph("{{a}}"), Map.of()))
			.withMessageContaining("{{a}}");
	}

	@Test
	void repeatsTheTableRowThatNamesAList() throws IOException {
		XWPFDocument document = paragraph("Danh sách {{a}}");
		XWPFTable table = document.createTable(3, 2);
		table.getRow(0).getCell(0).setText("Họ tên");
		table.getRow(1).getCell(0).setText("{{people.name}}");
		table.getRow(1).getCell(1).setText("{{people.share}} {{a}}");
		table.getRow(2).getCell(0).setText("Cộng");

		XWPFTable filled = fill(document, Map.of("a", "%"),
				Map.of("people", List.of(person("Bà <Bích> & {{a}}", "60"), person("Ông An\nVăn phòng", "40"))))
			.getTables()
			.get(0);

		assertThat(filled.getText().lines().map(String::strip)).containsExactly("Họ tên", "Bà <Bích> & {{a}}\t60 %",
				"Ông An", "Văn phòng\t40 %", "Cộng");
	}

	@Test
	void repeatsNeighbouringParagraphsOfAListTogether() throws IOException {
		XWPFDocument document = paragraph("Các giải pháp:");
		for (String text : List.of("{{people.name}}", "Tỷ lệ: {{people.share}}", "Cộng: {{a}}", "{{people.name}};")) {
			document.createParagraph().createRun().setText(text);
		}

		XWPFDocument filled = fill(document, Map.of("a", "100"),
				Map.of("people", List.of(person("Một", "60"), person("Hai", "40"))));

		assertThat(filled.getParagraphs()).extracting(XWPFParagraph::getText)
			.containsExactly("Các giải pháp:", "Một", "Tỷ lệ: 60", "Hai", "Tỷ lệ: 40", "Cộng: 100", "Một;", "Hai;");
	}

	@Test
	void leavesOutWhatNamesAListWithoutEntries() throws IOException {
		XWPFDocument document = paragraph("{{people.name}}");
		document.createParagraph().createRun().setText("cuối");
		XWPFTable table = document.createTable(2, 1);
		table.getRow(0).getCell(0).setText("Họ tên");
		table.getRow(1).getCell(0).setText("{{people.name}}");

		XWPFDocument filled = fill(document, Map.of(), Map.of("people", List.of()));

		assertThat(filled.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("cuối");
		assertThat(filled.getTables().get(0).getText().strip()).isEqualTo("Họ tên");
	}

	@Test
	void refusesAListThatIsMissingAndARowOfTwoLists() {
		assertThatIllegalArgumentException().isThrownBy(() -> fill(paragraph("{{a.b}}"), Map.of(), Map.of()))
			.withMessageContaining("No list a");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> fill(paragraph("{{a.b}} {{c.d}}"), Map.of(), Map.of("a", List.of(), "c", List.of())))
			.withMessageContaining("two lists");
	}

	@Test
	void refusesWhatIsNoWordFile() throws IOException {
		ByteArrayOutputStream sheet = new ByteArrayOutputStream();
		try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(sheet);
		}
		for (byte[] content : new byte[][] { {}, "Kính gửi".getBytes(StandardCharsets.UTF_8), sheet.toByteArray() }) {
			assertThatIllegalStateException().isThrownBy(() -> WordTemplate.read("thu.docx", content))
				.withMessageContaining("thu.docx");
		}
	}

	private static XWPFDocument paragraph(String... runs) {
		XWPFDocument document = new XWPFDocument();
		XWPFParagraph paragraph = document.createParagraph();
		for (String run : runs) {
			paragraph.createRun().setText(run);
		}
		return document;
	}

	private static Map<String, String> person(String name, String share) {
		return Map.of("name", name, "share", share);
	}

	private static XWPFDocument fill(XWPFDocument document, Map<String, String> values) throws IOException {
		return fill(document, values, Map.of());
	}

	private static XWPFDocument fill(XWPFDocument document, Map<String, String> values,
			Map<String, List<Map<String, String>>> lists) throws IOException {
		return new XWPFDocument(
				new ByteArrayInputStream(WordTemplate.read("test", bytes(document)).fill(values, lists)));
	}

	private static byte[] bytes(XWPFDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.write(bytes);
		return bytes.toByteArray();
	}

	private static String xml(byte[] docx) throws Exception {
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(docx))) {
			return new String(file.getPartsByName(java.util.regex.Pattern.compile("/word/document.xml"))
				.get(0)
				.getInputStream()
				.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
