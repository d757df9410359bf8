package org.reformflow.fault;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

/** Waits for what comes about by itself. */
final class Wait {

	private Wait() {
	}

	/** Seconds until it was so. */
	static double until(String what, Duration limit, BooleanSupplier condition) {
		long started = System.nanoTime();
		Awaitility.await(what)
			.atMost(limit)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(200))
			.until(condition::getAsBoolean);
		return seconds(started);
	}

	static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

	static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
