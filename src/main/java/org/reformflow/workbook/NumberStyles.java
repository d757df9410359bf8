package org.reformflow.workbook;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Styles of numbers; a workbook holds only so many, so each is made once. */
class NumberStyles {

	/** Separators of Vietnamese, wherever the file is opened. */
	private static final String VIETNAMESE = "[$-42A]";

	private final Workbook workbook;

	private final Map<String, CellStyle> styles = new HashMap<>();

	NumberStyles(Workbook workbook) {
		this.workbook = workbook;
	}

	CellStyle of(Amount amount) {
		String format = VIETNAMESE + "#,##0" + ((amount.decimals() > 0) ? "." + "0".repeat(amount.decimals()) : "")
				+ ("%".equals(amount.measure()) ? "\"%\"" : "");
		return this.styles.computeIfAbsent(format, (key) -> {
			CellStyle style = this.workbook.createCellStyle();
			style.setVerticalAlignment(VerticalAlignment.TOP);
			style.setDataFormat(this.workbook.createDataFormat().getFormat(key));
			return style;
		});
	}

}
