package org.reformflow.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own with our tables, and the parts of the audit log on it; H2, or
 * PostgreSQL with {@code -Dtest.database=postgresql}.
 */
final class AuditDatabase implements AutoCloseable {

	static final String KEY = "a-key-of-a-test-a-key-of-a-test-a-key-of-a-test";

	private final @Nullable EmbeddedPostgres server;

	private final HikariDataSource source = new HikariDataSource();

	final JdbcTemplate jdbc = new JdbcTemplate(this.source);

	final JdbcTransactionManager manager = new JdbcTransactionManager(this.source);

	final TransactionTemplate transaction = new TransactionTemplate(this.manager);

	final EntryTable entries = new EntryTable(this.jdbc, JdbcClient.create(this.jdbc));

	final SealTable seals = new SealTable(JdbcClient.create(this.jdbc));

	AuditDatabase(boolean postgres, boolean durable) {
		this.server = postgres ? start(durable) : null;
		this.source.setJdbcUrl(
				(this.server != null) ? this.server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true"
						: "jdbc:h2:mem:" + UUID.randomUUID());
		this.source.setUsername((this.server != null) ? "postgres" : "sa");
		this.source.setPassword("");
		this.source.setMaximumPoolSize(20);
		Flyway.configure().dataSource(this.source).load().migrate();
	}

	static AuditDatabase underTest() {
		return new AuditDatabase("postgresql".equals(System.getProperty("test.database")), false);
	}

	private static EmbeddedPostgres start(boolean durable) {
		try {
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
			if (durable) {
				List.of("fsync", "synchronous_commit", "full_page_writes")
					.forEach((setting) -> builder.setServerConfig(setting, "on"));
			}
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	DataSource source() {
		return this.source;
	}

	static AuditKeys keys(String key, String... old) {
		return new AuditKeys(new AuditSettings(key, List.of(old), null, null, Duration.ZERO));
	}

	TransactionTrail trail() {
		return new TransactionTrail(this.entries, new Entries(keys(KEY), Clock.systemUTC()), this.manager);
	}

	Sealer sealer(Anchor anchor) {
		return new Sealer(this.entries, this.seals, keys(KEY), anchor, this.manager, Clock.systemUTC());
	}

	static Anchor anchor(@Nullable Path file) {
		return new Anchor(
				new AuditSettings(KEY, List.of(), null, (file != null) ? file.toString() : null, Duration.ZERO));
	}

	AuditLog log(AuditKeys keys, Anchor anchor) {
		return new AuditLog(this.entries, this.seals, keys, anchor, this.manager);
	}

	/** Does what only an administrator of the database can. */
	void tamper(String... statements) {
		boolean postgres = this.server != null;
		if (postgres) {
			this.jdbc.execute("alter table audit_entry disable trigger user");
			this.jdbc.execute("alter table audit_seal disable trigger user");
		}
		else {
			this.jdbc.execute("drop trigger if exists audit_entry_append_only");
			this.jdbc.execute("drop trigger if exists audit_seal_append_only");
		}
		for (String statement : statements) {
			this.jdbc.execute(statement);
		}
	}

	@Override
	public void close() throws IOException {
		this.source.close();
		if (this.server != null) {
			this.server.close();
		}
	}

}
