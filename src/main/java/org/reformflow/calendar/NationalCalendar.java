package org.reformflow.calendar;

import java.time.ZoneId;
import java.util.List;

/** The working calendar that the product ships, without any department's own days. */
public final class NationalCalendar {

	private NationalCalendar() {
	}

	/** With the usual office hours. */
	public static WorkingCalendar in(ZoneId zone) {
		return CalendarState.of(ShippedDays.read().days(), List.of(), OfficeHours.USUAL, zone).calendar();
	}

}
