package org.reformflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/** Dates the examples in the current year, their one deadline 30 days ahead. */
@Component
class DemoDates {

	private final Clock clock;

	DemoDates(Clock clock) {
		this.clock = clock;
	}

	/** Replaces {year}, {lastYear}, {month}, {due} and {dueWords}. */
	String fill(String text) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = today.plusDays(30);
		return text.replace("{year}", String.valueOf(today.getYear()))
			.replace("{lastYear}", String.valueOf(today.getYear() - 1))
			.replace("{month}", YearMonth.from(today).toString())
			.replace("{dueWords}", DateTimeFormatter.ofPattern("d/M/uuuu").format(due))
			.replace("{due}", due.toString());
	}

}
