package org.reformflow.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;

/**
 * Makes the history of 34 departments on PostgreSQL, in one connection: see
 * {@code benchmark/supervision-history.sql}.
 */
class SupervisionHistory {

	private final DataSource database;

	SupervisionHistory(DataSource database) {
		this.database = database;
	}

	/** Takes a few minutes; history ends today. */
	void make(LocalDate today) throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : script().replace(":today", today.toString()).split(";\\s*\\n")) {
				long start = System.nanoTime();
				statement.execute(sql);
				double seconds = (System.nanoTime() - start) / 1e9;
				if (seconds > 1) {
					System.out.printf("%6.1f s  %s%n", seconds, sql.strip().lines().limit(2).toList());
				}
			}
			connection.setAutoCommit(true);
			statement.execute("vacuum analyze");
		}
	}

	private static String script() {
		try {
			return new ClassPathResource("benchmark/supervision-history.sql")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
