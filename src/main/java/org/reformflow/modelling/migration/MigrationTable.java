package org.reformflow.modelling.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.State;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_migration}. */
@Repository
class MigrationTable {

	private static final String SELECT = """
			select id, kind, process, state, plan, trial, back_of, reason, started_by, started_at, touched_at, ended_at,
				total, problem from case_migration""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	private final AuditTrail trail;

	MigrationTable(JdbcClient jdbc, ObjectMapper json, Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes a new migration, which occupies its process.
	 * @throws org.springframework.dao.DuplicateKeyException when another one does
	 */
	void insert(Migration migration) {
		this.jdbc
			.sql("""
					insert into case_migration (id, kind, process, state, occupies, plan, trial, back_of, reason, started_by,
					started_at, touched_at, total) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(migration.id(), migration.kind().name(), migration.process(), migration.state().name(),
					migration.process(), write(migration.parts()), migration.trial(), migration.backOf(),
					migration.reason(), migration.startedBy(), migration.startedAt(), migration.touchedAt(),
					migration.total())
			.update();
		this.trail.note(AuditNote.of(AuditKind.MODEL, "migration." + migration.kind())
			.by(migration.startedBy())
			.about(migration.process())
			.with("migration", migration.id())
			.with("cases", migration.total())
			.with("backOf", migration.backOf()));
	}

	Optional<Migration> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(this::migration).optional();
	}

	/** The one that occupies a process. */
	Optional<Migration> occupying(String process) {
		return this.jdbc.sql(SELECT + " where occupies = ?").param(process).query(this::migration).optional();
	}

	/** Whether a dry run has been carried out. */
	boolean isCarriedOut(String trial) {
		return this.jdbc.sql("select count(*) from case_migration where trial = ?")
			.param(trial)
			.query(Integer.class)
			.single() > 0;
	}

	List<Migration> running() {
		return this.jdbc.sql(SELECT + " where occupies is not null order by started_at").query(this::migration).list();
	}

	/** The newest first; of all processes when none is named. */
	List<Migration> newest(@Nullable String process, int most) {
		return this.jdbc
			.sql(SELECT + ((process != null) ? " where process = :process" : "")
					+ " order by started_at desc, id fetch first " + most + " rows only")
			.param("process", process)
			.query(this::migration)
			.list();
	}

	/** Notes that it gets on; false when it does not run any more. */
	boolean touch(String id) {
		return this.jdbc.sql("update case_migration set touched_at = ? where id = ? and state = 'RUNNING'")
			.params(now(), id)
			.update() > 0;
	}

	/** Without effect when it does not run any more. */
	void end(String id, State state, @Nullable String problem) {
		int ended = this.jdbc
			.sql("update case_migration set state = ?, problem = ?, occupies = null, touched_at = ?, ended_at = ?"
					+ " where id = ? and state = 'RUNNING'")
			.params(state.name(), problem, now(), now(), id)
			.update();
		if (ended > 0) {
			this.trail
				.note(AuditNote.of(AuditKind.MODEL, "migration.ended").with("migration", id).with("state", state));
		}
	}

	/**
	 * Has an ended migration run on.
	 * @throws org.springframework.dao.DuplicateKeyException when another one runs
	 */
	void resume(String id) {
		this.jdbc
			.sql("update case_migration set state = ?, occupies = process, touched_at = ?, ended_at = null"
					+ " where id = ?")
			.params(State.RUNNING.name(), now(), id)
			.update();
		this.trail.note(AuditNote.of(AuditKind.MODEL, "migration.resumed").with("migration", id));
	}

	void addBatch(String id, String batch) {
		this.jdbc.sql("insert into case_migration_batch (migration, batch) values (?, ?)").params(id, batch).update();
	}

	List<String> batches(String id) {
		return this.jdbc.sql("select batch from case_migration_batch where migration = ? order by batch")
			.param(id)
			.query(String.class)
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private Migration migration(ResultSet row, int number) throws SQLException {
		return new Migration(row.getString("id"), Kind.valueOf(row.getString("kind")), row.getString("process"),
				State.valueOf(row.getString("state")), read(row.getString("plan")), row.getString("trial"),
				row.getString("back_of"), row.getString("reason"), row.getString("started_by"),
				row.getObject("started_at", OffsetDateTime.class), row.getObject("touched_at", OffsetDateTime.class),
				row.getObject("ended_at", OffsetDateTime.class), row.getInt("total"), row.getString("problem"));
	}

	private String write(List<Part> parts) {
		try {
			return this.json.writeValueAsString(parts);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Part> read(String parts) {
		try {
			return this.json.readValue(parts, new TypeReference<List<Part>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
