package org.reformflow.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The calendar shipped with the product, for every department. */
@Component
class ShippedCalendars implements WorkingCalendars {

	private static final String FILE = "calendar/vietnam-2024-2030.csv";

	private final WorkingCalendar national;

	ShippedCalendars(@Value("${reformflow.time-zone}") ZoneId zone) {
		this.national = new WorkingCalendar(read(), OfficeHours.USUAL, zone);
	}

	@Override
	public WorkingCalendar of(String department) {
		return this.national;
	}

	static Map<LocalDate, Boolean> read() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.map((line) -> line.split(",", 4))
				.collect(Collectors.toUnmodifiableMap((cells) -> LocalDate.parse(cells[0]),
						(cells) -> cells[2].equals("MAKEUP_WORKDAY")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
