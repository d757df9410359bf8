package org.reformflow.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Copies rows column by column as what the target's columns hold. */
class TableCopy {

	private static final int BATCH = 500;

	private final Connection source;

	private final Connection target;

	TableCopy(Connection source, Connection target) {
		this.source = source;
		this.target = target;
	}

	/** The one table whose names the embedded database keeps in small letters. */
	private static final String BOOK = "flyway_schema_history";

	private record Column(String name, String type) {
	}

	/**
	 * Copies all tables of the target and counts again.
	 * @return the rows copied
	 * @throws SQLException also when a table has other rows afterwards
	 */
	long all(Target tables) throws SQLException {
		List<String> foreignKeys = tables.dropForeignKeys();
		long rows = 0;
		for (String table : tables.names()) {
			tables.execute("delete from " + table);
			copy(table);
			long copied = count(this.target, table);
			if (copied != count(this.source, inSource(table, table))) {
				throw new SQLException("bảng " + table + " có " + copied + " dòng thay vì "
						+ count(this.source, inSource(table, table)));
			}
			rows += copied;
		}
		for (String key : foreignKeys) {
			tables.execute(key);
		}
		tables.moveSequences();
		return rows;
	}

	private void copy(String table) throws SQLException {
		List<Column> columns = columns(table);
		String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
		String marks = columns.stream().map((column) -> "?").collect(Collectors.joining(", "));
		try (Statement read = this.source.createStatement();
				ResultSet rows = read.executeQuery("select " + columns.stream()
					.map((column) -> inSource(table, column.name()))
					.collect(Collectors.joining(", ")) + " from " + inSource(table, table));
				PreparedStatement insert = this.target
					.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
			for (int row = 1; rows.next(); row++) {
				for (int column = 0; column < columns.size(); column++) {
					insert.setObject(column + 1, value(rows, column + 1, columns.get(column).type()));
				}
				insert.addBatch();
				if (row % BATCH == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static String inSource(String table, String name) {
		return table.equals(BOOK) ? '"' + name + '"' : name;
	}

	private List<Column> columns(String table) throws SQLException {
		try (Statement statement = this.target.createStatement();
				ResultSet none = statement.executeQuery("select * from " + table + " where false")) {
			ResultSetMetaData meta = none.getMetaData();
			List<Column> columns = new ArrayList<>();
			for (int column = 1; column <= meta.getColumnCount(); column++) {
				columns.add(new Column(meta.getColumnName(column),
						meta.getColumnTypeName(column).toLowerCase(Locale.ROOT)));
			}
			return columns;
		}
	}

	private static @Nullable Object value(ResultSet rows, int column, String type) throws SQLException {
		if (rows.getObject(column) == null) {
			return null;
		}
		return switch (type) {
			case "bool" -> rows.getBoolean(column);
			case "bytea" -> rows.getBytes(column);
			case "timestamp" -> rows.getObject(column, LocalDateTime.class);
			case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
			case "date" -> rows.getObject(column, LocalDate.class);
			case "int2", "int4", "serial" -> rows.getInt(column);
			case "int8", "bigserial" -> rows.getLong(column);
			case "float8" -> rows.getDouble(column);
			case "numeric" -> rows.getBigDecimal(column);
			default -> rows.getString(column);
		};
	}

	private static long count(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + table)) {
			row.next();
			return row.getLong(1);
		}
	}

}
