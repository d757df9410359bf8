package org.reformflow.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.web.util.HtmlUtils;

/**
 * Makes MIME messages of letters: plain text with the same as HTML, headers that keep
 * automatic answers away (RFC 3834), a Message-ID that a repeated letter keeps.
 */
class Messages {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

	private final MailSettings settings;

	private final Clock clock;

	Messages(MailSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	MimeMessage of(Letter letter, Session session) throws MessagingException, Undeliverable {
		MimeMessage message = new KeptId(session, "<" + letter.id() + "@" + this.settings.domain() + ">");
		message.setFrom(address(this.settings.from(), this.settings.sender()));
		message.setRecipient(Message.RecipientType.TO, recipient(letter));
		message.setSubject(line(letter.subject()), UTF_8);
		message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(this.clock)));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setHeader("Precedence", "bulk");
		message.setHeader("List-Id", "<" + letter.department() + ".notices." + this.settings.domain() + ">");
		MimeMultipart both = new MimeMultipart("alternative");
		both.addBodyPart(part(letter.text(), "plain"));
		both.addBodyPart(part(html(letter.text()), "html"));
		message.setContent(both);
		message.saveChanges();
		return message;
	}

	private InternetAddress recipient(Letter letter) throws Undeliverable {
		if (CONTROLS.matcher(letter.address()).find()) {
			throw new Undeliverable("địa chỉ có ký tự điều khiển");
		}
		try {
			InternetAddress address = address(letter.address(), letter.name());
			address.validate();
			if (address.getAddress().toLowerCase(Locale.ROOT).equals(this.settings.from().toLowerCase(Locale.ROOT))) {
				throw new Undeliverable("địa chỉ này chính là địa chỉ gửi của hệ thống");
			}
			return address;
		}
		catch (MessagingException ex) {
			throw new Undeliverable("địa chỉ viết sai (" + ex.getMessage() + ")", ex);
		}
	}

	private static InternetAddress address(String address, String name) throws MessagingException {
		InternetAddress found = new InternetAddress(address, true);
		try {
			found.setPersonal(line(name), UTF_8);
			return found;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		return part;
	}

	private String html(String text) {
		String escaped = HtmlUtils.htmlEscape(text, UTF_8);
		String base = Pattern.quote(HtmlUtils.htmlEscape(this.settings.baseUrl(), UTF_8));
		String linked = escaped.replaceAll("(?<![\\w/])" + base + "[^\\s<]*", "<a href=\"$0\">$0</a>");
		return "<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"></head>"
				+ "<body style=\"font-family:sans-serif;line-height:1.5\">\n" + linked.replace("\n", "<br>\n")
				+ "\n</body></html>\n";
	}

	private static String line(String text) {
		return CONTROLS.matcher(text).replaceAll(" ").strip();
	}

	/** Saving a message would give it another id. */
	private static final class KeptId extends MimeMessage {

		private final String id;

		KeptId(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
