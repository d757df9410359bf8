package org.reformflow.workbook;

import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param where in words, such as {@code Trang “Chỉ tiêu”, dòng 5}
 * @param cells by key of the column, without surrounding blanks; empty ones are left out.
 * Numbers are written the Vietnamese way, without dots
 */
public record SheetRow(String where, Map<String, String> cells) {

	public SheetRow {
		cells = Map.copyOf(cells);
	}

	/** Empty when there is nothing. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

}
