package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;

/**
 * Reads "trong 05 ngày làm việc kể từ ngày 10/10/2023" in normalised words. The first day
 * is not counted (Civil Code 2015, article 147).
 */
record WorkingDayWords(WorkingCalendar calendar) {

	private static final Pattern WORDS = Pattern
		.compile("^(?<before>.*?)(?<!\\d)(?<count>\\d{1,3}) ?(?:\\(\\p{L}+\\) )?"
				+ "ngày làm việc(?:,? (?:(?:kể |tính )?từ|sau) (?<start>.+)|(?<after>.*))$");

	static boolean isIn(String words) {
		return words.contains("ngày làm việc");
	}

	/** The deadline, undated if the days count from an event yet to come. */
	Optional<Deadline> read(String raw, String words, LocalDate issued) {
		Matcher found = WORDS.matcher(words);
		if (!found.matches()
				|| SpanWords.isUnclear(found.group("before") + " " + Objects.toString(found.group("after"), ""))) {
			return Optional.empty();
		}
		int count = Integer.parseInt(found.group("count"));
		LocalDate last = start(found.group("start"), issued).map((start) -> this.calendar.plusWorkingDays(start, count))
			.orElse(null);
		return Optional.of(new Deadline(DeadlineKind.WORKING_DAYS, raw, last, null, List.of()));
	}

	/** The day of the document, or the day named; without a year, the nearest one. */
	private static Optional<LocalDate> start(@Nullable String words, LocalDate issued) {
		if (words == null || words.matches("(?:ngày |khi )?(?:ký|ban hành).*")) {
			return Optional.of(issued);
		}
		return SpanWords.find(words, issued.minusMonths(6))
			.filter((found) -> found.before().isEmpty())
			.map(SpanWords.Found::span)
			.filter(Span::isDay)
			.map(Span::first);
	}

}
