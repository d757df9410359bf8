package org.reformflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database under test: H2 in memory, or a real PostgreSQL 17 with
 * {@code -Dtest.database=postgresql} (the second test run of the build).
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("spring.datasource.url=" + url(), "spring.datasource.username=" + user(), "spring.datasource.password=")
			.applyTo(context);
	}

	static boolean isPostgres() {
		return "postgresql".equals(System.getProperty("test.database"));
	}

	private static String user() {
		return isPostgres() ? "postgres" : "sa";
	}

	private static String url() {
		return isPostgres() ? Postgres.URL : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	private static final class Postgres {

		private static final String URL = start();

		private static String start() {
			try {
				return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres")
						+ "&reWriteBatchedInserts=true";
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
