package org.reformflow.modelling.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code model_draft}. */
@Repository
class DraftTable {

	private final JdbcClient jdbc;

	DraftTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a draft at revision 0, locked by its owner. */
	long add(String process, String title, String owner, @Nullable String base, OffsetDateTime now) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into model_draft (process, title, owner, created_at, base_deployment, revision, changed_by,
				changed_at, locked_by, locked_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""")
			.params(process, title, owner, now, base, owner, now, owner, now)
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	Optional<Draft> find(long id) {
		return this.jdbc.sql("select * from model_draft where id = ?")
			.param(id)
			.query((row, n) -> draft(row))
			.optional();
	}

	/** Those that were not released, newest change first. */
	List<Draft> open() {
		return this.jdbc.sql("select * from model_draft where closed_at is null order by changed_at desc, id desc")
			.query((row, n) -> draft(row))
			.list();
	}

	/**
	 * Goes from a revision to the next.
	 * @return false when somebody else was faster
	 */
	boolean advance(Draft from, String person, OffsetDateTime now) {
		return this.jdbc
			.sql("""
					update model_draft set revision = revision + 1, changed_by = ?, changed_at = ?, locked_by = ?, locked_at = ?
					where id = ? and revision = ? and closed_at is null""")
			.params(person, now, person, now, from.id(), from.revision())
			.update() == 1;
	}

	/**
	 * Takes the lock, or keeps it.
	 * @param idleSince locks without a sign of life since then are free
	 * @return false when another holds it
	 */
	boolean lock(long id, String person, OffsetDateTime now, OffsetDateTime idleSince) {
		return this.jdbc.sql("""
				update model_draft set locked_by = ?, locked_at = ? where id = ? and closed_at is null
				and (locked_by is null or locked_by = ? or locked_at <= ?)""")
			.params(person, now, id, person, idleSince)
			.update() == 1;
	}

	void unlock(long id, String person) {
		this.jdbc.sql("update model_draft set locked_by = null, locked_at = null where id = ? and locked_by = ?")
			.params(id, person)
			.update();
	}

	void rebase(long id, String deployment) {
		this.jdbc.sql("update model_draft set base_deployment = ? where id = ?").params(deployment, id).update();
	}

	void rename(long id, String title) {
		this.jdbc.sql("update model_draft set title = ? where id = ?").params(title, id).update();
	}

	void close(long id, int revision, OffsetDateTime now) {
		this.jdbc.sql(
				"update model_draft set closed_at = ?, locked_by = null, locked_at = null where id = ? and revision = ?")
			.params(now, id, revision)
			.update();
	}

	void delete(long id) {
		this.jdbc.sql("delete from model_draft where id = ?").param(id).update();
	}

	private static Draft draft(ResultSet row) throws SQLException {
		return new Draft(row.getLong("id"), row.getString("process"), row.getString("title"), row.getString("owner"),
				row.getObject("created_at", OffsetDateTime.class), row.getString("base_deployment"),
				row.getInt("revision"), row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class),
				row.getString("locked_by"), row.getObject("locked_at", OffsetDateTime.class),
				row.getObject("closed_at", OffsetDateTime.class));
	}

}
