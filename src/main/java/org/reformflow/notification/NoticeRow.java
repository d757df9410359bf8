package org.reformflow.notification;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A notice to one person, as kept.
 *
 * @param body plain text, without the frame that mail puts around it
 * @param notBefore when the office opens next, as seen when it was written
 * @param inInbox false for a digest, whose notices are in the inbox by themselves
 */
record NoticeRow(String id, String key, String recipient, @Nullable String onBehalfOf, String department,
		String template, String subject, String body, @Nullable String businessKey, boolean urgent,
		OffsetDateTime createdAt, OffsetDateTime notBefore, MailState mail, boolean inInbox) {

}
