package org.reformflow.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import jakarta.mail.Multipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.PostOffice;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class SubstituteTests {

	private static final String ABSENT = "chuyenvien.tdc";

	private static final String SUBSTITUTE = "chuyenvien.tttk";

	@Autowired
	private NoticeStory story;

	@Autowired
	private PreferenceTable preferences;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void duringOfficeHours() {
		this.clock.stopAt("2026-03-03T09:00");
		absent(ABSENT, SUBSTITUTE);
	}

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from notice_preference").update();
		this.clock.reset();
	}

	@Test
	void theSubstituteIsToldTooAndReadsForWhom() throws Exception {
		String key = this.story.send("vắng", true, ABSENT);

		assertThat(this.story.recipients(key)).containsExactly(ABSENT, SUBSTITUTE);
		String id = this.story.id(key, SUBSTITUTE);
		this.story.run(id);
		var mails = PostOffice.mailTo(SUBSTITUTE + "@so-khcn.example");
		String text = (String) ((Multipart) mails.get(mails.size() - 1).getContent()).getBodyPart(0).getContent();
		assertThat(text).contains("đang thay Chuyên viên Chi cục Tiêu chuẩn Đo lường Chất lượng");
	}

	@Test
	void onlyOnTheDaysOfAbsence() {
		this.clock.stopAt("2026-03-05T23:59");
		assertThat(this.story.recipients(this.story.send("ngày cuối", true, ABSENT))).hasSize(2);

		this.clock.stopAt("2026-03-06T00:00");
		assertThat(this.story.recipients(this.story.send("đã về", true, ABSENT))).containsExactly(ABSENT);
	}

	@Test
	void whoeverIsARecipientAnywayIsToldOnce() {
		String key = this.story.send("cả hai", true, ABSENT, SUBSTITUTE);

		assertThat(this.story.recipients(key)).containsExactly(ABSENT, SUBSTITUTE);
		assertThat(this.story.value(this.story.id(key, SUBSTITUTE), "on_behalf_of")).isNull();
	}

	@Test
	void aCircleOfSubstitutesEnds() {
		absent(SUBSTITUTE, "chuyenvien.tt");
		absent("chuyenvien.tt", ABSENT);

		assertThat(this.story.recipients(this.story.send("vòng", true, ABSENT))).containsExactly(ABSENT,
				"chuyenvien.tt", SUBSTITUTE);
	}

	@Test
	void peopleOfOtherDepartmentsAndThoseWhoLeftAreLeftOut() {
		absent(ABSENT, "chuyenvien.snv");

		assertThat(this.story.recipients(this.story.send("sở khác", true, ABSENT, "vanphong.snv", "nguoi.cu")))
			.containsExactly(ABSENT);
	}

	@Test
	void aPreferenceIsKeptAndReplaced() {
		this.preferences.save(ABSENT, new Preference(MailChoice.NONE, null, null, null));

		assertThat(this.preferences.of(Set.of(ABSENT, SUBSTITUTE)))
			.isEqualTo(Map.of(ABSENT, new Preference(MailChoice.NONE, null, null, null)));
		assertThat(this.story.state(this.story.sendTo(ABSENT, "không thư", false))).isEqualTo(MailState.INBOX_ONLY);
	}

	private void absent(String person, String substitute) {
		this.preferences.save(person,
				new Preference(null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5), substitute));
	}

}
