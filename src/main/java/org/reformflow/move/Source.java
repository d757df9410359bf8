package org.reformflow.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded database. */
record Source(Connection connection) {

	/** The newest migration that it has had. */
	String version() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select \"version\" from \"flyway_schema_history\" "
						+ "where \"version\" is not null order by \"installed_rank\" desc limit 1")) {
			row.next();
			return row.getString(1);
		}
	}

}
