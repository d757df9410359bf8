package org.reformflow.notification;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

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

	private NoticeClient client;

	@BeforeEach
	void threeNotices() {
		this.client = new NoticeClient(this.port);
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

		JsonNode newest = this.client.basic("vanphong", DAYS).body().at("/notices/0");
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
		assertThat(this.client.basic(OFFICER, DAYS + "&person=" + HEAD).status()).isEqualTo(403);
		assertThat(this.client.get(DAYS).status()).isEqualTo(401);
		assertThat(this.client.get("/api/notices/counts").status()).isEqualTo(401);
	}

	@Test
	void isReadPageByPage() throws Exception {
		JsonNode first = this.client.basic("vanphong", DAYS + "&size=2").body();
		assertThat(first.path("notices")).hasSize(2);

		JsonNode second = this.client.basic("vanphong", DAYS + "&size=2&before=" + first.path("next").asText()).body();

		assertThat(second.path("notices")).hasSize(1);
		assertThat(second.path("next").isNull()).isTrue();
		assertThat(this.client.basic("vanphong", DAYS + "&size=0").status()).isEqualTo(400);
		assertThat(this.client.basic("vanphong", DAYS + "&size=201").status()).isEqualTo(400);
		assertThat(this.client.basic("vanphong", DAYS + "&state=LOST").status()).isEqualTo(400);
	}

	@Test
	void countsByState() throws Exception {
		JsonNode counts = this.client.basic("vanphong", "/api/notices/counts?from=2026-06-01&to=2026-06-02").body();

		assertThat(counts.path("QUEUED").asInt()).isEqualTo(2);
		assertThat(counts.path("DIGEST").asInt()).isEqualTo(1);
		assertThat(this.client.basic(HEAD, "/api/notices/counts?from=2026-06-01&to=2026-06-02").body().toString())
			.isEqualTo("{\"DIGEST\":1}");
	}

	private String subjects(String reader, String path) throws Exception {
		StringBuilder subjects = new StringBuilder();
		this.client.basic(reader, path)
			.body()
			.path("notices")
			.forEach((notice) -> subjects
				.append(notice.path("subject").asText().replace("Việc ", "").replace("cần xử lý", "")));
		return subjects.toString().strip();
	}

}
