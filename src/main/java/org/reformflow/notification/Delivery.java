package org.reformflow.notification;

import java.util.Optional;

import jakarta.mail.MessagingException;
import org.reformflow.notification.mail.Letter;
import org.reformflow.notification.mail.MailServer;
import org.reformflow.notification.mail.Undeliverable;
import org.reformflow.notification.template.Rendered;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.PermanentFailure;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Mails one notice, however often its job is run: see docs/adr/0009. */
@Component
class Delivery {

	/** About two working days of the retries in the model. */
	static final int MOST_ATTEMPTS = 30;

	private final NoticeTable notices;

	private final DeliveryTable states;

	private final NoticeTexts texts;

	private final MailServer mail;

	private final Organisation organisation;

	private final OfficeTime office;

	Delivery(NoticeTable notices, DeliveryTable states, NoticeTexts texts, MailServer mail, Organisation organisation,
			OfficeTime office) {
		this.notices = notices;
		this.states = states;
		this.texts = texts;
		this.mail = mail;
		this.organisation = organisation;
		this.office = office;
	}

	/**
	 * Sends a notice that is not sent yet.
	 * @return false when the office is closed, and nothing was done
	 * @throws PermanentFailure when only a person can help
	 * @throws MailDelayed when it is worth trying again
	 */
	boolean attempt(String id) {
		Optional<NoticeRow> waiting = this.notices.find(id).filter(Delivery::isWaiting);
		if (waiting.isPresent()) {
			if (!this.office.isOpen(waiting.get().department())) {
				return false;
			}
			send(waiting.get());
		}
		return true;
	}

	private static boolean isWaiting(NoticeRow notice) {
		return switch (notice.mail()) {
			case QUEUED, SENDING, REFUSED -> true;
			case DIGEST, DIGESTED, SENT, INBOX_ONLY -> false;
		};
	}

	private void send(NoticeRow notice) {
		Person person = this.organisation.person(notice.recipient()).orElse(null);
		String address = (person != null) ? person.email() : null;
		if (person == null || address == null || !this.mail.isConfigured()) {
			this.states.inboxOnly(notice.id(), "Không có địa chỉ thư hoặc chưa cấu hình máy chủ thư.");
			return;
		}
		if (!this.states.claim(notice.id())) {
			throw new MailDelayed("Thư đang được gửi ở một tiến trình khác.", null);
		}
		send(notice, person, address);
		this.states.sent(notice.id());
	}

	private void send(NoticeRow notice, Person person, String address) {
		try {
			Rendered text = this.texts.frame(notice);
			this.mail.send(
					new Letter(notice.id(), address, person.name(), notice.department(), text.subject(), text.body()));
		}
		catch (Undeliverable ex) {
			String reason = explain(person, address, ex);
			this.states.refused(notice.id(), reason);
			throw new PermanentFailure(reason, ex);
		}
		catch (MessagingException | RuntimeException ex) {
			throw delayed(notice, ex);
		}
	}

	private static String explain(Person person, String address, Undeliverable ex) {
		return "Không gửi được thư cho " + person.name() + " (" + person.id() + ") tại địa chỉ “" + address + "”: "
				+ ex.getMessage() + ". Hãy sửa địa chỉ (email) của người này trong tệp tổ chức, nhập lại tệp, "
				+ "rồi quản trị viên bấm “Thử lại” ở sự cố này trong Cockpit. Thông báo vẫn có trong mục Thông báo của người nhận.";
	}

	private RuntimeException delayed(NoticeRow notice, Exception ex) {
		String reason = "Máy chủ thư chưa nhận thư (" + NestedExceptionUtils.getMostSpecificCause(ex).getMessage()
				+ ").";
		if (this.states.delayed(notice.id(), reason) < MOST_ATTEMPTS) {
			return new MailDelayed(reason + " Hệ thống sẽ tự gửi lại.", ex);
		}
		String lasting = reason + " Đã thử " + MOST_ATTEMPTS
				+ " lần. Hãy kiểm tra máy chủ thư (SPRING_MAIL_HOST) rồi quản trị viên bấm “Thử lại” "
				+ "trong Cockpit.";
		this.states.refused(notice.id(), lasting);
		return new PermanentFailure(lasting, ex);
	}

}
