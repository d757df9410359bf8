package org.reformflow.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;

/** Writes an Excel file (.xlsx) sheet by sheet, with little memory. */
public final class WorkbookWriter implements Closeable {

	/** Media type of what is written. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** The sheet that says how to fill in the others; readers skip it. */
	static final String GUIDE = "Hướng dẫn";

	private final SXSSFWorkbook workbook = new SXSSFWorkbook();

	private final SheetStyles styles = SheetStyles.in(this.workbook);

	private final NumberStyles numbers = new NumberStyles(this.workbook);

	/** Begins a sheet; the names of the columns are bold and stay in view. */
	public SheetWriter sheet(String name, @Nullable String heading, List<SheetWriter.Column> columns) {
		return new SheetWriter(this.workbook.createSheet(name), this.styles, this.numbers, heading, columns);
	}

	/** Adds the sheets of a table so that they can be read again, and a guide. */
	void table(List<TableSheet> sheets) {
		for (TableSheet sheet : sheets) {
			List<SheetShape.Column> columns = sheet.shape().columns();
			SheetWriter writer = sheet(sheet.shape().name(), null,
					columns.stream()
						.map((column) -> new SheetWriter.Column(column.heading(), column.width()))
						.toList());
			for (int i = 0; i < columns.size(); i++) {
				if (!columns.get(i).number()) {
					writer.keepText(i);
				}
			}
			sheet.rows()
				.forEach((row) -> writer
					.add(columns.stream().map((column) -> value(column, row.cell(column.key()))).toArray()));
		}
		SheetWriter guide = sheet(GUIDE, null, List.of(new SheetWriter.Column("Trang", 20),
				new SheetWriter.Column("Cột", 36), new SheetWriter.Column("Cách ghi", 100)));
		sheets.forEach((sheet) -> sheet.shape()
			.columns()
			.forEach((column) -> guide.add(sheet.shape().name(), column.heading(), column.help())));
	}

	private static @Nullable Object value(SheetShape.Column column, String text) {
		if (text.isEmpty()) {
			return null;
		}
		return column.number()
				? VietnameseNumber.parse(text).map(BigDecimal::stripTrailingZeros).<Object>map((n) -> n).orElse(text)
				: text;
	}

	/** The stream stays open. */
	public void write(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
