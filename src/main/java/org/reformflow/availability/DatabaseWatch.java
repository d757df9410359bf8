package org.reformflow.availability;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Asks the database four times a second on a connection of its own. A question without an
 * answer within 0.6 s is asked again on a new connection, within one second; when that
 * fails too, the database is away and the connections of the pool are cut.
 */
class DatabaseWatch implements DatabaseState, SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final int ANSWER_MILLIS = 600;

	private static final int CONNECT_SECONDS = 1;

	private static final long PAUSE_MILLIS = 250;

	private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	/**
	 * Errors of so short a time after count as caused by it: of requests that began
	 * before.
	 */
	private static final long AFTERMATH_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final PhysicalConnections connections;

	private final DataSource pool;

	private volatile boolean away;

	private volatile @Nullable Thread thread;

	private @Nullable Connection connection;

	private long askedAt = System.nanoTime() - FRESH_NANOS;

	private long awaySince;

	private long backSince = System.nanoTime() - AFTERMATH_NANOS;

	DatabaseWatch(PhysicalConnections connections, DataSource pool) {
		this.connections = connections;
		this.pool = pool;
	}

	@Override
	public boolean isAway() {
		return this.away;
	}

	@Override
	public boolean isAwayNow() {
		return this.away || askUnlessJustAsked();
	}

	private synchronized boolean askUnlessJustAsked() {
		if (System.nanoTime() - this.askedAt >= FRESH_NANOS) {
			ask();
		}
		return this.away || System.nanoTime() - this.backSince < AFTERMATH_NANOS;
	}

	private synchronized void ask() {
		try {
			if (this.connection == null || !answers(this.connection)) {
				close();
				this.connection = this.connections.own("reform-flow watch", CONNECT_SECONDS);
			}
			if (this.away) {
				awaitPool();
				this.backSince = System.nanoTime();
				log.warn("The database answers again, after {} s",
						TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - this.awaySince));
				this.connections.mend();
				this.away = false;
			}
		}
		catch (SQLException ex) {
			if (!this.away) {
				this.awaySince = System.nanoTime();
				log.error("The database does not answer: {}", ex.getMessage());
				this.away = true;
			}
			this.connections.cut();
		}
		this.askedAt = System.nanoTime();
	}

	/** The pool pauses between its tries to connect, for longer than a request waits. */
	private void awaitPool() throws SQLException {
		this.pool.getConnection().close();
	}

	private static boolean answers(Connection connection) {
		try (Statement statement = connection.createStatement()) {
			connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
			return statement.execute("select 1");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private void close() {
		if (this.connection != null) {
			try {
				this.connection.abort(Runnable::run);
			}
			catch (SQLException ex) {
				log.debug("Cannot close the watch's connection", ex);
			}
			this.connection = null;
		}
	}

	private void run() {
		while (this.thread != null) {
			try {
				ask();
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				log.error("The watch of the database failed", ex);
			}
		}
	}

	@Override
	public void start() {
		Thread watch = new Thread(this::run, "database-watch");
		watch.setDaemon(true);
		this.thread = watch;
		watch.start();
	}

	@Override
	public void stop() {
		Thread watch = this.thread;
		this.thread = null;
		if (watch != null) {
			watch.interrupt();
		}
		synchronized (this) {
			close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** Before the web server starts, after it has stopped. */
	@Override
	public int getPhase() {
		return 0;
	}

}
