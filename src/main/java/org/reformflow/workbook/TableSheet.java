package org.reformflow.workbook;

import java.util.List;

/** A sheet of a table with its rows. */
public record TableSheet(SheetShape shape, List<SheetRow> rows) {

	public TableSheet {
		rows = List.copyOf(rows);
	}

}
