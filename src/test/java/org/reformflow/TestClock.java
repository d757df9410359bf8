package org.reformflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product's clock in tests: real time until a test sets it, for the engine too. */
public class TestClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private @Nullable Instant fixed;

	/** Stops the clock at a local time such as {@code 2026-02-13T08:00}. */
	public void stopAt(String localDateTime) {
		this.fixed = LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
		ClockUtil.setCurrentTime(Date.from(this.fixed));
	}

	/** Moves the stopped clock on. */
	public void advance(Duration time) {
		this.fixed = instant().plus(time);
		ClockUtil.setCurrentTime(Date.from(this.fixed));
	}

	public void reset() {
		this.fixed = null;
		ClockUtil.reset();
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	@Override
	public Instant instant() {
		return (this.fixed != null) ? this.fixed : Instant.now();
	}

	static class Settings {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}

	}

}
