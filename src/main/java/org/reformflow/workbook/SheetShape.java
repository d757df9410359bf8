package org.reformflow.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sheet of a table looks like.
 *
 * @param name of the sheet
 * @param keys the columns that together tell rows apart
 */
public record SheetShape(String name, List<Column> columns, List<String> keys) {

	public SheetShape {
		columns = List.copyOf(columns);
		keys = List.copyOf(keys);
	}

	/** The column that a heading names, by its label, its key or both. */
	Optional<Column> column(String heading) {
		String plain = plain(heading);
		return this.columns.stream()
			.filter((column) -> plain.equals(plain(column.heading())) || plain.equals(plain(column.label()))
					|| plain.equals(column.key()))
			.findFirst();
	}

	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replaceAll("[\\s\\u00a0]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * A column.
	 *
	 * @param key as the owner of the table reads it
	 * @param label as people read it
	 * @param width in characters
	 * @param number whether its cells are numbers or empty
	 * @param help how to fill it in
	 */
	public record Column(String key, String label, int width, boolean number, String help) {

		/** A column of texts. */
		public static Column text(String key, String label, int width, String help) {
			return new Column(key, label, width, false, help);
		}

		/** A column of numbers. */
		public static Column number(String key, String label, int width, String help) {
			return new Column(key, label, width, true, help);
		}

		/** What is written into the file. */
		public String heading() {
			return "%s (%s)".formatted(this.label, this.key);
		}

	}

}
