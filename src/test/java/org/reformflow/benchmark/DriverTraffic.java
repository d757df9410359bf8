package org.reformflow.benchmark;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the PostgreSQL driver sends, by its own protocol log. */
class DriverTraffic extends Handler implements AutoCloseable {

	private static final Logger LOGGER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

	private boolean counting;

	private int statements;

	private int roundTrips;

	DriverTraffic() {
		LOGGER.setUseParentHandlers(false);
		LOGGER.addHandler(this);
	}

	void count(boolean on) {
		this.counting = on;
		LOGGER.setLevel(on ? Level.FINEST : Level.INFO);
	}

	int statements() {
		return this.statements;
	}

	int roundTrips() {
		return this.roundTrips;
	}

	@Override
	public void publish(LogRecord event) {
		String message = this.counting ? String.valueOf(event.getMessage()) : "";
		if (message.startsWith(" FE=> Execute(")) {
			this.statements++;
		}
		else if (message.startsWith(" FE=> Sync")) {
			this.roundTrips++;
		}
	}

	@Override
	public void flush() {
		// Nothing is kept back.
	}

	@Override
	public void close() {
		count(false);
		LOGGER.removeHandler(this);
	}

}
