package org.reformflow.availability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Lets nodes that start at the same moment do so one after the other, from before the
 * first table is made until all start-up work is done: the engine's tables, models and
 * the organisation are written without regard to others. PostgreSQL keeps the lock as
 * long as the connection lives, so a node that dies while it starts blocks nobody.
 */
class StartLock implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(StartLock.class);

	/** An arbitrary number that nobody else locks in this database. */
	private static final long KEY = 7_243_150_824L;

	private static final int PATIENCE_SECONDS = 60;

	private static final int CONNECT_SECONDS = 5;

	private @Nullable Connection connection;

	/**
	 * Waits for its turn.
	 * @throws IllegalStateException when the database does not answer for a minute or
	 * another node has been starting for ten minutes
	 */
	void acquire(PhysicalConnections connections) {
		this.connection = connect(connections);
		try (Statement statement = this.connection.createStatement()) {
			if (!tryLock(statement)) {
				log.info("Another node is starting; this one waits for it");
				statement.execute("set lock_timeout = '10min'");
				statement.execute("select pg_advisory_lock(" + KEY + ")");
			}
		}
		catch (SQLException ex) {
			release();
			throw new IllegalStateException("Cannot take the lock under which nodes start: " + ex.getMessage(), ex);
		}
	}

	private static boolean tryLock(Statement statement) throws SQLException {
		try (ResultSet got = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
			return got.next() && got.getBoolean(1);
		}
	}

	/** The database may start together with its nodes, and take longer. */
	private static Connection connect(PhysicalConnections connections) {
		long started = System.nanoTime();
		while (true) {
			try {
				return connections.own("reform-flow start", CONNECT_SECONDS);
			}
			catch (SQLException ex) {
				if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
					throw new IllegalStateException("The database does not answer: " + ex.getMessage(), ex);
				}
				log.warn("The database does not answer yet: {}", ex.getMessage());
				pause();
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the database", ex);
		}
	}

	/** After all other work of the start. */
	@EventListener(ApplicationReadyEvent.class)
	@Order
	void release() {
		if (this.connection != null) {
			try {
				this.connection.close();
			}
			catch (SQLException ex) {
				log.debug("Cannot close the connection of the start", ex);
			}
			this.connection = null;
		}
	}

	@Override
	public void destroy() {
		release();
	}

}
