package org.reformflow.availability;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses at once while the database is away: whoever has just lost one connection may
 * ask for another before it gives up.
 */
class GuardedPool extends DelegatingDataSource {

	private final HikariDataSource pool;

	private final PhysicalConnections connections;

	GuardedPool(HikariDataSource pool, PhysicalConnections connections) {
		super(pool);
		this.pool = pool;
		this.connections = connections;
	}

	HikariDataSource pool() {
		return this.pool;
	}

	PhysicalConnections connections() {
		return this.connections;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.connections.isCut()) {
			throw new SQLTransientConnectionException("The database is away");
		}
		return super.getConnection();
	}

}
