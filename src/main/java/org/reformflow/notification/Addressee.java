package org.reformflow.notification;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

/**
 * Somebody to tell.
 *
 * @param onBehalfOf id of the absent person whom this one stands in for, or null
 */
record Addressee(Person person, Preference preference, @Nullable String onBehalfOf) {

	/** How the person is told. */
	MailState mail(boolean urgent, boolean mailServer) {
		if (!mailServer || this.person.email() == null) {
			return MailState.INBOX_ONLY;
		}
		if (urgent) {
			return MailState.QUEUED;
		}
		return switch (choice()) {
			case IMMEDIATE -> MailState.QUEUED;
			case DAILY -> MailState.DIGEST;
			case NONE -> MailState.INBOX_ONLY;
		};
	}

	/** How the person is told what is a digest itself. */
	MailState ownMail(boolean mailServer) {
		MailState state = mail(false, mailServer);
		return (state == MailState.DIGEST) ? MailState.QUEUED : state;
	}

	private MailChoice choice() {
		MailChoice chosen = this.preference.mail();
		return (chosen != null) ? chosen : usual(this.person);
	}

	/** Heads and the office get many notices: once a day. */
	static MailChoice usual(Person person) {
		return (person.is(Role.UNIT_HEAD) || person.is(Role.OFFICE)) ? MailChoice.DAILY : MailChoice.IMMEDIATE;
	}

}
