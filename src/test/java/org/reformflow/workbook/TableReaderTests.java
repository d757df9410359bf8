package org.reformflow.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reformflow.process.Refusal;
import org.reformflow.workbook.SheetShape.Column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableReaderTests {

	private static final SheetShape SHAPE = new SheetShape("Món", List.of(Column.text("code", "Mã", 10, "Mã của món"),
			Column.text("name", "Tên", 30, "Tên món"), Column.number("price", "Giá", 10, "Giá tiền")), List.of("code"));

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void whatIsWrittenIsReadAgain() throws IOException {
		TableSheet sheet = new TableSheet(SHAPE,
				List.of(new SheetRow("", Map.of("code", "1.10", "name", "=1+1", "price", "2,5")),
						new SheetRow("", Map.of("code", "2", "name", "Phở bò"))));
		Path file = this.folder.resolve("table.xlsx");
		try (WorkbookWriter writer = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			writer.table(List.of(sheet));
			writer.write(out);
		}

		TableSheet read = TableReader.read(file, List.of(SHAPE)).get(0);

		assertThat(read.rows()).extracting(SheetRow::cells)
			.containsExactly(Map.of("code", "1.10", "name", "=1+1", "price", "2,5"),
					Map.of("code", "2", "name", "Phở bò"));
		assertThat(read.rows().get(0).where()).isEqualTo("Trang “Món”, dòng 2");
		assertThat(RowChanges.between(List.of(sheet), List.of(read))).isEmpty();
	}

	@Test
	void emptyRowsAreSkippedAndNumbersKeepTheirDecimals() throws IOException {
		TableSheet read = read((sheet) -> {
			header(sheet);
			row(sheet, 3, "a", "Một", 1.125);
			row(sheet, 5, "b", "Hai", 1125.0);
			row(sheet, 6, "c", "Ba", 0.1 + 0.2);
		});

		assertThat(read.rows()).extracting((row) -> row.cell("price")).containsExactly("1,125", "1125", "0,3");
		assertThat(read.rows().get(0).where()).endsWith("dòng 4");
	}

	@Test
	void columnsMayChangePlacesAndBeNamedByLabelOrKey() throws IOException {
		TableSheet read = read((sheet) -> {
			row(sheet, 0, "Giá", " tên ", "code");
			row(sheet, 1, 3.0, "Bún", "a");
		});

		assertThat(read.rows().get(0).cells()).isEqualTo(Map.of("code", "a", "name", "Bún", "price", "3"));
	}

	@Test
	void missingUnknownAndDoubleColumnsAreNamed() {
		assertRefused((sheet) -> row(sheet, 0, "Mã", "Ghi chú", "Mã"), "thiếu cột Tên (name), Giá (price)",
				"ô B1: cột “Ghi chú” không có trong bảng", "ô C1: cột “Mã” có hai lần");
	}

	@Test
	void formulasAreNamedByTheirCell() {
		assertRefused((sheet) -> {
			header(sheet);
			row(sheet, 1, "a", "Một", 1.0).getCell(2).setCellFormula("1+1");
		}, "Trang “Món”, ô C2: là công thức");
	}

	@Test
	void mergedCellsAreNamedByTheirRange() {
		assertRefused((sheet) -> {
			header(sheet);
			row(sheet, 1, "a", "Một", 1.0);
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1));
		}, "ô A2:B3: là ô gộp");
	}

	@Test
	void aTextInANumberIsNamed() {
		assertRefused((sheet) -> {
			header(sheet);
			row(sheet, 1, "a", "Một", "mười");
		}, "ô C2 (Giá): “mười” không phải là số");
	}

	@Test
	void aNumberThatLostItsLastZeroIsNoCode() {
		assertRefused((sheet) -> {
			header(sheet);
			row(sheet, 1, 1.1, "Một", 1.0);
		}, "ô A2 (Mã): là số 1,1");
	}

	@Test
	void datesAndPercentagesAreRefused() {
		assertRefused((sheet) -> {
			header(sheet);
			Row row = row(sheet, 1, "a", 45000.0, 0.85);
			row.getCell(1).setCellStyle(style(sheet, "d/m/yyyy"));
			row.getCell(2).setCellStyle(style(sheet, "0.0%"));
		}, "ô B2 (Tên): đã bị Excel đổi thành ngày tháng", "ô C2 (Giá): đang định dạng phần trăm");
	}

	@Test
	void hiddenRowsColumnsAndSheetsAreRefused() {
		assertRefused((sheet) -> {
			header(sheet);
			row(sheet, 1, "a", "Một", 1.0).setZeroHeight(true);
			sheet.setColumnHidden(1, true);
			sheet.getWorkbook().createSheet("Bí mật");
			sheet.getWorkbook().setSheetHidden(1, true);
		}, "dòng 2: đang ẩn", "cột B: (Tên) đang ẩn", "Trang “Bí mật”: không thuộc bảng này");
	}

	@Test
	void cellsOutsideOfTheColumnsAndErrorsAreNamed() {
		assertRefused((sheet) -> {
			header(sheet);
			Row row = row(sheet, 1, "a", "Một", 1.0);
			row.createCell(7).setCellValue("lạc");
			row.getCell(1).setCellErrorValue((byte) 0x17);
		}, "ô H2: nằm ngoài các cột có tên", "ô B2 (Tên): báo lỗi #REF!");
	}

	@Test
	void anotherSheetOrNoneIsRefused() {
		assertThatThrownBy(() -> TableReader.read(file(new XSSFWorkbook(), (workbook) -> workbook.createSheet("Khác")),
				List.of(SHAPE)))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("Trang “Món”: không có trong tệp")
			.hasMessageContaining("Trang “Khác”: không thuộc bảng này");
		assertRefused((sheet) -> {
		}, "không có dòng tiêu đề");
	}

	@Test
	@Timeout(20)
	void aHundredThousandRowsAreRefusedWithoutReadingThem() throws IOException {
		Path file = file(new SXSSFWorkbook(100), (workbook) -> {
			Sheet sheet = workbook.createSheet("Món");
			header(sheet);
			for (int i = 1; i <= 100_000; i++) {
				row(sheet, i, "mã" + i, "Món số " + i, (double) i);
			}
		});

		long started = System.nanoTime();
		assertThatThrownBy(() -> TableReader.read(file, List.of(SHAPE))).isInstanceOf(Refusal.class)
			.hasMessageContaining("hơn 5.000 dòng");
		assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertRefused((sheet) -> {
			header(sheet);
			for (int i = 1; i <= 60; i++) {
				row(sheet, i, "a" + i, "Một", "mười");
			}
		}, "vì có 60 lỗi", "ô C51 (Giá)", "… và 10 lỗi nữa");
	}

	@Test
	void whatIsNoXlsxIsRefused() throws IOException {
		assertFileRefused("code,name\na,b\n".getBytes(StandardCharsets.UTF_8), "không phải Excel (.xlsx)");
		assertFileRefused(new byte[0], "không phải Excel (.xlsx)");
		assertFileRefused(zip("word/document.xml", "<a/>"), "bị hỏng hoặc không phải Excel");
		assertFileRefused("PK\003\004 hỏng".getBytes(StandardCharsets.UTF_8), "bị hỏng hoặc không phải Excel");
		assertFileRefused(encrypted(), "có đặt mật khẩu");
	}

	@Test
	@Timeout(20)
	void aZipBombIsRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			part(zip, "xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
			part(zip, "xl/workbook.xml", WORKBOOK);
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write("<worksheet><sheetData><row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
			byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 200; i++) {
				zip.write(blanks);
			}
			zip.closeEntry();
		}
		assertFileRefused(bytes.toByteArray(), "quá lớn");
	}

	@Test
	void entitiesAreNotRead() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			part(zip, "xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
			part(zip, "xl/workbook.xml", WORKBOOK);
			part(zip, "xl/worksheets/sheet1.xml",
					"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\">"
							+ "<v>&b;</v></c></row></sheetData></worksheet>");
		}
		Path file = Files.write(this.folder.resolve("xxe.xlsx"), bytes.toByteArray());
		assertThatThrownBy(() -> TableReader.read(file, List.of(SHAPE))).isInstanceOf(Refusal.class)
			.hasMessageNotContaining("root");
	}

	private static final String WORKBOOK = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
			+ "<sheets><sheet name=\"Món\" r:id=\"r1\"/></sheets></workbook>";

	private void assertRefused(Consumer<Sheet> content, String... words) {
		assertThatThrownBy(() -> read(content)).isInstanceOf(Refusal.class)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(words));
	}

	private void assertFileRefused(byte[] content, String words) throws IOException {
		Path file = Files.write(this.folder.resolve("bad.xlsx"), content);
		assertThatThrownBy(() -> TableReader.read(file, List.of(SHAPE))).isInstanceOf(Refusal.class)
			.hasMessageContaining(words);
	}

	private TableSheet read(Consumer<Sheet> content) throws IOException {
		return TableReader
			.read(file(new XSSFWorkbook(), (workbook) -> content.accept(workbook.createSheet("Món"))), List.of(SHAPE))
			.get(0);
	}

	private Path file(Workbook workbook, Consumer<Workbook> content) throws IOException {
		Path file = this.folder.resolve("file.xlsx");
		try (workbook; OutputStream out = Files.newOutputStream(file)) {
			content.accept(workbook);
			workbook.write(out);
		}
		return file;
	}

	private static void header(Sheet sheet) {
		row(sheet, 0, "Mã (code)", "Tên (name)", "Giá (price)");
	}

	private static Row row(Sheet sheet, int number, Object... values) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < values.length; i++) {
			if (values[i] instanceof Double amount) {
				row.createCell(i).setCellValue(amount);
			}
			else {
				row.createCell(i).setCellValue(values[i].toString());
			}
		}
		return row;
	}

	private static CellStyle style(Sheet sheet, String format) {
		CellStyle style = sheet.getWorkbook().createCellStyle();
		style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
		return style;
	}

	private static byte[] zip(String part, String content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			part(zip, part, content);
		}
		return bytes.toByteArray();
	}

	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static byte[] encrypted() throws IOException {
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("mật khẩu");
			try (OutputStream out = encryptor.getDataStream(files); Workbook workbook = new XSSFWorkbook()) {
				workbook.createSheet("Món");
				workbook.write(out);
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			files.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
