package org.reformflow.calendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.reformflow.process.TransactionValues;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The calendars of all departments, kept in memory. Whether an edit on another node made
 * them old is asked once in a transaction, and in each call outside of one; inside a
 * transaction a calendar stays the same unless the transaction itself edits it.
 */
@Component
class DepartmentCalendars implements WorkingCalendars {

	private final Map<String, Versioned> kept = new ConcurrentHashMap<>();

	private final TransactionValues<String, CalendarState> inTransaction = new TransactionValues<>();

	private final CalendarTables tables;

	private final ZoneId zone;

	DepartmentCalendars(CalendarTables tables, @Value("${reformflow.time-zone}") ZoneId zone) {
		this.tables = tables;
		this.zone = zone;
	}

	@Override
	public WorkingCalendar of(String department) {
		return state(department).calendar();
	}

	CalendarState state(String department) {
		return this.inTransaction.get(department, this::current);
	}

	/** Looks again in this transaction, after an edit in it. */
	void forget() {
		this.inTransaction.forget();
	}

	/** The version is read first: days read after it are at least as new. */
	private CalendarState current(String department) {
		CalendarVersion version = this.tables.version(department);
		Versioned found = this.kept.get(department);
		if (found != null && found.version.equals(version)) {
			return found.state;
		}
		CalendarState state = CalendarState.of(this.tables.days(CalendarTables.NATIONAL), this.tables.days(department),
				this.tables.hours(department).orElse(OfficeHours.USUAL), this.zone);
		this.kept.put(department, new Versioned(version, state));
		return state;
	}

	private record Versioned(CalendarVersion version, CalendarState state) {

	}

}
