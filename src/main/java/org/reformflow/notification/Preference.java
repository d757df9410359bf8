package org.reformflow.notification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen.
 *
 * @param mail null for what is usual for the person's role
 * @param absentFrom first day of absence, or null
 * @param absentTo last day of absence, or null
 * @param substitute person id of who is told, too, during the absence, or null
 */
record Preference(@Nullable MailChoice mail, @Nullable LocalDate absentFrom, @Nullable LocalDate absentTo,
		@Nullable String substitute) {

	static final Preference NONE = new Preference(null, null, null, null);

	boolean isAbsent(LocalDate day) {
		return this.absentFrom != null && this.absentTo != null && !day.isBefore(this.absentFrom)
				&& !day.isAfter(this.absentTo);
	}

}
