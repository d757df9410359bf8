package org.reformflow.modelling.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.Release.Kind;
import org.reformflow.modelling.studio.Release.State;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code model_release} and {@code model_release_file}. */
@Repository
class ReleaseTable {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	ReleaseTable(JdbcClient jdbc, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/** Adds a request; its id and state are not read. */
	long add(Release asked, List<ModelFile> files, byte[] report) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into model_release (process, kind, draft_id, draft_revision, rolled_back_to, base_deployment,
				base_tag, version_tag, note, requested_by, requested_at, last_editor, state, report)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(asked.process(), asked.kind().name(), asked.draftId(), asked.draftRevision(), asked.rolledBackTo(),
					asked.baseDeployment(), asked.baseTag(), asked.versionTag(), asked.note(), asked.requestedBy(),
					asked.requestedAt(), asked.lastEditor(), State.WAITING.name(), report)
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		files.forEach((file) -> this.jdbc
			.sql("insert into model_release_file (release_id, path, sha256, content) values (?, ?, ?, ?)")
			.params(id, file.path(), Digests.of(file.content()), file.content())
			.update());
		this.trail.note(AuditNote.of(AuditKind.MODEL, "release." + State.WAITING)
			.by(asked.requestedBy())
			.about(asked.process())
			.with("release", id)
			.with("kind", asked.kind())
			.with("tag", asked.versionTag()));
		return id;
	}

	Optional<Release> find(long id) {
		return this.jdbc.sql("select * from model_release where id = ?")
			.param(id)
			.query((row, n) -> release(row))
			.optional();
	}

	/** The newest 200, of one process or of all. */
	List<Release> newest(@Nullable String process) {
		return this.jdbc
			.sql("select * from model_release where (cast(? as varchar) is null or process = ?)"
					+ " order by id desc limit 200")
			.params(process, process)
			.query((row, n) -> release(row))
			.list();
	}

	/** Those of a process that wait; held until the transaction ends. */
	List<Release> hold(String process) {
		return this.jdbc.sql("select * from model_release where process = ? and state = ? order by id for update")
			.params(process, State.WAITING.name())
			.query((row, n) -> release(row))
			.list();
	}

	Optional<Release> ofDeployment(String deployment) {
		return this.jdbc.sql("select * from model_release where deployment_id = ?")
			.param(deployment)
			.query((row, n) -> release(row))
			.optional();
	}

	/** Version tags that the process was released with. */
	List<String> tags(String process) {
		return this.jdbc.sql("select version_tag from model_release where process = ? and state = ?")
			.params(process, State.RELEASED.name())
			.query((row, n) -> row.getString(1))
			.list();
	}

	void decide(long id, State state, String by, OffsetDateTime now, @Nullable String note) {
		this.jdbc
			.sql("update model_release set state = ?, decided_by = ?, decided_at = ?, decision_note = ? where id = ?")
			.params(state.name(), by, now, note, id)
			.update();
		this.trail.note(AuditNote.of(AuditKind.MODEL, "release." + state).by(by).with("release", id));
	}

	void deployed(long id, String deployment, @Nullable String shippedSha256) {
		this.jdbc.sql("update model_release set deployment_id = ?, shipped_sha256 = ? where id = ?")
			.params(deployment, shippedSha256, id)
			.update();
	}

	List<ModelFile> files(long id) {
		return this.jdbc.sql("select path, content from model_release_file where release_id = ? order by path")
			.param(id)
			.query((row, n) -> new ModelFile(row.getString("path"), row.getBytes("content")))
			.list();
	}

	/** What checks and scenarios said, as JSON. */
	byte[] report(long id) {
		return this.jdbc.sql("select report from model_release where id = ?")
			.param(id)
			.query((row, n) -> row.getBytes("report"))
			.single();
	}

	private static Release release(ResultSet row) throws SQLException {
		return new Release(row.getLong("id"), row.getString("process"), Kind.valueOf(row.getString("kind")),
				row.getObject("draft_id", Long.class), row.getObject("draft_revision", Integer.class),
				row.getString("rolled_back_to"), row.getString("base_deployment"), row.getString("base_tag"),
				row.getString("version_tag"), row.getString("note"), row.getString("requested_by"),
				row.getObject("requested_at", OffsetDateTime.class), row.getString("last_editor"),
				State.valueOf(row.getString("state")), row.getString("decided_by"),
				row.getObject("decided_at", OffsetDateTime.class), row.getString("decision_note"),
				row.getString("deployment_id"), row.getString("shipped_sha256"));
	}

}
