package org.reformflow.notification;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.PostOffice;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("notice-delivery")
class NoticeDeliveryProcessTests {

	private static final String OFFICER = "chuyenvien.qlkh";

	private static final String ADDRESS = OFFICER + "@so-khcn.example";

	@LocalServerPort
	private int port;

	@Autowired
	private NoticeStory story;

	@Autowired
	private Notifications notifications;

	@Autowired
	private Delivery delivery;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void duringOfficeHours() {
		this.clock.stopAt("2026-03-03T09:00");
	}

	@AfterEach
	void tidyUp() {
		PostOffice.answerNormally();
		PostOffice.open();
		this.clock.reset();
		this.jdbc.sql("delete from notice_preference").update();
	}

	@Test
	void mailsPlainTextAndHtmlInVietnamese() throws Exception {
		String id = this.story.sendTo(OFFICER, "Kế hoạch “A & B” <2026>", true);
		assertThat(this.story.state(id)).isEqualTo(MailState.QUEUED);

		this.story.run(id);

		MimeMessage mail = only(id);
		assertThat(mail.getSubject()).isEqualTo("Việc Kế hoạch “A & B” <2026> cần xử lý");
		assertThat(mail.getFrom()[0].toString()).contains("cchc@so-khcn.example");
		Multipart parts = (Multipart) mail.getContent();
		assertThat((String) parts.getBodyPart(0).getContent()).contains("Kính gửi Chuyên viên phòng Quản lý Khoa học")
			.contains("Kế hoạch “A & B” <2026> của Sở Khoa học và Công nghệ")
			.contains("http://127.0.0.1:8080/camunda/app/tasklist/default/");
		assertThat((String) parts.getBodyPart(1).getContent()).contains("“A &amp; B” &lt;2026&gt;")
			.contains("<a href=\"http://127.0.0.1:8080/camunda/app/tasklist/default/\">")
			.doesNotContain("<2026>");
		assertThat(this.story.state(id)).isEqualTo(MailState.SENT);
		assertThat(this.story.isDelivering(id)).isFalse();
	}

	@Test
	void linksToTheTasksOfTheMatter() throws Exception {
		Notice about = NoticeStory.notice("có hồ sơ", true, OFFICER);
		this.notifications.send(new Notice(about.key(), about.department(), about.template(), about.values(),
				about.recipients(), true, "hồ \"sơ\" 1"));
		String id = this.story.id(about.key(), OFFICER);
		this.story.run(id);

		String text = (String) ((Multipart) only(id).getContent()).getBodyPart(0).getContent();
		assertThat(text).containsPattern("/camunda/app/tasklist/default/#/\\?filter=[0-9a-f-]{36}&searchQuery="
				+ "%5B%7B%22type%22%3A%22processInstanceBusinessKey%22[^ ]*h%E1%BB%93%20%5C%22s[^ ]*1%22");
	}

	@Test
	void marksMailSoThatNoProgramAnswers() throws Exception {
		String id = this.story.sendTo(OFFICER, "đầu thư", true);
		this.story.run(id);

		MimeMessage mail = only(id);
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
		assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
		assertThat(mail.getHeader("List-Id")).containsExactly("<so-khcn.notices.so-khcn.example>");
		assertThat(mail.getMessageID()).isEqualTo("<" + id + "@so-khcn.example>");
	}

