package org.reformflow.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of the product in PostgreSQL, as a first start makes them. */
class Target {

	/** Flyway's book of the migrations, as it makes it itself. */
	private static final String BOOK = """
			create table flyway_schema_history (installed_rank integer not null constraint flyway_schema_history_pk
			primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
			script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
			installed_on timestamp not null default now(), execution_time integer not null, success boolean not null)""";

	/** In the order in which the engine makes them. */
	private static final List<String> ENGINE = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	private final Connection connection;

	Target(Connection connection) {
		this.connection = connection;
	}

	boolean isEmpty() throws SQLException {
		return names().isEmpty();
	}

	/** Tables to copy. */
	List<String> names() throws SQLException {
		return strings("select tablename from pg_tables where schemaname = current_schema() order by 1");
	}

	/**
	 * Makes them, empty but for what migrations write.
	 * @param version of the newest migration of the source
	 */
	void create(String version) throws SQLException {
		SortedMap<Integer, Resource> migrations = migrations();
		if (!version.equals(String.valueOf(migrations.lastKey()))) {
			throw new SQLException("dữ liệu nguồn ở phiên bản " + version + ", chương trình này ở phiên bản "
					+ migrations.lastKey() + "; hãy chạy chương trình này một lần trên dữ liệu nguồn rồi chuyển lại");
		}
		migrations.values().forEach((script) -> ScriptUtils.executeSqlScript(this.connection, utf8(script)));
		for (String part : ENGINE) {
			ScriptUtils.executeSqlScript(this.connection, new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
		}
		execute(BOOK);
		execute("create index flyway_schema_history_s_idx on flyway_schema_history (success)");
	}

	private static SortedMap<Integer, Resource> migrations() {
		try {
			SortedMap<Integer, Resource> migrations = new TreeMap<>();
			for (Resource script : new PathMatchingResourcePatternResolver()
				.getResources("classpath:db/migration/V*__*.sql")) {
				String name = String.valueOf(script.getFilename());
				migrations.put(Integer.valueOf(name.substring(1, name.indexOf("__"))), script);
			}
			return migrations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EncodedResource utf8(Resource script) {
		return new EncodedResource(script, StandardCharsets.UTF_8);
	}

	/** As {@code alter table} commands that make them again. */
	List<String> dropForeignKeys() throws SQLException {
		String keys = "from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace "
				+ "order by oid";
		List<String> again = strings("select format('alter table %s add constraint %I %s', conrelid::regclass, "
				+ "conname, pg_get_constraintdef(oid)) " + keys);
		for (String drop : strings(
				"select format('alter table %s drop constraint %I', conrelid::regclass, conname) " + keys)) {
			execute(drop);
		}
		return again;
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Lets generated ids go on after the copied ones. */
	void moveSequences() throws SQLException {
		for (String command : strings("""
				select format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
				table_name, column_name, column_name, table_name)
				from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'""")) {
			execute(command);
		}
	}

	private List<String> strings(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

}
