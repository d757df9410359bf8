package org.reformflow.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses to change or remove rows, as a trigger of H2. */
public class AppendOnly implements Trigger {

	@Override
	public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
			throws SQLException {
		throw new SQLException("The audit log is append-only", "42501");
	}

}
