package org.reformflow.notification;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class InboxTests {

	private static final String NOTICES = "/camunda/api/ext/notices";

	private static final String PREFERENCES = NOTICES + "/preferences";

	private static final String READER = "chuyenvien.tt";

	@Autowired
	private NoticeStory story;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Visitor reader;

	@BeforeEach
	void signIn() throws Exception {
		this.jdbc.sql("delete from notice where recipient = ?").param(READER).update();
		this.reader = Visitor.browser(this.port, READER);
		this.clock.stopAt("2026-03-03T09:00");
	}

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from notice_preference").update();
		this.clock.reset();
	}

	@Test
	void showsOwnNoticesNewestFirstAndPageByPage() throws Exception {
		List<String> ids = IntStream.range(0, 25)
			.mapToObj((number) -> this.story.sendTo(READER, "số " + number, false))
			.toList();
		this.story.send("của người khác", false, "chuyenvien.tdc");

		JsonNode first = this.reader.get(NOTICES).json();
		assertThat(first.path("more").asBoolean()).isTrue();
		assertThat(first.path("notices")).hasSize(20);
		assertThat(first.at("/notices/0/subject").asText()).isEqualTo("Việc số 24 cần xử lý");
		assertThat(first.at("/notices/0/body").asText()).contains("Kính gửi Chuyên viên Trung tâm Ứng dụng");
		JsonNode second = this.reader.get(NOTICES + "?before=" + first.at("/notices/19/id").asText()).json();
		assertThat(second.path("more").asBoolean()).isFalse();
		assertThat(second.path("notices")).extracting((notice) -> notice.path("id").asText())
			.containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
	}

	@Test
	void countsWhatIsUnreadUntilItIsRead() throws Exception {
		String one = this.story.sendTo(READER, "một", false);
		String two = this.story.sendTo(READER, "hai", false);
		assertThat(unread()).isEqualTo(2);

		assertThat(this.reader.post(NOTICES + "/" + one + "/read").status()).isEqualTo(204);
		assertThat(this.reader.post(NOTICES + "/" + one + "/read").status()).as("again").isEqualTo(204);
		assertThat(unread()).isEqualTo(1);

		String unseen = this.story.sendTo(READER, "vừa đến", false);
		assertThat(this.reader.post(NOTICES + "/read?newest=" + two).status()).isEqualTo(204);
		assertThat(unread()).as("came after the list was read").isEqualTo(1);
		assertThat(this.story.value(unseen, "read_at")).isNull();
	}

	@Test
	void nothingAppearsBeforeTheOfficeOpens() throws Exception {
		this.clock.stopAt("2026-03-03T20:00");
		this.story.send("buổi tối", false, READER);
		assertThat(unread()).isZero();

		this.clock.stopAt("2026-03-04T07:30");
		assertThat(unread()).isEqualTo(1);
	}

	@Test
	void othersNoticesAreOutOfReach() throws Exception {
		String id = this.story.sendTo(READER, "riêng", false);

		for (String other : List.of("truongphong.qlkh", "vanphong", "chuyenvien.snv")) {
			Visitor client = Visitor.browser(this.port, other);
			assertThat(client.post(NOTICES + "/" + id + "/read").status()).as(other).isEqualTo(404);
			assertThat(client.get(NOTICES).json().toString()).as(other).doesNotContain(id);
		}
		assertThat(unread()).isEqualTo(1);
	}

	@Test
	void strangersAndForgedRequestsAreRefused() throws Exception {
		String id = this.story.sendTo(READER, "giả mạo", false);
		Visitor stranger = Visitor.nobody(this.port);

		for (String path : List.of(NOTICES, NOTICES + "/unread", PREFERENCES)) {
			assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
		}
		assertThat(stranger.post(NOTICES + "/" + id + "/read").status()).isIn(401, 403);
		assertThat(stranger.send("PUT", PREFERENCES, "{\"mail\":\"NONE\"}").status()).isIn(401, 403);
		assertThat(this.reader.send("POST", NOTICES + "/" + id + "/read", BodyPublishers.noBody()).status())
			.isEqualTo(403);
	}

	@Test
	void keepsHowAPersonWantsToBeTold() throws Exception {
		JsonNode usual = this.reader.get(PREFERENCES).json();
		assertThat(usual.path("mail").isNull()).isTrue();
		assertThat(usual.path("usual").asText()).isEqualTo("IMMEDIATE");
		assertThat(usual.path("email").asText()).isEqualTo(READER + "@so-khcn.example");
		assertThat(usual.path("colleagues")).extracting((one) -> one.path("id").asText())
			.contains("giamdoc.tt")
			.doesNotContain(READER, "chuyenvien.snv");

		JsonNode chosen = this.reader.send("PUT", PREFERENCES,
				"{\"mail\":\"DAILY\",\"absentFrom\":\"2026-03-02\",\"absentTo\":\"2026-03-06\",\"substitute\":\"giamdoc.tt\"}")
			.json();

		assertThat(chosen.path("mail").asText()).isEqualTo("DAILY");
		assertThat(this.reader.get(PREFERENCES).json()).isEqualTo(chosen);
		assertThat(chosen.path("absentTo").asText()).isEqualTo("2026-03-06");
	}

	@Test
	void refusesAbsencesThatMakeNoSense() throws Exception {
		assertRefused("\"absentFrom\":\"2026-03-02\"", "Hãy chọn đủ");
		assertRefused("\"absentFrom\":\"2026-03-06\",\"absentTo\":\"2026-03-02\",\"substitute\":\"giamdoc.tt\"",
				"đứng trước");
		for (String other : List.of(READER, "chuyenvien.snv", "nguoi.cu")) {
			assertRefused("\"absentFrom\":\"2026-03-02\",\"absentTo\":\"2026-03-02\",\"substitute\":\"" + other + "\"",
					"một người khác");
		}
		assertThat(this.reader.send("PUT", PREFERENCES, "{\"mail\":\"SOMETIMES\"}").status()).isEqualTo(400);
	}

	private void assertRefused(String fields, String words) throws Exception {
		Visitor.Answer answer = this.reader.send("PUT", PREFERENCES, "{" + fields + "}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.detail()).contains(words);
	}

	private int unread() throws Exception {
		return this.reader.get(NOTICES + "/unread").json().path("unread").asInt();
	}

}
