package org.reformflow.supervision.matter;

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

/** Rows of {@code matter_comment}. */
@Repository
class CommentTable {

	/** Of the same part of the same matter, or of the matter as a whole. */
	private static final String SAME = """
			department = :department and business_key = :matter and (assignment_id = :part
			or (assignment_id is null and cast(:part as varchar) is null))""";

	private final JdbcClient jdbc;

	CommentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(MatterTask task, String author, OffsetDateTime at, String text) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into matter_comment (department, business_key, assignment_id, task_id, task_name, author, at, text)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(task.department(), task.matter(), task.room(), task.id(), task.name(), author, at, text)
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	/** Newest first, those taken back without their text. */
	List<Row> newest(MatterTask task, int limit) {
		return of(task, "select id, task_name, author, at, text, removed_at from matter_comment where " + SAME
				+ " order by id desc limit " + limit)
			.query(CommentTable::row)
			.list();
	}

	int count(MatterTask task) {
		return of(task, "select count(*) from matter_comment where removed_at is null and " + SAME).query(Integer.class)
			.single();
	}

	/** A person's own comment that was not taken back. */
	Optional<Row> own(String author, long id) {
		return this.jdbc.sql("""
				select id, task_name, author, at, text, removed_at from matter_comment
				where id = ? and author = ? and removed_at is null""")
			.params(id, author)
			.query(CommentTable::row)
			.optional();
	}

	void remove(long id, OffsetDateTime at) {
		this.jdbc.sql("update matter_comment set removed_at = ? where id = ?").params(at, id).update();
	}

	private JdbcClient.StatementSpec of(MatterTask task, String sql) {
		return this.jdbc.sql(sql)
			.param("department", task.department())
			.param("matter", task.matter())
			.param("part", task.room());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		boolean removed = row.getObject("removed_at", OffsetDateTime.class) != null;
		return new Row(row.getLong("id"), row.getString("task_name"), row.getString("author"),
				row.getObject("at", OffsetDateTime.class), removed ? null : row.getString("text"));
	}

	/**
	 * A comment.
	 *
	 * @param text null once taken back
	 */
	record Row(long id, String step, String author, OffsetDateTime at, @Nullable String text) {

	}

}
