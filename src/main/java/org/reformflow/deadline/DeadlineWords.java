package org.reformflow.deadline;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.SpanWords.Found;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Understands the words with which Vietnamese documents set deadlines. */
@Component
public class DeadlineWords {

	/** By a time of a day: the day itself is still in time. */
	private static final Pattern TIME_OF_DAY = Pattern.compile("(?:trước|chậm nhất|muộn nhất)?(?: vào| lúc)? ?\\d{1,2}"
			+ "(?::\\d{2}| ?(?:giờ|h|g)(?: ?\\d{2}(?![\\d/.-]))?(?: ?phút)?)(?!\\p{L})");

	private static final Pattern FROM_TO = Pattern.compile("^(.*?)(?<!\\p{L})từ (.+?) (?:đến|tới)(?: hết)? (.+)$");

	private static final Pattern ON_EVENT = Pattern
		.compile("phát sinh|kịp thời|đột xuất|(?:khi có|theo|ngay khi có) yêu cầu");

	private static final Pattern BEFORE = Pattern
		.compile("(?<!\\p{L}|không )trước(?: thời hạn| thời điểm)?(?: ngày:?)?$");

	private final WorkingCalendars calendars;

	public DeadlineWords(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * The deadline that the words set; none for missing or blank words.
	 * @param department whose working days count
	 * @param words as written in the document
	 * @param issued the day of the document, for words without a year or a start
	 * @throws Refusal if the words are not understood or name a day that does not exist
	 */
	public Deadline parse(String department, @Nullable String words, LocalDate issued) {
		return recognise(department, words, issued).orElseThrow(() -> new Refusal("Chưa hiểu thời hạn \"" + words
				+ "\". Hãy viết theo một trong các cách: \"trước ngày 10/10/2023\", \"chậm nhất ngày 15/6/2022\","
				+ " \"ngày 15 tháng 12 năm 2023\", \"trong tháng 9 năm 2023\", \"quý IV/2023\", \"năm 2024\","
				+ " \"giai đoạn 2021-2025\", \"6 tháng đầu năm 2023\", \"hàng quý, 6 tháng, năm\", \"thường xuyên\","
				+ " \"khi phát sinh\", \"trong 05 ngày làm việc kể từ ngày 10/10/2023\"; hoặc để trống nếu không có"
				+ " thời hạn."));
	}

	/**
	 * Like {@link #parse}, but empty if the words are not understood.
	 * @throws Refusal if the words name a day that does not exist
	 */
	public Optional<Deadline> recognise(String department, @Nullable String words, LocalDate issued) {
		return recognise(this.calendars.of(department), words, issued);
	}

	/** Like the other, with the working days of a calendar. */
	public Optional<Deadline> recognise(WorkingCalendar calendar, @Nullable String words, LocalDate issued) {
		if (words == null || normalised(words).isEmpty()) {
			return Optional.of(Deadline.none());
		}
		try {
			return read(calendar, words.strip(), normalised(words), issued);
		}
		catch (DateTimeException ex) {
			throw new Refusal("Thời hạn \"" + words.strip()
					+ "\" có ngày, tháng hoặc quý không tồn tại. Hãy sửa lại theo lịch, ví dụ \"trước ngày 28/2/2026\".");
		}
	}

	private Optional<Deadline> read(WorkingCalendar calendar, String raw, String words, LocalDate issued) {
		if (raw.length() > Deadline.MAX_WORDS) {
			return Optional.empty();
		}
		if (WorkingDayWords.isIn(words)) {
			return new WorkingDayWords(calendar).read(raw, words, issued);
		}
		return Recurrences.find(words)
			.map((recurrence) -> new Deadline(DeadlineKind.RECURRING, raw, null, null, recurrence))
			.or(() -> fromTo(words, issued).or(() -> SpanWords.find(words, issued)).flatMap((found) -> by(raw, found)))
			.or(() -> onEvent(raw, words));
	}

	private static Optional<Found> fromTo(String words, LocalDate issued) {
		Matcher parts = FROM_TO.matcher(words);
		if (!parts.matches()) {
			return Optional.empty();
		}
		return SpanWords.find(parts.group(3), issued)
			.flatMap((end) -> SpanWords.find(parts.group(2), end.span().last().minusYears(1).plusDays(1))
				.map((start) -> new Found(start.span().through(end.span()), parts.group(1),
						start.before() + start.after() + end.before() + end.after())));
	}

	private static Optional<Deadline> by(String raw, Found found) {
		Matcher before = BEFORE.matcher(found.before());
		String around = before.replaceFirst("") + " " + found.after();
		if (SpanWords.isUnclear(around)) {
			return Optional.empty();
		}
		Span span = found.span();
		if (before.reset().find()) {
			return Optional.of(new Deadline(DeadlineKind.BEFORE, raw, span.first(), null, List.of()));
		}
		return Optional.of(new Deadline(span.isDay() ? DeadlineKind.NO_LATER_THAN : DeadlineKind.PERIOD, raw,
				span.last(), span.stated() ? span.first() : null, List.of()));
	}

	private static Optional<Deadline> onEvent(String raw, String words) {
		boolean plain = words.chars().noneMatch(Character::isDigit);
		return Optional.of(new Deadline(DeadlineKind.ON_EVENT, raw, null, null, List.of()))
			.filter((event) -> plain && ON_EVENT.matcher(words).find());
	}

	private static String normalised(String words) {
		String composed = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		String spaced = composed.replaceAll("[\\s\\u00a0]+", " ").replace("từ nay ", "").strip();
		return TIME_OF_DAY.matcher(spaced).replaceAll("trong");
	}

}
