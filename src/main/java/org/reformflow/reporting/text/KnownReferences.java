package org.reformflow.reporting.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.data.DataFile;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Severity;

/** Days of documents that are known, to find those that are cited with another. */
final class KnownReferences {

	private static final DataFile FILE = new DataFile(List.of("number", "date", "title", "confidence"), List.of());

	private static final Pattern CITED = Pattern.compile(
			"(?<![\\p{L}\\d/])(\\d{1,5}(?:/\\d{4})?/\\p{Lu}[\\p{L}&-]*)\\s+ngày\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})");

	private final Map<String, Reference> byNumberAndYear;

	private KnownReferences(Map<String, Reference> byNumberAndYear) {
		this.byNumberAndYear = byNumberAndYear;
	}

	static KnownReferences shipped() {
		return new KnownReferences(FILE.shipped("references.csv")
			.stream()
			.map((line) -> new Reference(line.cell("number"), LocalDate.parse(line.cell("date")), line.cell("title"),
					"READ".equals(line.cell("confidence"))))
			.collect(Collectors.toMap((known) -> key(known.number, known.date.getYear()), Function.identity())));
	}

	private static String key(String number, int year) {
		return number.toUpperCase(Locale.ROOT) + " " + year;
	}

	Stream<Flag> flags(String text) {
		return CITED.matcher(text).results().flatMap((found) -> flag(found).stream()).distinct();
	}

	private Optional<Flag> flag(MatchResult cited) {
		int year = Integer.parseInt(cited.group(4));
		return Optional.ofNullable(this.byNumberAndYear.get(key(cited.group(1), year)))
			.filter((known) -> !known.date.equals(day(year, cited)))
			.map((known) -> new Flag(Flag.Kind.REFERENCE_DATE, Severity.EXPLAIN, known.number, List.of(),
					"Văn bản %s ghi ngày %s/%s/%s, còn danh mục%s ghi ngày %s (%s). Hãy đối chiếu văn bản gốc rồi sửa."
						.formatted(known.number, cited.group(2), cited.group(3), cited.group(4),
								known.sure ? "" : " (chưa đối chiếu văn bản gốc)", VietnameseDates.words(known.date),
								known.title)));
	}

	private static LocalDate day(int year, MatchResult cited) {
		try {
			return LocalDate.of(year, Integer.parseInt(cited.group(3)), Integer.parseInt(cited.group(2)));
		}
		catch (DateTimeException ex) {
			return LocalDate.MIN;
		}
	}

	/** A document and its day; not sure when only remembered. */
	private record Reference(String number, LocalDate date, String title, boolean sure) {
	}

}
