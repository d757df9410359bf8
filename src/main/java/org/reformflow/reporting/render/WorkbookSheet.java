package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet that is written row by row, with texts and numbers and no formulas. */
class WorkbookSheet {

	/** Longest text that a cell holds. */
	private static final int MAX_TEXT = 32_767;

	private final Sheet sheet;

	private final WorkbookStyles styles;

	private int next;

	/** Begins a sheet with a heading and the names of the columns. */
	WorkbookSheet(Sheet sheet, WorkbookStyles styles, String heading, List<Column> columns) {
		this.sheet = sheet;
		this.styles = styles;
		text(row().createCell(0), heading, styles.heading());
		row();
		Row names = row();
		for (int i = 0; i < columns.size(); i++) {
			text(names.createCell(i), columns.get(i).name(), styles.columns());
			sheet.setColumnWidth(i, columns.get(i).width() * 256);
		}
		printAcross(sheet);
		sheet.createFreezePane(0, this.next);
		sheet.setAutoFilter(new CellRangeAddress(this.next - 1, this.next - 1, 0, columns.size() - 1));
	}

	/** On A4, all columns side by side, their names on every page. */
	private static void printAcross(Sheet sheet) {
		sheet.setFitToPage(true);
		sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
		sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setFitWidth((short) 1);
		sheet.getPrintSetup().setFitHeight((short) 0);
	}

	/**
	 * A column.
	 *
	 * @param width in characters
	 */
	record Column(String name, int width) {

	}

	/** A number with how it is written. */
	record Amount(BigDecimal value, int decimals, String measure) {

		static @Nullable Amount of(ReportLine line, @Nullable BigDecimal value) {
			return (value != null) ? new Amount(value, line.decimals(), line.measure()) : null;
		}

	}

	private Row row() {
		return this.sheet.createRow(this.next++);
	}

	/** Adds a row of {@link Amount}s, whole numbers, texts or nothing. */
	void add(List<? extends @Nullable Object> values) {
		Row row = row();
		for (int i = 0; i < values.size(); i++) {
			Object value = values.get(i);
			if (value instanceof Amount amount) {
				Cell cell = row.createCell(i);
				cell.setCellValue(amount.value().doubleValue());
				cell.setCellStyle(this.styles.number(amount.decimals(), amount.measure()));
			}
			else if (value instanceof Integer number) {
				row.createCell(i).setCellValue(number);
			}
			else if (value != null) {
				String text = value.toString();
				text(row.createCell(i), text, this.styles.text(text));
			}
		}
	}

	private static void text(Cell cell, String text, CellStyle style) {
		cell.setCellValue((text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT - 1) + "…" : text);
		cell.setCellStyle(style);
	}

}
