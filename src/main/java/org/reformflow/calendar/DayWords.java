package org.reformflow.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Days and their types as people and files write them. */
final class DayWords {

	static final String KINDS = "nghỉ, làm việc, ngày lễ, nghỉ bù, nghỉ hoán đổi, làm bù, bỏ";

	static final int MAX_LENGTH = 255;

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

	private static final Map<String, Meaning> TYPES = types();

	private DayWords() {
	}

	private static Map<String, Meaning> types() {
		Map<String, Meaning> types = new HashMap<>();
		for (DayType type : DayType.values()) {
			types.put(type.name().toLowerCase(Locale.ROOT), new Meaning(type));
			types.put(plain(type.label()), new Meaning(type));
		}
		List.of("nghỉ", "ngày nghỉ", "off").forEach((word) -> types.put(word, new Meaning(DayType.DAY_OFF)));
		List.of("làm việc", "ngày làm việc", "work").forEach((word) -> types.put(word, new Meaning(DayType.WORKDAY)));
		List.of("lễ", "nghỉ lễ").forEach((word) -> types.put(word, new Meaning(DayType.PUBLIC_HOLIDAY)));
		List.of("bỏ", "xóa", "theo lịch chung", "reset").forEach((word) -> types.put(word, new Meaning(null)));
		return Map.copyOf(types);
	}

	static Optional<Meaning> type(String words) {
		return Optional.ofNullable(TYPES.get(plain(words)));
	}

	/** A day such as {@code 2026-02-17}, {@code 20260217} or {@code 17/02/2026}. */
	static Optional<LocalDate> day(String words) {
		Matcher yearFirst = YEAR_FIRST.matcher(words.strip());
		if (yearFirst.matches()) {
			return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
		}
		Matcher dayFirst = DAY_FIRST.matcher(words.strip());
		return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
	}

	private static Optional<LocalDate> day(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Words to compare by: NFC, lower case, single blanks. */
	static String plain(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.strip();
	}

	/** One line of text without control characters. */
	static String oneLine(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
	}

	/** Such as 17/02/2026. */
	static String format(LocalDate day) {
		return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
	}

	static String weekday(LocalDate day) {
		int number = day.getDayOfWeek().getValue() + 1;
		return (number == 8) ? "CN" : "T" + number;
	}

	static String shown(String words) {
		String line = oneLine(words);
		return (line.length() > 40) ? line.substring(0, 40) + "…" : line;
	}

	/**
	 * What a word for a type means.
	 *
	 * @param type null to take the own row out
	 */
	record Meaning(@Nullable DayType type) {

	}

}