	@Test
	void whileTheServerIsDownTheBusinessStandsAndEachNoticeComesOnceAfterwards() throws Exception {
		PostOffice.close();
		List<String> ids = new ArrayList<>();
		this.transactions.executeWithoutResult((business) -> {
			for (int number = 0; number < 5; number++) {
				ids.add(this.story.sendTo(OFFICER, "khi máy chủ dừng " + number, true));
			}
		});

		List<Duration> waits = new ArrayList<>();
		for (int attempt = 0; attempt < 4; attempt++) {
			ids.forEach(this.story::run);
			Job job = this.story.job(ids.get(0));
			waits.add(Duration.between(this.clock.instant(), job.getDuedate().toInstant()));
			assertThat(job.getRetries()).isPositive();
			this.clock.advance(waits.get(attempt));
		}
		assertThat(waits).extracting(Duration::toMinutes).containsExactly(1L, 5L, 15L, 30L);
		assertThat(ids).allSatisfy((id) -> {
			assertThat(this.story.state(id)).isEqualTo(MailState.QUEUED);
			assertThat(this.story.value(id, "last_error")).startsWith("Máy chủ thư chưa nhận thư");
			assertThat(this.story.value(id, "attempts")).isEqualTo("4");
		});

		PostOffice.open();
		ids.forEach(this.story::run);

		for (String id : ids) {
			only(id);
			assertThat(this.story.state(id)).isEqualTo(MailState.SENT);
		}
	}

	@Test
	void aRefusedAddressBecomesAnIncidentAndHoldsNobodyUp() throws Exception {
		PostOffice.answer(ADDRESS, "550 5.1.1 User unknown");
		String key = this.story.send("địa chỉ hỏng", true, OFFICER, "chuyenvien.qlcn", "chuyenvien.tdc");
		List<String> ids = this.story.recipients(key)
			.stream()
			.map((recipient) -> this.story.id(key, recipient))
			.toList();

		ids.forEach(this.story::run);

		String refused = this.story.id(key, OFFICER);
		assertThat(ids).extracting(this.story::state)
			.containsExactly(MailState.SENT, MailState.REFUSED, MailState.SENT);
		assertThat(this.story.incident(refused)).contains("Chuyên viên phòng Quản lý Khoa học (chuyenvien.qlkh)")
			.contains("“" + ADDRESS + "”")
			.contains("550 5.1.1 User unknown")
			.contains("Hãy sửa địa chỉ");
		assertThat(this.story.job(refused).getRetries()).isZero();

		PostOffice.answerNormally();
		String retries = "/camunda/api/engine/engine/default/job/" + this.story.job(refused).getId() + "/retries";
		assertThat(Visitor.browser(this.port, "giamsat").send("PUT", retries, "{\"retries\":1}").status())
			.isEqualTo(403);
		assertThat(Visitor.browser(this.port, "quantri").send("PUT", retries, "{\"retries\":1}").status())
			.isEqualTo(204);
		this.story.run(refused);

		only(refused);
		assertThat(this.story.state(refused)).isEqualTo(MailState.SENT);
		assertThat(this.story.isDelivering(refused)).isFalse();
	}

	@Test
	void aServerThatIsBusyIsTriedAgain() {
		PostOffice.answer(ADDRESS, "451 4.7.1 Greylisted");
		String id = this.story.sendTo(OFFICER, "bận", true);

		this.story.run(id);

		assertThat(this.story.state(id)).isEqualTo(MailState.QUEUED);
		assertThat(this.story.value(id, "last_error")).contains("451 4.7.1 Greylisted");
		assertThat(this.story.job(id).getRetries()).isPositive();
	}

	@Test
	void aServerThatStaysAwayBecomesAnIncidentAfterAboutTwoDays() throws Exception {
		PostOffice.close();
		String id = this.story.sendTo(OFFICER, "máy chủ hỏng lâu", true);
		this.jdbc.sql("update notice set attempts = ? where id = ?").params(Delivery.MOST_ATTEMPTS - 1, id).update();

		this.story.run(id);
		assertThat(this.story.incident(id)).contains("Hãy kiểm tra máy chủ thư");

		PostOffice.open();
		this.story.retry(id);
		only(id);
	}

	@Test
	void aJobThatIsRolledBackAfterTheServerTookTheMailSendsNothingTwice() throws Exception {
		String id = this.story.sendTo(OFFICER, "cuộn lại", true);
		this.transactions.executeWithoutResult((job) -> {
			this.delivery.attempt(id);
			job.setRollbackOnly();
		});
		assertThat(this.story.state(id)).isEqualTo(MailState.SENT);

		this.story.run(id);

		only(id);
		assertThat(this.story.isDelivering(id)).isFalse();
	}

