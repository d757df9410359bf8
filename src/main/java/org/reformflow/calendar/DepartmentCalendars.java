package org.reformflow.calendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars of all departments, kept in memory. Whether an edit on another node made
 * them old is asked once in a transaction, and in each call outside of one; inside a
 * transaction a calendar stays the same unless the transaction itself edits it.
 */
@Component
class DepartmentCalendars implements WorkingCalendars {

	private final Map<String, Versioned> kept = new ConcurrentHashMap<>();

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
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return current(department);
		}
		return inTransaction().states.computeIfAbsent(department, this::current);
	}

	/** Looks again in this transaction, after an edit in it. */
	void forget() {
		if (TransactionSynchronizationManager.getResource(this) instanceof InTransaction bound) {
			bound.states.clear();
		}
	}

	private InTransaction inTransaction() {
		if (TransactionSynchronizationManager.getResource(this) instanceof InTransaction bound) {
			return bound;
		}
		InTransaction fresh = new InTransaction();
		TransactionSynchronizationManager.bindResource(this, fresh);
		TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(fresh, this) {
		});
		return fresh;
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

	private static final class InTransaction extends ResourceHolderSupport {

		private final Map<String, @Nullable CalendarState> states = new ConcurrentHashMap<>();

	}

}
