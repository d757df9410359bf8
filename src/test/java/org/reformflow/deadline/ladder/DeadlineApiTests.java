package org.reformflow.deadline.ladder;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code /api/deadlines} as programs use it, over HTTP. */
@ProductTest
class DeadlineApiTests {

	private static final String DEADLINES = "/api/deadlines";

	@LocalServerPort
	private int port;

	@Autowired
	private TestClock clock;

	@Autowired
	private TestMatters matters;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2023-09-01T09:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	/** TV-01 to TV-03 of the domain dossier. */
	@ParameterizedTest
	@CsvSource({ "trước ngày 10/10/2023, STRICT, 2023-10-09T23:59:59+07:00",
			"trước ngày 10/10/2023, LENIENT, 2023-10-10T23:59:59+07:00",
			"chậm nhất ngày 15/6/2022, STRICT, 2022-06-15T23:59:59+07:00",
			"trong tháng 9 năm 2023, LENIENT, 2023-09-30T23:59:59+07:00" })
	void tellsTheLastMomentInTime(String words, String mode, String lastMoment) throws Exception {
		JsonNode preview = ok("chuyenvien.qlkh", "words", words, "mode", mode);

		assertThat(preview.path("lastMoment").asText()).isEqualTo(lastMoment);
		assertThat(preview.path("mode").asText()).isEqualTo(mode);
	}

	@Test
	void tellsEveryTierAcrossTet() throws Exception {
		JsonNode preview = ok("vanphong", "due", "2026-02-18", "kind", "NO_LATER_THAN");

		assertThat(preview.path("lastDay").asText()).isEqualTo("2026-02-18");
		assertThat(preview.path("lastWorkingDay").asText()).isEqualTo("2026-02-13");
		assertThat(instants(preview)).containsExactly("T-7 2026-02-05T07:30:00+07:00", "T-3 2026-02-11T07:30:00+07:00",
				"T-1 2026-02-13T07:30:00+07:00", "T+0 2026-02-23T07:30:00+07:00", "T+3 2026-02-25T07:30:00+07:00",
				"T+7 2026-03-03T07:30:00+07:00", "T+15 2026-03-13T07:30:00+07:00");
		JsonNode slip = preview.at("/tiers/4");
		assertThat(slip.path("answerBy").asText()).isEqualTo("người đứng đầu đơn vị");
		assertThat(slip.path("answerDue").asText()).isEqualTo("2026-03-02");
		assertThat(slip.path("past").asBoolean()).isFalse();
	}

	@Test
	void nudgesWhatHasNoDeadlineByTheQuarter() throws Exception {
		JsonNode preview = ok("giamdoc", "words", "thường xuyên");

		assertThat(preview.path("lastMoment").isNull()).isTrue();
		assertThat(preview.path("period").asText()).isEqualTo("QUARTER");
		assertThat(instants(preview)).containsExactly("Q-7 2023-09-21T07:30:00+07:00");
	}

	@Test
	void followsPriorityAndMatter() throws Exception {
		assertThat(instants(ok("vanphong", "due", "2023-10-09", "priority", "urgent"))).first()
			.isEqualTo("K-3 2023-10-04T07:30:00+07:00");
		assertThat(instants(ok("vanphong", "due", "2023-10-09", "matter", "dossier"))).first()
			.isEqualTo("H-2 2023-10-05T07:30:00+07:00");
	}

	private static List<String> instants(JsonNode preview) {
		List<String> instants = new ArrayList<>();
		preview.path("tiers")
			.forEach((tier) -> instants.add(tier.path("tier").asText() + " " + tier.path("at").asText()));
		return instants;
	}

	@ParameterizedTest
	@CsvSource({ "words, sớm nhất có thể, Chưa hiểu thời hạn", "words, trước ngày 31/2/2026, không tồn tại",
			"due, 31/12/2026, due", "kind, LATER, kind", "kind, BEFORE, chưa có ngày", "mode, SOFT, mode",
			"matter, assignment, Hãy nhập lời văn" })
	void saysWhatIsWrong(String parameter, String value, String words) throws Exception {
		Answer answer = get("vanphong", "/preview", parameter, value);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("content-type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "due=2026-02-18&matter=no-such", "due=2026-02-18&priority=slow" })
	void refusesWhatTheTableDoesNotKnow(String query) throws Exception {
		Answer answer = get("vanphong", "/preview?" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("không có bậc nào");
	}

	@Test
	void listsForTheMeetingWhatReachedTheDirector() throws Exception {
		this.clock.stopAt("2026-01-05T09:00");
		String id = this.matters.dueOn("2026-03-16").climbTo("T+15").id();

		assertThat(get("giamdoc", "/meeting").text()).contains(id).contains("\"daysLate\":15");
		assertThat(get("vanphong", "/meeting").text()).contains(id);
		assertThat(get("giamdoc.snv", "/meeting").text()).doesNotContain(id);
		assertThat(get("chuyenvien.qlkh", "/meeting").status()).isEqualTo(403);
		assertThat(Visitor.nobody(this.port).get(DEADLINES + "/meeting").status()).isEqualTo(401);
	}

	private JsonNode ok(String person, String... parameters) throws Exception {
		Answer answer = get(person, "/preview", parameters);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private Answer get(String person, String path, String... parameters) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(DEADLINES + path);
		for (int i = 0; i < parameters.length; i += 2) {
			uri.queryParam(parameters[i], "{p" + i + "}");
		}
		List<String> values = new ArrayList<>();
		for (int i = 1; i < parameters.length; i += 2) {
			values.add(parameters[i]);
		}
		return Visitor.program(this.port, person).get(uri.encode().buildAndExpand(values.toArray()).toUriString());
	}

}
