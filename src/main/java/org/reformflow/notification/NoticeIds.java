package org.reformflow.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

/**
 * Ids of 32 hexadecimal digits that grow with time, also inside one batch: milliseconds,
 * a counter, chance.
 */
@Component
class NoticeIds {

	private final SecureRandom random = new SecureRandom();

	private final AtomicInteger counter = new AtomicInteger();

	private final Clock clock;

	NoticeIds(Clock clock) {
		this.clock = clock;
	}

	String next() {
		return String.format("%012x%06x%014x", this.clock.millis(), this.counter.getAndIncrement() & 0xffffff,
				this.random.nextLong() & 0xff_ffff_ffff_ffffL);
	}

}
