package org.reformflow.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/** Office hours as people write them, such as {@code 07:30-11:30, 13:30-17:00}. */
final class HoursWords {

	private static final int MAX_SESSIONS = 6;

	private static final Pattern SESSION = Pattern
		.compile("(\\d{1,2})[:hHg](\\d{2})?\\s*(?:-|–|đến)\\s*(\\d{1,2})[:hHg](\\d{2})?");

	private HoursWords() {
	}

	static String format(OfficeHours hours) {
		return hours.sessions()
			.stream()
			.map((session) -> session.opens() + "-" + session.closes())
			.collect(Collectors.joining(", "));
	}

	/**
	 * Reads sessions between commas or semicolons.
	 * @throws Refusal when they are no times, not in order or overlap
	 */
	static OfficeHours parse(String words) {
		List<OfficeHours.Session> sessions = Stream.of(words.strip().split("\\s*[,;\\n]\\s*"))
			.limit(MAX_SESSIONS + 1L)
			.map(HoursWords::session)
			.toList();
		try {
			if (sessions.size() <= MAX_SESSIONS) {
				return new OfficeHours(sessions);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("Các buổi phải theo thứ tự, không chồng nhau và kết thúc sau khi bắt đầu,"
					+ " ví dụ 07:30-11:30, 13:30-17:00. Hãy sửa lại.");
		}
		throw new Refusal("Nhiều nhất " + MAX_SESSIONS + " buổi. Hãy bớt lại.");
	}

	private static OfficeHours.Session session(String words) {
		Matcher found = SESSION.matcher(words);
		if (!found.matches()) {
			throw unreadable(words);
		}
		try {
			return new OfficeHours.Session(time(found.group(1), found.group(2)), time(found.group(3), found.group(4)));
		}
		catch (DateTimeException ex) {
			throw unreadable(words);
		}
	}

	private static LocalTime time(String hour, @Nullable String minute) {
		return LocalTime.of(Integer.parseInt(hour), (minute != null) ? Integer.parseInt(minute) : 0);
	}

	private static Refusal unreadable(String words) {
		return new Refusal("Không đọc được “" + ((words.length() > 40) ? words.substring(0, 40) : words)
				+ "”. Hãy ghi giờ bắt đầu và kết thúc của từng buổi, ví dụ 07:30-11:30, 13:30-17:00.");
	}

}
