package org.reformflow.supervision.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Directives as people call them. */
@Repository
class DirectiveNames {

	private final JdbcClient jdbc;

	DirectiveNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Names by id; one statement. */
	Map<String, String> of(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, number, number_suffix, subject from directive where id in (:ids)")
				.param("ids", ids)
				.query((row, number) -> names.put(row.getString(1),
						name(row.getObject(2, Integer.class), row.getString(3), row.getString(4))))
				.list();
		}
		return names;
	}

	/** Such as "05/KH-SKHCN: Kế hoạch cải cách hành chính". */
	static String name(@Nullable Integer number, @Nullable String suffix, String subject) {
		String symbol = ((number != null) ? "%02d".formatted(number) : "") + ((suffix != null) ? "/" + suffix : "");
		return symbol.isEmpty() ? subject : symbol + ": " + subject;
	}

}
