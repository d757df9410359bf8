package org.reformflow.workbook;

import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is written row by row. Text stays text: what looks like a formula is
 * marked as quoted, so that it is none either after somebody has edited the cell.
 */
public final class SheetWriter {

	/** Longest text that a cell holds. */
	private static final int MAX_TEXT = 32_767;

	private static final float HEADING_HEIGHT = 21;

	/** Points that a row may be high. */
	private static final float MAX_HEIGHT = 409;

	private final Sheet sheet;

	private final SheetStyles styles;

	private final NumberStyles numbers;

	private final List<Column> columns;

	private int next;

	/**
	 * Begins a sheet with a heading, if there is one, and the names of the columns. Only
	 * the first line of the heading is large.
	 */
	SheetWriter(Sheet sheet, SheetStyles styles, NumberStyles numbers, @Nullable String heading, List<Column> columns) {
		this.sheet = sheet;
		this.styles = styles;
		this.numbers = numbers;
		this.columns = List.copyOf(columns);
		if (heading != null) {
			List<String> lines = heading.lines().toList();
			Row first = row();
			first.setHeightInPoints(HEADING_HEIGHT);
			text(first.createCell(0), lines.get(0), styles.heading());
			lines.stream().skip(1).forEach((line) -> row().createCell(0).setCellValue(line));
			row();
		}
		Row names = row();
		for (int i = 0; i < columns.size(); i++) {
			text(names.createCell(i), columns.get(i).name(), styles.columns());
			sheet.setColumnWidth(i, columns.get(i).width() * 256);
		}
		grow(names);
		printAcross();
		sheet.createFreezePane(0, this.next);
		sheet.setAutoFilter(new CellRangeAddress(this.next - 1, this.next - 1, 0, columns.size() - 1));
	}

	/** On A4, all columns side by side, their names on every page. */
	private void printAcross() {
		this.sheet.setFitToPage(true);
		this.sheet.setRepeatingRows(new CellRangeAddress(this.next - 1, this.next - 1, -1, -1));
		this.sheet.setPrintGridlines(true);
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
	}

	/**
	 * A column.
	 *
	 * @param width in characters
	 */
	public record Column(String name, int width) {

	}

	/** What people type into a column below stays text: "1.10" becomes no number. */
	void keepText(int column) {
		this.sheet.setDefaultColumnStyle(column, this.styles.typed());
	}

	private Row row() {
		return this.sheet.createRow(this.next++);
	}

	/** Adds a row of texts, numbers, {@link Amount}s, days or nothing. */
	public void add(@Nullable Object... values) {
		Row row = row();
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			if (value instanceof Amount amount) {
				Cell cell = row.createCell(i);
				cell.setCellValue(amount.value().doubleValue());
				cell.setCellStyle(this.numbers.of(amount));
			}
			else if (value instanceof Number number) {
				row.createCell(i).setCellValue(number.doubleValue());
			}
			else if (value instanceof LocalDate day) {
				Cell cell = row.createCell(i);
				cell.setCellValue(day);
				cell.setCellStyle(this.styles.day());
			}
			else if (value != null) {
				String text = value.toString();
				text(row.createCell(i), text, isFormulaLike(text) ? this.styles.quoted() : this.styles.text());
			}
		}
		grow(row);
	}

	/** Makes room for wrapped text: not every program does so when it opens the file. */
	private void grow(Row row) {
		int lines = 1;
		for (Cell cell : row) {
			if (cell.getCellType() == CellType.STRING && cell.getColumnIndex() < this.columns.size()) {
				int width = this.columns.get(cell.getColumnIndex()).width();
				lines = Math.max(lines, lines(cell.getStringCellValue(), width));
			}
		}
		if (lines > 1) {
			row.setHeightInPoints(Math.min(MAX_HEIGHT, lines * this.sheet.getDefaultRowHeightInPoints()));
		}
	}

	private static int lines(String text, int width) {
		return text.lines().mapToInt((line) -> 1 + line.length() / width).sum();
	}

	private static boolean isFormulaLike(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
	}

	private static void text(Cell cell, String text, CellStyle style) {
		cell.setCellValue((text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT - 1) + "…" : text);
		cell.setCellStyle(style);
	}

}
