package org.reformflow.calendar;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor.Answer;
import org.reformflow.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CalendarApiTests {

	private static final String CSV = "date,type,name\n2034-03-10,nghỉ,Nghỉ do bão\n";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2034-03-01T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void showsEveryDayOfARangeInOrder() throws Exception {
		JsonNode days = get("chuyenvien.qlkh", "?from=2026-01-01&to=2026-01-10");

		assertThat(days).hasSize(10);
		assertThat(days.get(0).toString())
			.isEqualTo("{\"date\":\"2026-01-01\",\"weekday\":\"T5\",\"working\":false,\"type\":\"PUBLIC_HOLIDAY\","
					+ "\"name\":\"Tết Dương lịch\",\"basis\":\"BLLĐ 2019 Đ.112\",\"confidence\":\"RULE\",\"hours\":null}");
		assertThat(days.get(1).path("type").asText()).isEqualTo("SWAP_OFF");
		assertThat(days.get(2).path("type").asText()).isEqualTo("WEEKEND");
		assertThat(days.get(4).toString()).isEqualTo("{\"date\":\"2026-01-05\",\"weekday\":\"T2\",\"working\":true,"
				+ "\"type\":null,\"name\":null,\"basis\":null,\"confidence\":null,"
				+ "\"hours\":[\"07:30-11:30\",\"13:30-17:00\"]}");
		assertThat(days.get(9).path("working").asBoolean()).isTrue();
		assertThat(days.get(9).path("confidence").asText()).startsWith("READ as proposal");
	}

	@ParameterizedTest
	@CsvSource({ "'', 2034-01-01, 2034-12-31", "?from=2028-12-01, 2028-12-01, 2028-12-31",
			"?to=2028-02-29, 2028-01-01, 2028-02-29", "?from=2026-01-01&to=2029-01-01, 2026-01-01, 2029-01-01" })
	void takesTheYearForWhatIsLeftOut(String query, String first, String last) throws Exception {
		JsonNode days = get("giamsat", query);

		assertThat(days.get(0).path("date").asText()).isEqualTo(first);
		assertThat(days.get(days.size() - 1).path("date").asText()).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?from=2026-02-30                  | không phải ngày có thật
			?from=abc                         | không phải ngày có thật
			?from=0001-01-01                  | không phải ngày có thật
			?from=2026-02-02&to=2026-02-01    | trước hoặc bằng
			?from=2026-01-01&to=2029-01-02    | nhiều nhất 3 năm
			""")
	void refusesImpossibleRanges(String query, String words) throws Exception {
		Answer answer = Visitor.program(this.port, "vanphong").get("/api/calendar" + query.strip());

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains(words, "urn:reform-flow:problem:refused");
	}

	@Test
	void isForPeopleWhoAreSignedIn() throws Exception {
		assertThat(Visitor.nobody(this.port).get("/api/calendar").status()).isEqualTo(401);
	}

	@Test
	void theOfficeImportsAFileAndTakesItBack() throws Exception {
		Answer answer = post("vanphong", "text/csv; charset=UTF-8", CSV);
		JsonNode receipt = answer.json();
		try {
			assertThat(answer.status()).isEqualTo(201);
			assertThat(receipt.path("days").toString())
				.isEqualTo("[{\"date\":\"2034-03-10\",\"before\":null,\"after\":\"DAY_OFF\"}]");
			assertThat(receipt.path("affected").asInt()).isZero();
			assertThat(working("vanphong", "2034-03-10")).isFalse();
			assertThat(working("vanphong.snv", "2034-03-10")).isTrue();
		}
		finally {
			String key = "calendar-" + receipt.path("id").asText();
			this.people.runJobs(key);
			this.people.submit("vanphong", key, "Task_Review", Map.of("calendarUndo", "undo"));
		}
		assertThat(working("vanphong", "2034-03-10")).isTrue();
	}

	@Test
	void theOfficeImportsAnICalendarFileAsMultipart() throws Exception {
		String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lich.ics\"\r\n"
				+ "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20340310\r\n"
				+ "SUMMARY:Nghỉ\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n\r\n--b--\r\n";

		Answer answer = post("vanphong.snv", "multipart/form-data; boundary=b", body);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(working("vanphong.snv", "2034-03-10")).isFalse();
		assertThat(working("vanphong", "2034-03-10")).isTrue();
		String key = "calendar-" + answer.json().path("id").asText();
		this.people.runJobs(key);
		this.people.submit("vanphong.snv", key, "Task_Review", Map.of("calendarUndo", "undo"));
		assertThat(working("vanphong.snv", "2034-03-10")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamdoc", "truongphong.qlkh", "chuyenvien.qlkh", "giamsat", "quantri", "phantich" })
	void nobodyButTheOfficeImports(String person) throws Exception {
		assertThat(post(person, "text/csv", CSV).status()).isEqualTo(403);
		assertThat(working("vanphong", "2034-03-10")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                  | trống
			date,type,name%2034-02-30,nghỉ,Sai  | Dòng 2
			date,type,name%2034-03-10,nghỉ,a^b  | NUL
			""")
	void explainsWhatIsWrongWithAFile(String file, String words) throws Exception {
		Answer answer = post("vanphong", "text/csv", file.replace('%', '\n').replace('^', '\0'));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains(words);
	}

	@Test
	void refusesFilesThatAreTooLargeOrInAnotherEncoding() throws Exception {
		assertThat(post("vanphong", "text/csv", CSV.repeat(30_000)).text()).contains("1 MB");
		Answer answer = post("vanphong", "", "text/csv",
				BodyPublishers.ofByteArray(CSV.getBytes(StandardCharsets.UTF_16)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("UTF-8");
	}

	@Test
	void refusesALongNote() throws Exception {
		Answer answer = post("vanphong", "?note=" + URLEncoder.encode("ă".repeat(1001), StandardCharsets.UTF_8),
				"text/csv", BodyPublishers.ofString(CSV));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("Ghi chú");
	}

	private boolean working(String person, String day) throws Exception {
		return get(person, "?from=" + day + "&to=" + day).get(0).path("working").asBoolean();
	}

	private JsonNode get(String person, String query) {
		Answer answer = Visitor.program(this.port, person).get("/api/calendar" + query);
		assertThat(answer.status()).isEqualTo(200);
		return answer.json();
	}

	private Answer post(String person, String type, String body) {
		return post(person, "", type, BodyPublishers.ofString(body));
	}

	private Answer post(String person, String query, String type, BodyPublisher body) {
		return Visitor.program(this.port, person)
			.send("POST", "/api/calendar/import" + query, body, "Content-Type", type);
	}

}
