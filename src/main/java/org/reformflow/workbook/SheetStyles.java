package org.reformflow.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Styles of a workbook's cells.
 *
 * @param typed what is typed into the cell stays text
 */
record SheetStyles(CellStyle heading, CellStyle columns, CellStyle text, CellStyle quoted, CellStyle day,
		CellStyle typed) {

	static SheetStyles in(Workbook workbook) {
		CellStyle text = wrapped(workbook);
		CellStyle quoted = wrapped(workbook);
		quoted.setQuotePrefixed(true);
		CellStyle day = workbook.createCellStyle();
		day.setVerticalAlignment(VerticalAlignment.TOP);
		day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
		CellStyle typed = wrapped(workbook);
		typed.setDataFormat(workbook.createDataFormat().getFormat("@"));
		CellStyle columns = wrapped(workbook);
		columns.setFont(bold(workbook, 11));
		CellStyle heading = workbook.createCellStyle();
		heading.setFont(bold(workbook, 14));
		return new SheetStyles(heading, columns, text, quoted, day, typed);
	}

	private static CellStyle wrapped(Workbook workbook) {
		CellStyle style = workbook.createCellStyle();
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	private static Font bold(Workbook workbook, int points) {
		Font font = workbook.createFont();
		font.setBold(true);
		font.setFontHeightInPoints((short) points);
		return font;
	}

}