	@Test
	void aNoticeThatAnotherNodeIsSendingIsLeftToItForFiveMinutes() throws Exception {
		String id = this.story.sendTo(OFFICER, "nút khác", true);
		this.jdbc.sql("update notice set mail = 'SENDING', claimed_at = ? where id = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();

		this.story.run(id);
		assertThat(PostOffice.mailTo(ADDRESS)).noneMatch((mail) -> isOf(mail, id));

		this.clock.advance(Duration.ofMinutes(6));
		this.story.run(id);
		only(id);
	}

	@Test
	void onTheLastEveningBeforeTetMailWaitsForTheFirstMorningAfterIt() throws Exception {
		this.clock.stopAt("2026-02-13T18:30");
		String id = this.story.sendTo(OFFICER, "trước Tết", true);

		assertThat(this.story.job(id).getDuedate().toInstant()).isEqualTo("2026-02-23T00:30:00Z");
		this.clock.stopAt("2026-02-23T07:30");
		this.story.run(id);
		this.story.run(id);

		only(id);
	}

	@Test
	void aRetryAfterClosingTimeWaitsForTheNextMorning() throws Exception {
		PostOffice.close();
		this.clock.stopAt("2026-03-03T16:59");
		String id = this.story.sendTo(OFFICER, "thử lại buổi tối", true);
		this.story.run(id);
		PostOffice.open();

		this.clock.stopAt("2026-03-03T17:00");
		this.story.run(id);
		assertThat(PostOffice.mailTo(ADDRESS)).noneMatch((mail) -> isOf(mail, id));
		assertThat(this.story.job(id).getDuedate().toInstant()).isEqualTo("2026-03-04T00:30:00Z");

		this.clock.stopAt("2026-03-04T07:30");
		this.story.run(id);
		this.story.run(id);
		only(id);
	}

	@Test
	void whoeverHasLeftMeanwhileGetsNoMail() {
		String id = this.story.sendTo(OFFICER, "đã nghỉ", true);
		this.jdbc.sql("update notice set recipient = 'nguoi.cu' where id = ?").param(id).update();

		this.story.run(id);

		assertThat(this.story.state(id)).isEqualTo(MailState.INBOX_ONLY);
		assertThat(this.story.isDelivering(id)).isFalse();
	}

	@Test
	void theSameKeyReachesNobodyTwice() {
		Notice notice = NoticeStory.notice("một lần", true, OFFICER);

		this.notifications.send(notice);
		this.notifications.send(notice);

		assertThat(this.story.recipients(notice.key())).containsExactly(OFFICER);
	}

	@Test
	void whatTheBusinessTakesBackIsNotSent() {
		Notice notice = NoticeStory.notice("rút lại", true, OFFICER);

		this.transactions.executeWithoutResult((business) -> {
			this.notifications.send(notice);
			business.setRollbackOnly();
		});

		assertThat(this.story.recipients(notice.key())).isEmpty();
	}

	@Test
	void aWrongTemplateOrAMissingValueIsTheSendersError() {
		assertThatThrownBy(() -> this.notifications
			.send(new Notice("k1", "so-khcn", "khong-co", Map.of(), Set.of(OFFICER), true, null)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> this.notifications
			.send(new Notice("k2", "so-khcn", "test-matter", Map.of(), Set.of(OFFICER), true, null)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("title");
	}

	private static MimeMessage only(String id) {
		List<MimeMessage> mails = PostOffice.mailTo(ADDRESS).stream().filter((mail) -> isOf(mail, id)).toList();
		assertThat(mails).hasSize(1);
		return mails.get(0);
	}

	private static boolean isOf(MimeMessage mail, String id) {
		try {
			return mail.getMessageID().contains(id);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
