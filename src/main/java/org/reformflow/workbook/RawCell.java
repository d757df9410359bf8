package org.reformflow.workbook;

/**
 * A cell as the file has it.
 *
 * @param column from 0
 * @param type {@code n}, {@code s} (number of a shared string), {@code inlineStr},
 * {@code str}, {@code b}, {@code e} or {@code d}
 * @param style number of the cell's style
 */
record RawCell(int row, int column, String type, int style, String value) {

	/** Such as {@code B5}. */
	String name() {
		return columnName(this.column) + this.row;
	}

	static String columnName(int column) {
		StringBuilder name = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			name.insert(0, (char) ('A' + rest % 26));
		}
		return name.toString();
	}

	/**
	 * The column of a name such as {@code B5}, from 0; too large a number when it has
	 * none.
	 */
	static int columnOf(String name) {
		int column = 0;
		int i = 0;
		while (i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 4) {
			column = column * 26 + name.charAt(i++) - 'A' + 1;
		}
		return (column == 0) ? Integer.MAX_VALUE : column - 1;
	}

}
