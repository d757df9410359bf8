package org.reformflow.supervision.matter;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * One line of a matter's history.
 *
 * @param by person id, or null when nobody did it
 * @param what what was done, in Vietnamese
 * @param text what was said about it
 * @param where the unit or the process
 */
record HistoryLine(Place place, @Nullable String by, String what, @Nullable String text, @Nullable String where) {

	/** Newest first; an event before a step of the same moment. */
	static final Comparator<HistoryLine> NEWEST_FIRST = Comparator
		.comparing(HistoryLine::place,
				Comparator.comparing(Place::at)
					.thenComparing((place) -> (place.event() != null) ? place.event() : -1L)
					.thenComparing(Place::step))
		.reversed();

	/**
	 * Where a line stands, to go on after it.
	 *
	 * @param event number of an event, or null
	 * @param step id of a finished step, or an empty text
	 */
	record Place(OffsetDateTime at, @Nullable Long event, String step) {

		/** As clients hand it back. */
		String words() {
			return this.at + "_" + ((this.event != null) ? "e" + this.event : "s" + this.step);
		}

		/**
		 * What {@link #words()} said.
		 * @throws Refusal for anything else
		 */
		static Place of(String words) {
			String[] parts = words.split("_", 2);
			try {
				if (parts.length == 2 && parts[1].startsWith("e")) {
					return new Place(OffsetDateTime.parse(parts[0]), Long.valueOf(parts[1].substring(1)), "");
				}
				if (parts.length == 2 && parts[1].matches("s[0-9A-Za-z:-]{1,64}")) {
					return new Place(OffsetDateTime.parse(parts[0]), null, parts[1].substring(1));
				}
			}
			catch (DateTimeParseException | NumberFormatException ex) {
				throw new Refusal(UNREADABLE);
			}
			throw new Refusal(UNREADABLE);
		}

	}

	private static final String UNREADABLE = "Không đọc được trang tiếp theo (before). Hãy mở lại hồ sơ vụ việc.";

	static HistoryLine ofStep(String id, OffsetDateTime at, @Nullable String by, String name, String process) {
		return new HistoryLine(new Place(at, null, id), by, Objects.requireNonNullElse(name, id), null, process);
	}

}
