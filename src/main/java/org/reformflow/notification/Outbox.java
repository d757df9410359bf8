package org.reformflow.notification;

import java.util.List;
import java.util.function.Function;

import org.reformflow.notification.mail.MailServer;
import org.reformflow.notification.template.Templates;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices down and starts the delivery of those that are mailed at once. */
@Component
class Outbox implements Notifications {

	private final NoticeTable notices;

	private final Addressees addressees;

	private final NoticeWriter writer;

	private final MailServer mail;

	private final DeliveryProcess deliveries;

	private final Templates templates;

	Outbox(NoticeTable notices, Addressees addressees, NoticeWriter writer, MailServer mail, DeliveryProcess deliveries,
			Templates templates) {
		this.notices = notices;
		this.addressees = addressees;
		this.writer = writer;
		this.mail = mail;
		this.deliveries = deliveries;
		this.templates = templates;
	}

	@Override
	@Transactional
	public void send(Notice notice) {
		send(notice, (addressee) -> addressee.mail(notice.urgent(), this.mail.isConfigured()));
	}

	@Override
	@Transactional
	public void sendAsMail(Notice notice) {
		send(notice, (addressee) -> addressee.ownMail(this.mail.isConfigured()));
	}

	private void send(Notice notice, Function<Addressee, MailState> how) {
		if (!this.notices.isKnown(notice.key())) {
			add(this.addressees.of(notice)
				.stream()
				.map((addressee) -> this.writer.write(notice, addressee, how.apply(addressee)))
				.toList());
		}
	}

	@Override
	public boolean hasTemplate(String name) {
		return this.templates.has(name);
	}

	void add(List<NoticeRow> rows) {
		this.notices.add(rows);
		this.deliveries.start(rows.stream().filter((row) -> row.mail() == MailState.QUEUED).toList());
	}

}
