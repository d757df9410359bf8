package org.reformflow.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import org.reformflow.process.Csv;

import org.springframework.core.io.ClassPathResource;

/**
 * The days that the product ships for all departments.
 *
 * @param sha256 of the file, tells one version of it from another
 */
record ShippedDays(List<CalendarDay> days, String sha256) {

	private static final String FILE = "calendar/vietnam-2024-2030.csv";

	static ShippedDays read() {
		try {
			String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
			return new ShippedDays(Csv.rows(text, ',').stream().skip(1).map((row) -> day(row.cells())).toList(),
					sha256(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Columns date, weekday, type, name, basis, confidence. */
	private static CalendarDay day(List<String> cells) {
		return new CalendarDay(LocalDate.parse(cells.get(0)), DayType.valueOf(cells.get(2)), cells.get(3), cells.get(4),
				cells.get(5));
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
