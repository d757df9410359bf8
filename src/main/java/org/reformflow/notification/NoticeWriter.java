package org.reformflow.notification;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.notification.template.Rendered;

import org.springframework.stereotype.Component;

/** Words a notice for one person. */
@Component
class NoticeWriter {

	/** Templates of digests, which the inbox leaves out. */
	static final String DIGEST = "digest-";

	private final NoticeTexts texts;

	private final WorkingCalendars calendars;

	private final NoticeIds ids;

	private final Clock clock;

	NoticeWriter(NoticeTexts texts, WorkingCalendars calendars, NoticeIds ids, Clock clock) {
		this.texts = texts;
		this.calendars = calendars;
		this.ids = ids;
		this.clock = clock;
	}

	NoticeRow write(Notice notice, Addressee addressee, MailState mail) {
		String recipient = addressee.person().id();
		Rendered text = this.texts.write(notice.template(), notice.values(), recipient, notice.department(),
				notice.businessKey());
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		OffsetDateTime opening = this.calendars.of(notice.department())
			.nextOpening(now.toInstant())
			.atZone(this.clock.getZone())
			.toOffsetDateTime();
		return new NoticeRow(this.ids.next(), notice.key(), recipient, addressee.onBehalfOf(), notice.department(),
				notice.template(), text.subject(), text.body(), notice.businessKey(), notice.urgent(), now, opening,
				mail, !notice.template().startsWith(DIGEST));
	}

}
