package org.reformflow.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;

/** One event of an iCalendar file while it is read. */
class ICalendarEvent {

	private static final int MAX_DAYS = 366;

	private static final Set<String> REPEATING = Set.of("RRULE", "RDATE", "EXRULE", "RECURRENCE-ID");

	/** What words of a summary mean; the first that fits counts. */
	private static final List<Map.Entry<String, DayType>> SUMMARIES = List.of(
			Map.entry("làm bù", DayType.MAKEUP_WORKDAY), Map.entry("nghỉ bù", DayType.COMPENSATORY_OFF),
			Map.entry("hoán đổi", DayType.SWAP_OFF));

	private final String where;

	private final Map<String, String> values = new HashMap<>();

	ICalendarEvent(String where) {
		this.where = where;
	}

	String where() {
		return this.where;
	}

	/** The first of each property counts. */
	void set(VObjectProperty property) {
		this.values.putIfAbsent(property.getName().toUpperCase(Locale.ROOT), property.getValue());
	}

	List<EnteredDay> days(WorkingCalendar now, LineProblems problems) {
		if ("CANCELLED".equalsIgnoreCase(this.values.getOrDefault("STATUS", "").strip())) {
			return List.of();
		}
		if (REPEATING.stream().anyMatch(this.values::containsKey)) {
			problems.add(this.where,
					"sự kiện lặp lại theo quy tắc không được nhận. Hãy ghi từng ngày thành một sự kiện.");
			return List.of();
		}
		try {
			LocalDate first = day("DTSTART");
			LocalDate end = end(first);
			if (!first.isBefore(end) || ChronoUnit.DAYS.between(first, end) > MAX_DAYS) {
				problems.add(this.where,
						"ngày kết thúc (DTEND, không tính ngày cuối) phải sau ngày bắt đầu và cách không"
								+ " quá một năm. Hãy sửa lại.");
				return List.of();
			}
			return days(first, end, now);
		}
		catch (DateTimeException ex) {
			problems.add(this.where,
					"ngày của sự kiện không có thật hoặc có giờ. Hãy ghi trọn ngày, ví dụ DTSTART;VALUE=DATE:20260217.");
			return List.of();
		}
	}

	private List<EnteredDay> days(LocalDate first, LocalDate end, WorkingCalendar now) {
		DayType type = type();
		boolean single = first.plusDays(1).equals(end);
		return first.datesUntil(end)
			.filter((day) -> single || now.isWorkingDay(day) || !HolidayRules.isRest(day))
			.map((day) -> new EnteredDay(this.where, day, type, shortened("SUMMARY"), shortened("DESCRIPTION")))
			.toList();
	}

	private LocalDate day(String property) {
		return DayWords.day(this.values.getOrDefault(property, ""))
			.orElseThrow(() -> new DateTimeException(property + " is no date"));
	}

	/** Exclusive. */
	private LocalDate end(LocalDate first) {
		if (this.values.containsKey("DTEND")) {
			return day("DTEND");
		}
		return Optional.ofNullable(this.values.get("DURATION"))
			.map((words) -> first.plus(Period.parse(words.strip())))
			.orElseGet(() -> first.plusDays(1));
	}

	/** By the category, else by words of the summary, else a day off. */
	private DayType type() {
		Optional<DayType> stated = DayWords.type(this.values.getOrDefault("CATEGORIES", ""))
			.map(DayWords.Meaning::type);
		if (stated.isPresent()) {
			return stated.get();
		}
		String summary = DayWords.plain(text("SUMMARY"));
		return SUMMARIES.stream()
			.filter((each) -> summary.contains(each.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(DayType.DAY_OFF);
	}

	private String text(String property) {
		@Nullable String value = VObjectPropertyValues.unescape(this.values.getOrDefault(property, ""));
		return (value != null) ? DayWords.oneLine(value) : "";
	}

	private String shortened(String property) {
		String text = text(property);
		return (text.length() > DayWords.MAX_LENGTH) ? text.substring(0, DayWords.MAX_LENGTH - 1) + "…" : text;
	}

}
