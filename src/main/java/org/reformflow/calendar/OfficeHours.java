package org.reformflow.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * When a department works on a working day, in local time: sessions in order that do not
 * overlap, such as 07:30–11:30 and 13:30–17:00.
 */
public record OfficeHours(List<Session> sessions) {

	public static final OfficeHours USUAL = new OfficeHours(
			List.of(new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)),
					new Session(LocalTime.of(13, 30), LocalTime.of(17, 0))));

	/**
	 * Checks the sessions.
	 * @throws IllegalArgumentException without sessions, or when one ends before it
	 * starts or before the one before it ends
	 */
	public OfficeHours {
		sessions = List.copyOf(sessions);
		if (sessions.isEmpty()) {
			throw new IllegalArgumentException("Office hours need a session");
		}
		LocalTime last = LocalTime.MIN;
		for (Session session : sessions) {
			if (session.opens().isBefore(last) || !session.closes().isAfter(session.opens())) {
				throw new IllegalArgumentException("Office hours are not in order: " + sessions);
			}
			last = session.closes();
		}
	}

	/** When the first session opens. */
	public LocalTime opening() {
		return this.sessions.get(0).opens();
	}

	/**
	 * A part of the day.
	 *
	 * @param opens the first moment in it
	 * @param closes the first moment after it
	 */
	public record Session(LocalTime opens, LocalTime closes) {

	}

}
