package org.reformflow.notification;

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
class NoticeLogTests {

	/** Days that no other test uses. */
	private static final String DAYS = "/api/notices?from=2026-06-01&to=2026-06-02";

	private static final String OFFICER = "chuyenvien.qlcn";

	private static final String HEAD = "truongphong.qlcn";

	@Autowired
	private NoticeStory story;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Visitor client;

	@BeforeEach
	void threeNotices() {
		this.client = Visitor.nobody(this.port);
		this.clock.stopAt("2026-06-01T09:00");
		this.story.send("một", true, OFFICER);
		this.story.send("hai", false, HEAD);
		this.clock.stopAt("2026-06-02T23:59");
		this.story.send("ba", true, OFFICER);
		this.clock.reset();
	}

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from notice where template = 'test-matter' and recipient in (?, ?)")
			.params(OFFICER, HEAD)
			.update();
	}

	@Test
	void theOfficeSeesWhatBecameOfAllNoticesOfItsDepartment() throws Exception {
		assertThat(subjects("vanphong", DAYS)).isEqualTo("ba hai một");
		assertThat(subjects("giamsat", DAYS)).isEqualTo("ba hai một");
		assertThat(subjects("vanphong", DAYS + "&state=DIGEST")).isEqualTo("hai");
		assertThat(subjects("vanphong", DAYS + "&person=" + OFFICER)).isEqualTo("ba một");
		assertThat(subjects("vanphong", "/api/notices?from=2026-06-02&to=2026-06-02")).isEqualTo("ba");
		assertThat(subjects("vanphong.snv", DAYS)).isEmpty();

		JsonNode newest = Visitor.program(this.port, "vanphong").get(DAYS).json().at("/notices/0");
		assertThat(newest.path("mail").asText()).isEqualTo("QUEUED");
		assertThat(newest.path("recipient").asText()).isEqualTo(OFFICER);
		assertThat(newest.path("notBefore").asText()).isEqualTo("2026-06-03T00:30:00Z");
		assertThat(newest.has("body")).isFalse();
	}

	@Test
	void othersSeeWhatWentToThem() throws Exception {
		assertThat(subjects(OFFICER, DAYS)).isEqualTo("ba một");
		assertThat(subjects(OFFICER, DAYS + "&person=" + OFFICER)).isEqualTo("ba một");
		assertThat(subjects("chuyenvien.snv", DAYS)).isEmpty();
		assertThat(Visitor.program(this.port, OFFICER).get(DAYS + "&person=" + HEAD).status()).isEqualTo(403);
		assertThat(this.client.get(DAYS).status()).isEqualTo(401);
		assertThat(this.client.get("/api/notices/counts").status()).isEqualTo(401);
	}

	@Test
	void isReadPageByPage() throws Exception {
		JsonNode first = Visitor.program(this.port, "vanphong").get(DAYS + "&size=2").json();
		assertThat(first.path("notices")).hasSize(2);

		JsonNode second = Visitor.program(this.port, "vanphong")
			.get(DAYS + "&size=2&before=" + first.path("next").asText())
			.json();

		assertThat(second.path("notices")).hasSize(1);
		assertThat(second.path("next").isNull()).isTrue();
		assertThat(Visitor.program(this.port, "vanphong").get(DAYS + "&size=0").status()).isEqualTo(400);
		assertThat(Visitor.program(this.port, "vanphong").get(DAYS + "&size=201").status()).isEqualTo(400);
		assertThat(Visitor.program(this.port, "vanphong").get(DAYS + "&state=LOST").status()).isEqualTo(400);
	}

	@Test
	void countsByState() throws Exception {
		JsonNode counts = Visitor.program(this.port, "vanphong")
			.get("/api/notices/counts?from=2026-06-01&to=2026-06-02")
			.json();

		assertThat(counts.path("QUEUED").asInt()).isEqualTo(2);
		assertThat(counts.path("DIGEST").asInt()).isEqualTo(1);
		assertThat(Visitor.program(this.port, HEAD)
			.get("/api/notices/counts?from=2026-06-01&to=2026-06-02")
			.json()
			.toString()).isEqualTo("{\"DIGEST\":1}");
	}

	private String subjects(String reader, String path) throws Exception {
		StringBuilder subjects = new StringBuilder();
		Visitor.program(this.port, reader)
			.get(path)
			.json()
			.path("notices")
			.forEach((notice) -> subjects
				.append(notice.path("subject").asText().replace("Việc ", "").replace("cần xử lý", "")));
		return subjects.toString().strip();
	}

}
