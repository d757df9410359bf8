package org.reformflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes of calendars, each with what was before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarEdits {

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final CalendarTables tables;

	private final DepartmentCalendars calendars;

	private final Clock clock;

	private final AuditTrail trail;

	CalendarEdits(JdbcClient jdbc, JdbcOperations batches, CalendarTables tables, DepartmentCalendars calendars,
			Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batches = batches;
		this.tables = tables;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Waits until nobody else edits a calendar. */
	void lock() {
		this.jdbc.sql("select version from calendar_version where department = ? for update")
			.params(CalendarTables.NATIONAL)
			.query(Long.class)
			.single();
	}

	/** Makes a change and returns its number. */
	long apply(CalendarChange change, String by) {
		lock();
		Map<LocalDate, CalendarDay> before = this.tables.days(change.department())
			.stream()
			.collect(Collectors.toMap(CalendarDay::day, Function.identity()));
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		long id = insertChange(change, by, now);
		insertDays(id, change, before);
		write(change, by, now);
		if (change.hours() != null) {
			write(change.department(), change.hours(), by, now);
		}
		setVersion(change.department(), id);
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "calendar.changed")
			.by(by)
			.in(change.department())
			.about(Long.toString(id))
			.with("source", change.source())
			.with("days", change.days().size())
			.with("hours", change.hours() != null)
			.sealing(change.toString()));
		this.calendars.forget();
		return id;
	}

	private long insertChange(CalendarChange change, String by, OffsetDateTime now) {
		OfficeHours hours = change.hours();
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into calendar_change (department, source, content_sha256, note, warnings, hours_before,
					hours_after, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(change.department(), change.source().name(), change.contentSha256(), change.note(),
					String.join("\n", change.warnings()),
					(hours != null)
							? HoursWords.format(this.tables.hours(change.department()).orElse(OfficeHours.USUAL))
							: null,
					(hours != null) ? HoursWords.format(hours) : null, by, now)
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private void insertDays(long id, CalendarChange change, Map<LocalDate, CalendarDay> before) {
		this.batches.batchUpdate("""
				insert into calendar_change_day (change_id, on_day, type_before, name_before, basis_before,
					type_after, name_after, basis_after)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", change.days().entrySet().stream().map((each) -> {
			CalendarDay old = before.get(each.getKey());
			CalendarDay now = each.getValue().orElse(null);
			return new @Nullable Object[] { id, each.getKey(), type(old), (old != null) ? old.name() : null,
					(old != null) ? old.basis() : null, type(now), (now != null) ? now.name() : null,
					(now != null) ? now.basis() : null };
		}).toList());
	}

	private static @Nullable String type(@Nullable CalendarDay day) {
		return (day != null) ? day.type().name() : null;
	}

	private void write(CalendarChange change, String by, OffsetDateTime now) {
		this.batches.batchUpdate("delete from calendar_day where department = ? and on_day = ?",
				change.days().keySet().stream().map((day) -> new Object[] { change.department(), day }).toList());
		List<CalendarDay> rows = change.days().values().stream().flatMap(Optional::stream).toList();
		this.batches.batchUpdate("""
				insert into calendar_day (department, on_day, type, name, basis, confidence, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""",
				rows.stream()
					.map((row) -> new Object[] { change.department(), row.day(), row.type().name(), row.name(),
							row.basis(), row.confidence(), by, now })
					.toList());
	}

	private void write(String department, OfficeHours hours, String by, OffsetDateTime now) {
		this.jdbc.sql("delete from office_hours where department = ?").params(department).update();
		this.jdbc.sql("insert into office_hours (department, sessions, changed_by, changed_at) values (?, ?, ?, ?)")
			.params(department, HoursWords.format(hours), by, now)
			.update();
	}

	private void setVersion(String department, long version) {
		int updated = this.jdbc.sql("update calendar_version set version = ? where department = ?")
			.params(version, department)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into calendar_version (department, version) values (?, ?)")
				.params(department, version)
				.update();
		}
	}

}
