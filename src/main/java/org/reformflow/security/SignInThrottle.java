package org.reformflow.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Refuses an address that failed five times on one account for ten minutes, before
 * Camunda's own lock of the account (ten failures) is reached: a stranger at one address
 * cannot lock a person out. Kept in memory, one map a node.
 */
@Component
class SignInThrottle {

	private static final int FAILURES = 5;

	private static final int REMEMBERED = 10_000;

	private static final Duration PAUSE = Duration.ofMinutes(10);

	private final Map<Attempt, Failures> failures = new ConcurrentHashMap<>();

	private final Clock clock;

	SignInThrottle(Clock clock) {
		this.clock = clock;
	}

	boolean refuses(String account, String address) {
		Failures known = this.failures.get(new Attempt(account, address));
		return known != null && known.count() >= FAILURES && !known.isOver(this.clock.instant());
	}

	void failed(String account, String address) {
		Instant now = this.clock.instant();
		if (this.failures.size() >= REMEMBERED) {
			this.failures.values().removeIf((known) -> known.isOver(now));
		}
		this.failures.compute(new Attempt(account, address), (key, known) -> Failures.after(known, now));
	}

	void succeeded(String account, String address) {
		this.failures.remove(new Attempt(account, address));
	}

	private record Attempt(String account, String address) {
	}

	private record Failures(int count, Instant until) {

		static Failures after(@Nullable Failures known, Instant now) {
			if (known == null || known.isOver(now)) {
				return new Failures(1, now.plus(PAUSE));
			}
			return (known.count < FAILURES) ? new Failures(known.count + 1, now.plus(PAUSE)) : known;
		}

		boolean isOver(Instant now) {
			return now.isAfter(this.until);
		}

	}

}
