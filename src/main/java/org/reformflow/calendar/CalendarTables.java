package org.reformflow.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calendars from our tables. */
@Component
class CalendarTables {

	/** Stands for all departments. */
	static final String NATIONAL = "";

	private final JdbcClient jdbc;

	CalendarTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CalendarVersion version(String department) {
		Map<String, Long> versions = new HashMap<>();
		this.jdbc.sql("select department, version from calendar_version where department in (?, ?)")
			.params(NATIONAL, department)
			.query((RowCallbackHandler) (row) -> versions.put(row.getString("department"), row.getLong("version")));
		return new CalendarVersion(versions.getOrDefault(NATIONAL, 0L), versions.getOrDefault(department, 0L));
	}

	/** The rows of a department itself, in order. */
	List<CalendarDay> days(String department) {
		return this.jdbc
			.sql("select on_day, type, name, basis, confidence from calendar_day where department = ? order by on_day")
			.params(department)
			.query((row, number) -> day(row))
			.list();
	}

	Optional<OfficeHours> hours(String department) {
		return this.jdbc.sql("select sessions from office_hours where department = ?")
			.params(department)
			.query((row, number) -> HoursWords.parse(row.getString("sessions")))
			.optional();
	}

	/** Whether a version of the shipped file has been brought in. */
	boolean isShipped(String sha256) {
		return this.jdbc.sql(
				"select count(*) from calendar_change where department = ? and source = 'SHIPPED' and content_sha256 = ?")
			.params(NATIONAL, sha256)
			.query(Integer.class)
			.single() > 0;
	}

	/** The rows of a department that someone other than an author wrote last. */
	Set<LocalDate> editedDays(String department, String author) {
		return this.jdbc.sql("select on_day from calendar_day where department = ? and changed_by <> ?")
			.params(department, author)
			.query(LocalDate.class)
			.set();
	}

	private static CalendarDay day(ResultSet row) throws SQLException {
		return new CalendarDay(row.getObject("on_day", LocalDate.class), DayType.valueOf(row.getString("type")),
				row.getString("name"), row.getString("basis"), row.getString("confidence"));
	}

}
