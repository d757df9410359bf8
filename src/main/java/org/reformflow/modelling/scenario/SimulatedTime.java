package org.reformflow.modelling.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;

/** The clock of one scenario, and what its words for times mean. */
class SimulatedTime {

	private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (ngày làm việc|ngày|giờ|phút)");

	private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d:\\d\\d)(?::\\d\\d)?)?");

	private final WorkingCalendar calendar;

	private Instant now;

	SimulatedTime(WorkingCalendar calendar) {
		this.calendar = calendar;
		this.now = at("2026-03-02 08:00", 0);
	}

	Instant now() {
		return this.now;
	}

	/** Never goes back. */
	void reach(Instant moment) {
		if (moment.isAfter(this.now)) {
			this.now = moment;
		}
	}

	void start(Instant moment) {
		this.now = moment;
	}

	ZoneId zone() {
		return this.calendar.zone();
	}

	WorkingCalendar calendar() {
		return this.calendar;
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.now, zone());
	}

	/** A moment such as {@code 2026-03-02 08:00}; a day alone begins at midnight. */
	Instant at(String words, int line) {
		Instant moment = moment(words, false);
		if (moment == null) {
			throw new ScenarioProblem(line,
					"Không hiểu thời điểm “%s”. Hãy viết như 2026-03-02 08:00.".formatted(words));
		}
		return moment;
	}

	/** After a span such as {@code 5 ngày làm việc}, at the same time of the day. */
	Instant after(String words, int line) {
		if (words.startsWith("đến ")) {
			return at(words.substring(4), line);
		}
		Matcher span = SPAN.matcher(words);
		if (!span.matches()) {
			throw new ScenarioProblem(line,
					"Không hiểu “%s”. Hãy viết như 5 ngày làm việc, 3 ngày, 2 giờ hoặc đến 2026-03-10 08:00."
						.formatted(words));
		}
		int count = Integer.parseInt(span.group(1));
		return switch (span.group(2)) {
			case "ngày làm việc" -> this.calendar.plusWorkingDays(today(), count)
				.atTime(LocalTime.ofInstant(this.now, zone()))
				.atZone(zone())
				.toInstant();
			case "ngày" -> this.now.atZone(zone()).plusDays(count).toInstant();
			case "giờ" -> this.now.plus(Duration.ofHours(count));
			default -> this.now.plus(Duration.ofMinutes(count));
		};
	}

	/**
	 * The time that a value means as a deadline: a day or working days mean its last
	 * second; null when it is no time.
	 */
	@Nullable Instant deadline(String words) {
		Matcher span = SPAN.matcher(words);
		if (span.matches()) {
			return span.group(2).equals("ngày làm việc")
					? this.calendar.endOf(this.calendar.plusWorkingDays(today(), Integer.parseInt(span.group(1))))
					: after(words, 0);
		}
		return moment(words, true);
	}

	private @Nullable Instant moment(String words, boolean endOfDay) {
		Matcher moment = MOMENT.matcher(words);
		if (!moment.matches()) {
			return null;
		}
		LocalDate day = LocalDate.parse(moment.group(1));
		if (moment.group(2) == null && endOfDay) {
			return this.calendar.endOf(day);
		}
		LocalTime time = (moment.group(2) != null) ? LocalTime.parse(moment.group(2)) : LocalTime.MIN;
		return LocalDateTime.of(day, time).atZone(zone()).toInstant();
	}

	/** Now, such as {@code 2026-03-02 08:00}. */
	String text() {
		LocalDateTime local = LocalDateTime.ofInstant(this.now, zone());
		return "%s %s".formatted(local.toLocalDate(), local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
	}

	/** As people read it: {@code 02/03/2026 08:00}. */
	String words(Instant moment) {
		LocalDateTime local = LocalDateTime.ofInstant(moment, zone());
		return "%02d/%02d/%d %02d:%02d".formatted(local.getDayOfMonth(), local.getMonthValue(), local.getYear(),
				local.getHour(), local.getMinute());
	}

}
