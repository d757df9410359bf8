package org.reformflow.reporting.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.workbook.SheetRow;
import org.reformflow.workbook.SheetShape;
import org.reformflow.workbook.SheetShape.Column;
import org.reformflow.workbook.TableSheet;

/** Lines of a table that is data, as rows of a sheet and back. */
public final class SheetLines {

	private SheetLines() {
	}

	public static TableSheet sheet(SheetShape shape, List<DataLine> lines) {
		return new TableSheet(shape,
				lines.stream().map((line) -> new SheetRow(line.where(), filled(line.cells()))).toList());
	}

	public static List<DataLine> lines(TableSheet sheet) {
		return sheet.rows().stream().map((row) -> new DataLine(row.where(), row.cells())).toList();
	}

	/** Whether two lines say the same in all columns. */
	public static boolean same(SheetShape shape, DataLine one, DataLine other) {
		return shape.columns().stream().map(Column::key).allMatch((key) -> one.cell(key).equals(other.cell(key)));
	}

	/** A line with another text in a column. */
	public static DataLine with(DataLine line, String column, String text) {
		Map<String, String> cells = line.cells()
			.entrySet()
			.stream()
			.filter((cell) -> !cell.getKey().equals(column))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		cells.put(column, text);
		return new DataLine(line.where(), cells);
	}

	/** A line with a text in a column that is empty. */
	public static DataLine orElse(DataLine line, String column, String text) {
		return line.cell(column).isEmpty() ? with(line, column, text) : line;
	}

	private static Map<String, String> filled(Map<String, String> cells) {
		return cells.entrySet()
			.stream()
			.filter((cell) -> !cell.getValue().isEmpty())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
