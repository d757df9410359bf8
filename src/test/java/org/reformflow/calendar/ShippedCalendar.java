package org.reformflow.calendar;

import java.time.ZoneId;
import java.util.List;

/** The calendar that the product ships, for tests without the product. */
public final class ShippedCalendar {

	public static final WorkingCalendar VIETNAM = CalendarState
		.of(ShippedDays.read().days(), List.of(), OfficeHours.USUAL, ZoneId.of("Asia/Ho_Chi_Minh"))
		.calendar();

	private ShippedCalendar() {
	}

}
