package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the office reads deadlines: by {@code reformflow.deadline.reading}. A deadline gets
 * its last day when it is set; changing the setting changes no deadline given before.
 */
@Component
public class DeadlineReading {

	/** Whether the day that "trước ngày" names is late already. */
	public enum Mode {

		/** It is late. */
		STRICT,

		/** It is the last one in time. */
		LENIENT

	}

	private final Mode mode;

	public DeadlineReading(@Value("${reformflow.deadline.reading:STRICT}") Mode mode) {
		this.mode = mode;
	}

	public Mode mode() {
		return this.mode;
	}

	/**
	 * The last day in time. It stays that day even if nobody works on it. Empty for work
	 * that cannot be late, and for working days whose start is not known yet.
	 */
	public Optional<LocalDate> lastDay(Deadline deadline) {
		return (this.mode == Mode.LENIENT) ? Optional.ofNullable(deadline.date()) : deadline.lastDay();
	}

}
