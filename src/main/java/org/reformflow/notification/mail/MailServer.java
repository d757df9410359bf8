package org.reformflow.notification.mail;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of {@code spring.mail}, if there is one. */
public class MailServer {

	private static final Logger logger = LoggerFactory.getLogger(MailServer.class);

	/** Commands whose refusal is about the letter, not about the server. */
	private static final Set<String> CONTENT = Set.of("DATA", ".");

	private final @Nullable JavaMailSenderImpl server;

	private final Messages messages;

	public MailServer(@Nullable JavaMailSenderImpl server, MailSettings settings, Clock clock) {
		this.server = (server != null && server.getHost() != null && !server.getHost().isBlank()) ? server : null;
		this.messages = new Messages(settings, clock);
	}

	public boolean isConfigured() {
		return this.server != null;
	}

	/**
	 * Returns once the server has taken the letter over.
	 * @throws Undeliverable when the address is wrong or the server refuses it for good
	 * @throws MessagingException when it may work later
	 */
	public void send(Letter letter) throws Undeliverable, MessagingException {
		JavaMailSenderImpl configured = this.server;
		if (configured == null) {
			throw new MessagingException("chưa cấu hình máy chủ thư (spring.mail.host)");
		}
		Session session = configured.getSession();
		MimeMessage message = this.messages.of(letter, session);
		try {
			hand(configured, session, message);
		}
		catch (MessagingException ex) {
			throw refusal(ex).orElseThrow(() -> ex);
		}
	}

	private static void hand(JavaMailSenderImpl server, Session session, MimeMessage message)
			throws MessagingException {
		Address[] recipients = message.getAllRecipients();
		Transport transport = session
			.getTransport((server.getProtocol() != null) ? server.getProtocol() : JavaMailSenderImpl.DEFAULT_PROTOCOL);
		try {
			transport.connect(server.getHost(), server.getPort(), blankToNull(server.getUsername()),
					blankToNull(server.getPassword()));
			transport.sendMessage(message, recipients);
		}
		finally {
			close(transport);
		}
	}

	/** What goes wrong after the server took the letter over must not send it again. */
	private static void close(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			logger.debug("The mail server did not say goodbye", ex);
		}
	}

	private static Optional<Undeliverable> refusal(MessagingException failure) {
		return Stream.<Exception>iterate(failure, (ex) -> ex != null, MailServer::next)
			.filter((ex) -> isFinal(code(ex)))
			.map((ex) -> new Undeliverable(String.valueOf(ex.getMessage()).strip(), ex))
			.reduce((first, last) -> last);
	}

	private static @Nullable Exception next(Exception failure) {
		return (failure instanceof MessagingException chained) ? chained.getNextException() : null;
	}

	private static int code(Exception failure) {
		if (failure instanceof SMTPAddressFailedException address) {
			return address.getReturnCode();
		}
		return (failure instanceof SMTPSendFailedException content && CONTENT.contains(content.getCommand()))
				? content.getReturnCode() : 0;
	}

	private static boolean isFinal(int code) {
		return code >= 500 && code < 600;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text : null;
	}

}
