package org.reformflow.supervision.action;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom an action reminded of a matter, and when. */
@Repository
class ReminderTable {

	private final JdbcClient jdbc;

	ReminderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last time at which each person was reminded since then. */
	Map<String, OffsetDateTime> since(String matter, OffsetDateTime then) {
		Map<String, OffsetDateTime> times = new HashMap<>();
		this.jdbc
			.sql("select person, max(at) as at from supervision_reminder where matter = ? and at > ? group by person")
			.params(matter, then)
			.query((row) -> {
				times.put(row.getString("person"), row.getObject("at", OffsetDateTime.class));
			});
		return times;
	}

	void add(long action, String matter, Collection<String> people, OffsetDateTime at) {
		people.forEach((person) -> this.jdbc
			.sql("insert into supervision_reminder (action_id, matter, person, at) values (?, ?, ?, ?)")
			.params(action, matter, person, at)
			.update());
	}

}
