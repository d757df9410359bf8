package org.reformflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceTable {

	private final JdbcClient jdbc;

	PreferenceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What these people have chosen; nothing for those who never did. */
	Map<String, Preference> of(Collection<String> people) {
		Map<String, Preference> found = new HashMap<>();
		if (!people.isEmpty()) {
			this.jdbc.sql("select * from notice_preference where person in (:people)")
				.param("people", people)
				.query((RowCallbackHandler) (row) -> found.put(row.getString("person"), preference(row)));
		}
		return found;
	}

	void save(String person, Preference preference) {
		MailChoice mail = preference.mail();
		@Nullable Object[] values = { (mail != null) ? mail.name() : null, preference.absentFrom(), preference.absentTo(),
				preference.substitute(), person };
		if (this.jdbc.sql(
				"update notice_preference set mail = ?, absent_from = ?, absent_to = ?, substitute = ? where person = ?")
			.params(values)
			.update() == 0) {
			this.jdbc.sql(
					"insert into notice_preference (mail, absent_from, absent_to, substitute, person) values (?, ?, ?, ?, ?)")
				.params(values)
				.update();
		}
	}

	private static Preference preference(ResultSet row) throws SQLException {
		String mail = row.getString("mail");
		return new Preference((mail != null) ? MailChoice.valueOf(mail) : null,
				row.getObject("absent_from", LocalDate.class), row.getObject("absent_to", LocalDate.class),
				row.getString("substitute"));
	}

}
