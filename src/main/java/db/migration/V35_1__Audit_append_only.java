package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Has PostgreSQL and H2 refuse to change or remove rows of the audit log. */
public class V35_1__Audit_append_only extends BaseJavaMigration {

	private static final List<String> TABLES = List.of("audit_entry", "audit_seal");

	@Override
	public void migrate(Context context) throws SQLException {
		boolean postgres = "PostgreSQL".equals(context.getConnection().getMetaData().getDatabaseProductName());
		try (Statement statement = context.getConnection().createStatement()) {
			if (postgres) {
				statement.execute("""
						create function audit_append_only() returns trigger language plpgsql as $$
						begin
							raise exception 'The audit log is append-only' using errcode = '42501';
						end $$""");
			}
			for (String table : TABLES) {
				statement.execute(postgres
						? "create trigger %s_append_only before update or delete or truncate on %s for each statement execute function audit_append_only()"
							.formatted(table, table)
						: "create trigger %s_append_only before update, delete on %s for each row call \"org.reformflow.audit.AppendOnly\""
							.formatted(table, table));
			}
		}
	}

}
