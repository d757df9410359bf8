package org.reformflow.calendar;

import java.time.ZoneId;

/** The calendar that the product ships, for tests without the product. */
public final class ShippedCalendar {

	public static final WorkingCalendar VIETNAM = new WorkingCalendar(ShippedCalendars.read(), OfficeHours.USUAL,
			ZoneId.of("Asia/Ho_Chi_Minh"));

	private ShippedCalendar() {
	}

}
