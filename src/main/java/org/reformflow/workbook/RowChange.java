package org.reformflow.workbook;

/**
 * A difference between two versions of a table.
 *
 * @param sheet its name
 * @param row what tells the row apart, such as "cchc H1"
 * @param words what changed: "Tên: “a” → “b”"; the row's cells when it is new or gone
 */
record RowChange(Kind kind, String sheet, String row, String words) {

	enum Kind {

		ADDED("Thêm"),

		CHANGED("Sửa"),

		DROPPED("Bỏ");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
