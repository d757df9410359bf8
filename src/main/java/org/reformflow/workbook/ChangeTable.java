package org.reformflow.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.workbook.TableChange.Decision;
import org.reformflow.workbook.TableChange.Upload;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code table_change} and {@code table_change_line}. */
@Repository
class ChangeTable {

	private static final String SELECT = """
			select id, department, table_key, state, started_by, started_at, file_id, file_name, file_sha256,
				base_sha256, note, uploaded_by, uploaded_at, decided_by, decided_at, reason
			from table_change""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	ChangeTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	void insert(TableChange change) {
		this.jdbc.sql("""
				insert into table_change (id, department, table_key, state, started_by, started_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(change.id(), change.department(), change.table(), change.state().name(), change.startedBy(),
					change.startedAt())
			.update();
	}

	Optional<TableChange> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(ChangeTable::change).optional();
	}

	/** The newest changes of a department that came to an end. */
	List<TableChange> ended(String department, int most) {
		return this.jdbc
			.sql(SELECT + " where department = ? and state in (?, ?) order by decided_at desc fetch first " + most
					+ " rows only")
			.params(department, ChangeState.APPLIED.name(), ChangeState.CANCELLED.name())
			.query(ChangeTable::change)
			.list();
	}

	/** Lets only one transaction at a time decide on a table of a department. */
	void lock(String department, String table) {
		this.jdbc.sql(
				"select id from table_change where department = ? and table_key = ? and state = ? order by id for update")
			.params(department, table, ChangeState.SUBMITTED.name())
			.query(String.class)
			.list();
	}

	void submit(String id, Upload upload) {
		this.jdbc.sql("""
				update table_change set state = ?, file_id = ?, file_name = ?, file_sha256 = ?, base_sha256 = ?,
				note = ?, uploaded_by = ?, uploaded_at = ? where id = ?""")
			.params(ChangeState.SUBMITTED.name(), upload.fileId(), upload.fileName(), upload.sha256(), upload.base(),
					upload.note(), upload.by(), upload.at(), id)
			.update();
	}

	void decide(String id, ChangeState state, Decision decision) {
		this.jdbc.sql("update table_change set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
			.params(state.name(), decision.by(), decision.at(), decision.reason(), id)
			.update();
	}

	/** Keeps what a change changed. */
	void log(String id, List<RowChange> changes) {
		List<Object[]> rows = new ArrayList<>();
		for (RowChange change : changes) {
			rows.add(new Object[] { id, rows.size(), change.kind().name(), change.sheet(), change.row(),
					change.words() });
		}
		this.batch.batchUpdate("""
				insert into table_change_line (change_id, position, kind, sheet, row_key, words)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

	/** What a change changed, once it was applied. */
	List<RowChange> logged(String id) {
		return this.jdbc
			.sql("select kind, sheet, row_key, words from table_change_line where change_id = ? order by position")
			.param(id)
			.query((row, number) -> new RowChange(RowChange.Kind.valueOf(row.getString(1)), row.getString(2),
					row.getString(3), row.getString(4)))
			.list();
	}

	private static TableChange change(ResultSet row, int number) throws SQLException {
		return new TableChange(row.getString(1), row.getString(2), row.getString(3),
				ChangeState.valueOf(row.getString(4)), row.getString(5), row.getObject(6, OffsetDateTime.class),
				upload(row), decision(row));
	}

	private static @Nullable Upload upload(ResultSet row) throws SQLException {
		String file = row.getString(7);
		return (file != null) ? new Upload(file, row.getString(8), row.getString(9), row.getString(10),
				row.getString(11), row.getString(12), row.getObject(13, OffsetDateTime.class)) : null;
	}

	private static @Nullable Decision decision(ResultSet row) throws SQLException {
		String by = row.getString(14);
		return (by != null) ? new Decision(by, row.getObject(15, OffsetDateTime.class), row.getString(16)) : null;
	}

}
