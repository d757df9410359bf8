package org.reformflow.reporting.render;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Styles of a workbook's cells; a workbook holds only so many, so each is made once. */
class WorkbookStyles {

	/** Separators of Vietnamese, wherever the file is opened. */
	private static final String VIETNAMESE = "[$-42A]";

	private final Workbook workbook;

	private final Map<String, CellStyle> numbers = new HashMap<>();

	private final CellStyle heading;

	private final CellStyle columns;

	private final CellStyle text;

	private final CellStyle quoted;

	WorkbookStyles(Workbook workbook) {
		this.workbook = workbook;
		this.text = wrapped();
		this.quoted = wrapped();
		this.quoted.setQuotePrefixed(true);
		this.columns = wrapped();
		this.columns.setFont(bold(11));
		this.columns.setBorderBottom(BorderStyle.THIN);
		this.heading = workbook.createCellStyle();
		this.heading.setFont(bold(14));
	}

	private CellStyle wrapped() {
		CellStyle style = this.workbook.createCellStyle();
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	private Font bold(int points) {
		Font font = this.workbook.createFont();
		font.setBold(true);
		font.setFontHeightInPoints((short) points);
		return font;
	}

	CellStyle heading() {
		return this.heading;
	}

	CellStyle columns() {
		return this.columns;
	}

	/** A text that looks like a formula stays text, also after somebody edited it. */
	CellStyle text(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? this.quoted : this.text;
	}

	CellStyle number(int decimals, String measure) {
		String format = VIETNAMESE + "#,##0" + ((decimals > 0) ? "." + "0".repeat(decimals) : "")
				+ ("%".equals(measure) ? "\"%\"" : "");
		return this.numbers.computeIfAbsent(format, (key) -> {
			CellStyle style = this.workbook.createCellStyle();
			style.setVerticalAlignment(VerticalAlignment.TOP);
			style.setDataFormat(this.workbook.createDataFormat().getFormat(key));
			return style;
		});
	}

}
