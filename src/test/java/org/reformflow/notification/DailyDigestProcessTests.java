package org.reformflow.notification;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.PostOffice;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
@CoversModel("daily-digest")
class DailyDigestProcessTests {

	private static final String HEAD = "truongphong.qlkh";

	private static final String ADDRESS = HEAD + "@so-khcn.example";

	@Autowired
	private NoticeStory story;

	@Autowired
	private DigestProcess digests;

	@Autowired
	private OfficeTime office;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void yesterdayAfternoon() {
		this.jdbc.sql("update notice set mail = 'INBOX_ONLY' where mail = 'DIGEST'").update();
		this.clock.stopAt("2026-03-03T15:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void headsGetOneMailNotForty() throws Exception {
		List<String> ids = IntStream.range(0, 40)
			.mapToObj((number) -> this.story.sendTo(HEAD, "số " + number, false))
			.toList();
		assertThat(ids).extracting(this.story::state).containsOnly(MailState.DIGEST);
		assertThat(ids).noneMatch(this.story::isDelivering);
		int before = PostOffice.mailTo(ADDRESS).size();

		String digest = digestOf(HEAD, "2026-03-04T08:00");
		this.story.run(digest);

		List<MimeMessage> mails = PostOffice.mailTo(ADDRESS);
		assertThat(mails).hasSize(before + 1);
		MimeMessage mail = mails.get(before);
		assertThat(mail.getSubject()).isEqualTo("Bản tin ngày 04/03/2026: 40 thông báo");
		String text = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
		assertThat(text).contains("Việc thử (40)")
			.containsSubsequence("- Việc số 0 cần xử lý (15:00 03/03)", "- Việc số 39 cần xử lý (15:00 03/03)");
		assertThat(ids).extracting(this.story::state).containsOnly(MailState.DIGESTED);
		assertThat(ids).extracting((id) -> this.story.value(id, "digest")).containsOnly(digest);
	}

	@Test
	void whoHasNothingToReadGetsNoMail() {
		int rows = count();

		runDigest("2026-03-04T08:00");

		assertThat(count()).isEqualTo(rows);
	}

	@Test
	void urgentNoticesDoNotWaitForTheDigest() {
		String id = this.story.sendTo(HEAD, "gấp", true);

		assertThat(this.story.state(id)).isEqualTo(MailState.QUEUED);
		assertThat(this.story.isDelivering(id)).isTrue();
	}

	@Test
	void theNextDigestComesHalfAnHourAfterTheNextOpening() {
		assertThat(next("2026-03-03T07:59")).isEqualTo("2026-03-03T01:00:00Z");
		assertThat(next("2026-03-03T08:00")).isEqualTo("2026-03-04T01:00:00Z");
		assertThat(next("2026-02-13T09:00")).as("Tết").isEqualTo("2026-02-23T01:00:00Z");
		assertThat(next("2026-01-09T09:00")).as("make-up Saturday").isEqualTo("2026-01-10T01:00:00Z");
	}

	@Test
	void eachDepartmentHasOneThatSurvivesAnotherStart() {
		this.digests.startMissing();
		this.digests.startMissing();

		for (String department : List.of("so-khcn", "so-noivu")) {
			assertThat(this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(DigestProcess.KEY)
				.processInstanceBusinessKey(DigestProcess.businessKey(department))
				.tenantIdIn(department)
				.count()).as(department).isEqualTo(1);
		}
	}

	@Test
	void endsWithItsDepartment() {
		this.digests.start("so-cu");

		run("so-cu");
		run("so-cu");

		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(DigestProcess.businessKey("so-cu"))
			.count()).isZero();
	}

	private String digestOf(String reader, String at) {
		runDigest(at);
		return this.jdbc.sql("select max(id) from notice where recipient = ? and template = 'digest-daily'")
			.param(reader)
			.query(String.class)
			.single();
	}

	/** Fires the timer and the job of the demo department at a time. */
	private void runDigest(String at) {
		this.clock.stopAt(at);
		run("so-khcn");
		run("so-khcn");
	}

	private void run(String department) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(DigestProcess.businessKey(department))
			.singleResult()
			.getId();
		this.management.executeJob(this.management.createJobQuery().processInstanceId(instance).singleResult().getId());
	}

	private String next(String now) {
		this.clock.stopAt(now);
		return this.office.digest("so-khcn").toInstant().toString();
	}

	private int count() {
		return this.jdbc.sql("select count(*) from notice").query(Integer.class).single();
	}

}
