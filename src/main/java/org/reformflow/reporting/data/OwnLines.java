package org.reformflow.reporting.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lines that departments have of a table that is data. The database table has the
 * columns of the file, and department, position, changed_by, changed_at.
 */
public class OwnLines {

	private final JdbcTemplate jdbc;

	private final String table;

	private final List<String> columns;

	public OwnLines(JdbcTemplate jdbc, String table, DataFile file) {
		this.jdbc = jdbc;
		this.table = table;
		this.columns = file.columns();
	}

	/** In the order of the file; one statement. */
	public List<DataLine> of(String department) {
		return this.jdbc.query("select " + String.join(", ", this.columns) + " from " + this.table
				+ " where department = ? order by position", this::line, department);
	}

	private DataLine line(ResultSet row, int number) throws SQLException {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < this.columns.size(); i++) {
			cells.put(this.columns.get(i), row.getString(i + 1));
		}
		return new DataLine("Danh mục riêng, dòng " + (number + 1), cells);
	}

	/** Puts lines that were checked in place of all that a department has. */
	public void replace(String department, List<DataLine> lines, String by, OffsetDateTime at) {
		this.jdbc.update("delete from " + this.table + " where department = ?", department);
		List<Object[]> rows = new ArrayList<>();
		for (DataLine line : lines) {
			List<Object> values = new ArrayList<>(List.of(department, rows.size(), by, at));
			this.columns.forEach((column) -> values.add(line.cell(column)));
			rows.add(values.toArray());
		}
		this.jdbc.batchUpdate("insert into " + this.table + " (department, position, changed_by, changed_at, "
				+ String.join(", ", this.columns) + ") values (?, ?, ?, ?" + ", ?".repeat(this.columns.size()) + ")",
				rows);
	}

}
