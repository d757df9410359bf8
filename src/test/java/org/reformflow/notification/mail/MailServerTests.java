package org.reformflow.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailServerTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T02:00:00Z"), ZoneOffset.UTC);

	private static final MailSettings SETTINGS = new MailSettings("cchc@so.example", "Sở A \r\nBcc: x@y.vn",
			"https://cchc.so.example");

	private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

	private MailServer server;

	@BeforeEach
	void start() {
		this.mail.start();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.mail.getSmtp().getPort());
		this.server = new MailServer(sender, SETTINGS, CLOCK);
	}

	@AfterEach
	void stop() {
		this.mail.stop();
	}

	@Test
	void lineBreaksInNamesAndSubjectsMakeNoHeaders() throws Exception {
		this.server.send(letter("an@so.example", "An\r\nBcc: ke.xau@x.vn", "Việc\r\nBcc: ke.xau@x.vn\r\n\r\nthân giả"));

		MimeMessage[] received = this.mail.getReceivedMessages();
		assertThat(received).hasSize(1);
		List<String> names = Collections.list(received[0].getAllHeaders()).stream().map(Header::getName).toList();
		assertThat(names).doesNotContain("Bcc", "bcc");
		assertThat(received[0].getSubject()).isEqualTo("Việc Bcc: ke.xau@x.vn thân giả");
		assertThat(received[0].getAllRecipients()).hasSize(1);
		assertThat(received[0].getSentDate()).isEqualTo("2026-03-03T02:00:00Z");
	}

	@Test
	void theHtmlShowsWhatPeopleTypedAndLinksOnlyToTheProduct() throws Exception {
		this.server.send(new Letter("id1", "an@so.example", "An", "so-a", "Việc", """
				<script>alert(1)</script> "><img src=x onerror=alert(1)>
				https://cchc.so.example/camunda/app/tasklist/default/#/?a=1&b=2
				https://xau.example/https://cchc.so.example/x javascript:alert(1)"""));

		Multipart parts = (Multipart) this.mail.getReceivedMessages()[0].getContent();
		String html = (String) parts.getBodyPart(1).getContent();
		assertThat(html).contains("&lt;script&gt;")
			.contains("<a href=\"https://cchc.so.example/camunda/app/tasklist/default/#/?a=1&amp;b=2\">")
			.doesNotContain("<script", "<img", "href=\"https://xau", "href=\"javascript");
		assertThat(html.split("<a ", -1)).hasSize(2);
	}

	@Test
	void aLetterThatIsSentAgainKeepsItsId() throws Exception {
		this.server.send(letter("an@so.example", "An", "Việc"));
		this.server.send(letter("an@so.example", "An", "Việc"));

		assertThat(this.mail.getReceivedMessages()).extracting(MimeMessage::getMessageID)
			.containsExactly("<id1@so.example>", "<id1@so.example>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cchc@so.example", "CCHC@So.Example", "khong-co-a-cong", "an@", "a b@so.example", "",
			"an@so.example\r\nRCPT TO:<ke.xau@x.vn>", "an@so.example,ke.xau@x.vn" })
	void neverWritesToItselfOrToWhatIsNoAddress(String address) {
		assertThatThrownBy(() -> this.server.send(letter(address, "An", "Việc"))).isInstanceOf(Undeliverable.class);
		assertThat(this.mail.getReceivedMessages()).isEmpty();
	}

	@Test
	void aServerThatIsAwayIsWorthAnotherTry() {
		this.mail.stop();

		assertThatThrownBy(() -> this.server.send(letter("an@so.example", "An", "Việc")))
			.isInstanceOf(MessagingException.class);
	}

	@Test
	void withoutAHostThereIsNoServer() {
		assertThat(new MailServer(null, SETTINGS, CLOCK).isConfigured()).isFalse();
		assertThat(new MailServer(new JavaMailSenderImpl(), SETTINGS, CLOCK).isConfigured()).isFalse();
		assertThat(this.server.isConfigured()).isTrue();
	}

	private static Letter letter(String address, String name, String subject) {
		return new Letter("id1", address, name, "so-a", subject, "Nội dung");
	}

}
