package org.reformflow.reporting.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.WordPdf;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.document.Letterheads.Letterhead;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.ReportSection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** S4 from the figures of its units to files that have exactly its numbers. */
class SourceReportFilesTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final ReportMaterial ISSUED = S4Material.issued(S4Material.figures(), List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hồ sơ đã tiếp nhận                                        | hồ sơ   | 100
			Hồ sơ mới tiếp nhận trong kỳ                              | hồ sơ   | 93
			Hồ sơ kỳ trước chuyển qua                                 | hồ sơ   | 7
			Hồ sơ xin rút                                             | hồ sơ   | 5
			Hồ sơ đang giải quyết chưa đến hạn                        | hồ sơ   | 10
			Hồ sơ trả kết quả trễ hạn                                 | hồ sơ   | 0
			Biên chế công chức được giao                              | người   | 40
			Biên chế công chức hiện có                                | người   | 39
			Tỷ lệ biên chế hiện có trên biên chế được giao            | %       | 97,5%
			Lượt đào tạo, bồi dưỡng theo kế hoạch năm                 | lượt    | 280
			Lượt đào tạo, bồi dưỡng đã thực hiện                      | lượt    | 182
			Tỷ lệ thực hiện kế hoạch đào tạo, bồi dưỡng               | %       | 65,0%
			Vốn đã giải ngân                                          | đồng    | 3.987.348.000
			Vốn đã giải ngân, thanh toán trong năm                    | đồng    | 2.984.676.000
			Vốn đã giải ngân, tạm ứng năm trước chuyển qua            | đồng    | 1.002.672.000
			Văn bản đến                                               | văn bản | 3.589
			Văn bản đến bằng giấy                                     | văn bản | 216
			Tỷ lệ văn bản đến bằng giấy                               | %       | 6,0%
			Văn bản đi                                                | văn bản | 1.564
			Hồ sơ tiếp nhận trực tuyến toàn trình (trước là mức độ 4) | hồ sơ   | 44
			Tỷ lệ hồ sơ tiếp nhận trực tuyến                          | %       | 67,7%
			""")
	void theWordFileHasExactlyTheNumbersOfTheReport(String name, String measure, String value) throws IOException {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(word(ISSUED)))) {
			assertThat(rows(word)).filteredOn((row) -> row.size() == 7 && row.get(1).equals(name))
				.singleElement()
				.satisfies((row) -> assertThat(row.subList(1, 4)).containsExactly(name, measure, value));
		}
	}

	@Test
	void theWordFileHasTheLayoutOfTheDecree() throws IOException {
		byte[] word = word(ISSUED);
		keep("bao-cao.docx", word);
		String text = text(word);
		assertThat(text).containsSubsequence("ỦY BAN NHÂN DÂN TỈNH A", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Số: 05/BC-SKHCN",
				"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
				"Phường B, ngày 19 tháng 6 năm 2023", "BÁO CÁO",
				"Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023", "Căn cứ Nghị định số 09/2019",
				"(số liệu từ ngày 15/12/2022 đến hết ngày 14/06/2023)", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
				"1. Cải cách thể chế", "2. Cải cách thủ tục hành chính", "3. Cải cách tổ chức bộ máy",
				"4. Cải cách chế độ công vụ", "5. Cải cách tài chính công",
				"6. Xây dựng và phát triển Chính quyền điện tử", "III. ĐÁNH GIÁ CHUNG", "Nhìn chung",
				"IV. NHIỆM VỤ, GIẢI PHÁP", "Cùng với những kết quả", "Ghi chú về số liệu:", "thừa 28 hồ sơ",
				"Giải trình: hai mục tính trên hai phạm vi khác nhau.", "Nơi nhận:", "Lưu: VT, VP.", "KT. GIÁM ĐỐC",
				"PHÓ GIÁM ĐỐC", "Trần Văn A", "Phụ lục", "SỐ LIỆU THEO ĐƠN VỊ", "Phòng Quản lý Khoa học: 37");
		assertThat(text).doesNotContain("{{", "7. ", "Hãy sửa");
	}

	@Test
	void beforeIssueNumberAndDayStayOpen() throws IOException {
		assertThat(text(word(S4Material.draft(S4Material.figures()))))
			.contains("Số:         /BC-……", "ngày …… tháng …… năm ……", "GIÁM ĐỐC")
			.doesNotContain("KT.", "Ghi chú về số liệu");
	}

	@Test
	void thePdfSaysTheSame() throws IOException {
		byte[] pdf = new WordPdf().convert(word(ISSUED), "Báo cáo").orElseThrow();
		keep("bao-cao.pdf", pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
			assertThat(text).contains("05/BC-SKHCN", "KT. GIÁM ĐỐC", "67,7%", "3.987.348.000", "2.984.676.000",
					"1.002.672.000", "6,0%", "65,0%",
					"Số liệu theo đơn vị".toUpperCase(java.util.Locale.forLanguageTag("vi")));
			assertThat(document.getNumberOfPages()).isBetween(6, 14);
		}
	}

	@Test
	void theWorkbookHoldsNumbersAsNumbers() throws IOException {
		byte[] bytes = new ReportWorkbook(ReportContent.of(ISSUED), ZONE).write();
		keep("bao-cao.xlsx", bytes);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
				.containsExactly("Tổng hợp", "Theo đơn vị", "Nguồn số liệu", "Cờ và giải trình", "Đính chính");
			Row share = row(workbook, "Tổng hợp", 2, "dossier_online_share");
			assertThat(share.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(share.getCell(4).getNumericCellValue()).isEqualTo(4400 / 65d);
			assertThat(share.getCell(4).getCellStyle().getDataFormatString()).contains("#,##0.0\"%\"");
			assertThat(row(workbook, "Tổng hợp", 2, "disbursed").getCell(4).getNumericCellValue())
				.isEqualTo(3_987_348_000d);
			Row fresh = row(workbook, "Theo đơn vị", 1, "dossier_new");
			assertThat(List.of(3, 4, 5, 6, 7)).extracting((cell) -> fresh.getCell(cell).getNumericCellValue())
				.containsExactly(93d, 0d, 37d, 33d, 23d);
			assertThat(texts(workbook.getSheet("Theo đơn vị").getRow(2))).contains("Phòng Quản lý Khoa học");
			assertThat(workbook.getSheet("Theo đơn vị").getRow(2).getHeightInPoints())
				.as("room for \"Trung tâm Ứng dụng tiến bộ khoa học và công nghệ\"")
				.isGreaterThanOrEqualTo(3 * workbook.getSheet("Theo đơn vị").getDefaultRowHeightInPoints());
			Row source = row(workbook, "Nguồn số liệu", 0, "Hồ sơ mới tiếp nhận trong kỳ");
			assertThat(texts(source)).contains("Văn phòng Sở", "x", "Chuyên viên phòng Quản lý Khoa học",
					"15/06/2023 12:00", S4Material.EVIDENCE);
		}
	}

	/** S4-10 of the domain dossier, and nothing else. */
	@Test
	void raisesTheContradictionsOfTheReport() {
		assertThat(ReportContent.of(S4Material.draft(S4Material.figures())).flags()).extracting(Flag::kind, Flag::rule)
			.containsExactlyInAnyOrder(tuple(Kind.IDENTITY, "online_base"), tuple(Kind.IDENTITY, "appointments"),
					tuple(Kind.VAGUE, "training_share"), tuple(Kind.PERIOD_DIFFERS, "text"),
					tuple(Kind.REFERENCE_DATE, "02/NQ-CP"));
	}

	@Test
	void aCorrectionStandsBesideTheFrozenFigure() throws IOException {
		List<FigureEntry> figures = new ArrayList<>(S4Material.figures());
		figures.add(S4Material.entry("s4", "quan-ly-khoa-hoc", "dossier_new", "39", 2));
		FigureCorrection correction = correction("=1+1", FigureCorrection.State.ACCEPTED, 2);
		ReportMaterial material = S4Material.issued(figures, List.of(correction));
		ReportContent content = ReportContent.of(material);

		ReportLine line = content.lines()
			.stream()
			.filter((each) -> each.indicator().equals("dossier_new"))
			.findFirst()
			.orElseThrow();
		assertThat(line.words(line.amount())).hasValue("93 hồ sơ");
		assertThat(line.words(line.corrected())).hasValue("95 hồ sơ");
		assertThat(content.lines()).filteredOn((each) -> each.corrected() != null)
			.extracting(ReportLine::indicator)
			.containsExactly("dossier_new");
		assertThat(line.units()).filteredOn(UnitFigure::isCorrected)
			.singleElement()
			.satisfies((unit) -> assertThat(unit.versions()).extracting(FigureEntry::figure)
				.extracting(Figure::value)
				.containsExactly(new BigDecimal("37"), new BigDecimal("39")));
		assertThat(text(word(material))).contains("Phòng Quản lý Khoa học: 37").doesNotContain("Khoa học: 39");
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(new ReportWorkbook(content, ZONE).write()))) {
			Row row = row(workbook, "Đính chính", 0, "Hồ sơ mới tiếp nhận trong kỳ");
			assertThat(List.of(2, 3)).extracting((cell) -> row.getCell(cell).getNumericCellValue())
				.containsExactly(37d, 39d);
			assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(6).getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void aCorrectionThatWaitsChangesNothing() {
		ReportContent content = ReportContent.of(S4Material.issued(S4Material.figures(),
				List.of(correction("Đếm sót", FigureCorrection.State.ASKED, null))));
		assertThat(content.lines()).extracting(ReportLine::corrected).containsOnlyNulls();
	}

	@Test
	void aUnitThatHasNotReportedIsNamed() {
		ReportContent content = ReportContent.of(S4Material.draft(
				S4Material.figures().stream().filter((entry) -> !entry.unit().equals("quan-ly-cong-nghe")).toList()));
		assertThat(content.lines()).filteredOn((line) -> line.indicator().equals("dossier_new"))
			.singleElement()
			.satisfies((line) -> assertThat(line.missing()).containsExactly("Phòng Quản lý Công nghệ"));
		assertThat(content.flags()).extracting(Flag::kind).contains(Kind.UNITS_MISSING);
	}

	@Test
	void theStartFailsOnATemplateWithAnUnknownPlaceholder(@TempDir Path folder) throws IOException {
		try (XWPFDocument document = new XWPFDocument();
				OutputStream file = Files.newOutputStream(folder.resolve("periodic-report.docx"))) {
			document.createParagraph().createRun().setText("{{departmentName}} {{soLieu}}");
			document.write(file);
		}
		assertThatIllegalStateException().isThrownBy(() -> templates(folder))
			.withMessageContaining("unknown placeholders [soLieu]")
			.withMessageContaining("missing ones [")
			.withMessageContaining("proceduresFigures.value");
	}

	@Test
	void theStartFailsOnATemplateThatIsNoWordFile(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("periodic-report.docx"), "<html>Báo cáo</html>");
		assertThatIllegalStateException().isThrownBy(() -> templates(folder))
			.withMessageContaining("periodic-report.docx is no Word file");
	}

	private static DocumentTemplates templates(Path folder) {
		return new DocumentTemplates(folder.toString(), List.of(RenderConfiguration.periodicReportFields()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Báo cáo cải cách hành chính            | Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
			Báo cáo tuyên truyền quý, 6 tháng, năm | Kết quả công tác tuyên truyền 6 tháng đầu năm 2023
			Báo cáo quý                            | Kết quả công tác 6 tháng đầu năm 2023
			""")
	void theSubjectComesFromTheCalendar(String calendar, String subject) {
		assertThat(ReportDocument.subject(calendar, S4Material.PERIOD.period())).isEqualTo(subject);
	}

	@Test
	void aSectionWithoutAnythingSaysSo() throws IOException {
		ReportMaterial whole = S4Material.draft(List.of());
		ReportMaterial empty = new ReportMaterial(whole.departmentName(), whole.calendarName(), whole.open(),
				whole.catalogue(), null, null, whole.units(), List.of(), null, Map.of(ReportSection.OTHER, "Việc khác"),
				List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(word(empty)))) {
			assertThat(word.getTables()).as("heading and signature").hasSize(2);
			assertThat(new XWPFWordExtractor(word).getText()).contains("Trong kỳ không có nội dung phát sinh.",
					"7. Nội dung khác", "Việc khác");
		}
	}

	private static FigureCorrection correction(String reason, FigureCorrection.State state, @Nullable Integer version) {
		return new FigureCorrection("c", "s4", "quan-ly-khoa-hoc", "dossier_new", 1, version, new BigDecimal("39"),
				S4Material.EVIDENCE, reason, state, "chuyenvien", S4Material.NOON, null, null, null);
	}

	private static byte[] word(ReportMaterial material) throws IOException {
		ReportDocument document = new ReportDocument(ReportContent.of(material));
		return new DocumentTemplates("", List.of(RenderConfiguration.periodicReportFields()))
			.of("so-khcn", ReportDocument.TEMPLATE)
			.fill(document.values(new Letterhead("Ủy ban nhân dân tỉnh A", "Phường B")), document.lists());
	}

	/** For looking at; under target. */
	private static void keep(String name, byte[] content) throws IOException {
		Path folder = Files.createDirectories(Path.of("target/reports"));
		Files.write(folder.resolve(name), content);
	}

	private static String text(byte[] word) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

	private static List<List<String>> rows(XWPFDocument word) {
		return word.getTables()
			.stream()
			.map(XWPFTable::getRows)
			.flatMap(List::stream)
			.map((row) -> row.getTableCells().stream().map((cell) -> cell.getText()).collect(Collectors.toList()))
			.toList();
	}

	private static List<String> texts(Row row) {
		return StreamSupport.stream(row.spliterator(), false).map(new DataFormatter()::formatCellValue).toList();
	}

	private static Row row(XSSFWorkbook workbook, String sheet, int column, String value) {
		return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
			.filter((row) -> row.getCell(column) != null
					&& new DataFormatter().formatCellValue(row.getCell(column)).equals(value))
			.findFirst()
			.orElseThrow();
	}

}
