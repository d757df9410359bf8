package org.reformflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database under test: H2 in memory, or a real PostgreSQL 17 with
 * {@code -Dtest.database=postgresql} (the second test run of the build); with
 * {@code -Dtest.durable=true} its commits reach the disk, as in production; H2 is a file
 * then.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues values = isPostgres() ? postgres(context)
				: TestPropertyValues.of("spring.datasource.url=" + h2());
		values.applyTo(context);
	}

	private static String h2() {
		return Boolean.getBoolean("test.durable")
				? "jdbc:h2:file:./target/h2/" + UUID.randomUUID() + ";DB_CLOSE_ON_EXIT=FALSE"
				: "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	static boolean isPostgres() {
		return "postgresql".equals(System.getProperty("test.database"));
	}

	/** Starts a server that stops after all beans of the context. */
	private static TestPropertyValues postgres(ConfigurableApplicationContext context) {
		try {
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
			if (Boolean.getBoolean("test.durable")) {
				// Embedded, all three are off.
				List.of("fsync", "synchronous_commit", "full_page_writes")
					.forEach((setting) -> builder.setServerConfig(setting, "on"));
			}
			EmbeddedPostgres server = builder.start();
			((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedPostgres",
					server::close);
			return TestPropertyValues.of(
					"spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres")
							+ "&reWriteBatchedInserts=true",
					"spring.datasource.username=postgres", "spring.datasource.password=");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
