package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A dry run, or cases that follow a new version.
 *
 * @param trial the dry run that is carried out, or null
 * @param backOf the migration that is taken back, or null
 * @param touchedAt when it last got on
 * @param problem why it broke off, or null
 */
record Migration(String id, Kind kind, String process, State state, List<Part> parts, @Nullable String trial,
		@Nullable String backOf, String reason, String startedBy, OffsetDateTime startedAt, OffsetDateTime touchedAt,
		@Nullable OffsetDateTime endedAt, int total, @Nullable String problem) {

	/** What is done with the cases. */
	enum Kind {

		/** Tried and rolled back. */
		TRIAL,
		/** For good. */
		MOVE

	}

	/** How far it is. */
	enum State {

		RUNNING,
		/** Each case has its result; some may have failed. */
		ENDED,
		/** Broken off before its end. */
		BROKEN

	}

	/** What became of a case. */
	enum Result {

		WAITING("đang chờ"),
		/** The dry run went well. */
		FITS("chuyển được"),
		/** The dry run failed. */
		STUCK("chưa chuyển được"),
		/** Follows the new version now. */
		MOVED("đã chuyển"),
		/** Stays where it was. */
		FAILED("chuyển hỏng"),
		/** Had ended before. */
		GONE("đã kết thúc");

		private final String words;

		Result(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
