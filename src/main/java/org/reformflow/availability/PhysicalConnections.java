package org.reformflow.availability;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens the connections under the pool and remembers them, so that all can be cut when
 * the database falls silent: whoever waits for an answer then fails at once, instead of
 * when the network gives up minutes later.
 */
class PhysicalConnections extends AbstractDataSource {

	private static final Logger log = LoggerFactory.getLogger(PhysicalConnections.class);

	private final Set<Connection> open = Collections.newSetFromMap(new WeakHashMap<>());

	private final String url;

	private final Properties properties;

	private volatile boolean cut;

	PhysicalConnections(String url, Properties properties) {
		this.url = url;
		this.properties = properties;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = DriverManager.getConnection(this.url, this.properties);
		synchronized (this.open) {
			this.open.add(connection);
		}
		return connection;
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return getConnection();
	}

	/** A connection that {@link #cut()} leaves alone. */
	Connection own(String applicationName, int timeoutSeconds) throws SQLException {
		Properties own = new Properties();
		own.putAll(this.properties);
		own.setProperty("ApplicationName", applicationName);
		own.setProperty("connectTimeout", String.valueOf(timeoutSeconds));
		own.setProperty("loginTimeout", String.valueOf(timeoutSeconds));
		return DriverManager.getConnection(this.url, own);
	}

	boolean isCut() {
		return this.cut;
	}

	void mend() {
		this.cut = false;
	}

	/**
	 * Closes the sockets of all connections of the pool, also of those that are in use.
	 */
	void cut() {
		this.cut = true;
		List<Connection> connections;
		synchronized (this.open) {
			connections = List.copyOf(this.open);
			this.open.clear();
		}
		for (Connection connection : connections) {
			try {
				connection.abort(Runnable::run);
			}
			catch (SQLException ex) {
				log.debug("Cannot cut a connection", ex);
			}
		}
	}

}
