package org.reformflow.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CalendarApiTests {

	private static final String CSV = "date,type,name\n2034-03-10,nghỉ,Nghỉ do bão\n";

	private final HttpClient client = HttpClient.newHttpClient();

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
		HttpResponse<String> answer = send("vanphong", request("/api/calendar" + query.strip()).GET());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains(words, "urn:reform-flow:problem:refused");
	}

	@Test
	void isForPeopleWhoAreSignedIn() throws Exception {
		assertThat(this.client.send(request("/api/calendar").GET().build(), BodyHandlers.ofString()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void theOfficeImportsAFileAndTakesItBack() throws Exception {
		HttpResponse<String> answer = post("vanphong", "text/csv; charset=UTF-8", CSV);
		JsonNode receipt = new ObjectMapper().readTree(answer.body());
		try {
			assertThat(answer.statusCode()).isEqualTo(201);
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

		HttpResponse<String> answer = post("vanphong.snv", "multipart/form-data; boundary=b", body);

		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(working("vanphong.snv", "2034-03-10")).isFalse();
		assertThat(working("vanphong", "2034-03-10")).isTrue();
		String key = "calendar-" + new ObjectMapper().readTree(answer.body()).path("id").asText();
		this.people.runJobs(key);
		this.people.submit("vanphong.snv", key, "Task_Review", Map.of("calendarUndo", "undo"));
		assertThat(working("vanphong.snv", "2034-03-10")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamdoc", "truongphong.qlkh", "chuyenvien.qlkh", "giamsat", "quantri", "phantich" })
	void nobodyButTheOfficeImports(String person) throws Exception {
		assertThat(post(person, "text/csv", CSV).statusCode()).isEqualTo(403);
		assertThat(working("vanphong", "2034-03-10")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                  | trống
			date,type,name%2034-02-30,nghỉ,Sai  | Dòng 2
			date,type,name%2034-03-10,nghỉ,a^b  | NUL
			""")
	void explainsWhatIsWrongWithAFile(String file, String words) throws Exception {
		HttpResponse<String> answer = post("vanphong", "text/csv", file.replace('%', '\n').replace('^', '\0'));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(words);
	}

	@Test
	void refusesFilesThatAreTooLargeOrInAnotherEncoding() throws Exception {
		assertThat(post("vanphong", "text/csv", CSV.repeat(30_000)).body()).contains("1 MB");
		HttpResponse<String> answer = send("vanphong",
				request("/api/calendar/import").header("Content-Type", "text/csv")
					.POST(BodyPublishers.ofByteArray(CSV.getBytes(StandardCharsets.UTF_16))));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("UTF-8");
	}

	@Test
	void refusesALongNote() throws Exception {
		HttpResponse<String> answer = send("vanphong",
				request("/api/calendar/import?note=" + URLEncoder.encode("ă".repeat(1001), StandardCharsets.UTF_8))
					.header("Content-Type", "text/csv")
					.POST(BodyPublishers.ofString(CSV)));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Ghi chú");
	}

	private boolean working(String person, String day) throws Exception {
		return get(person, "?from=" + day + "&to=" + day).get(0).path("working").asBoolean();
	}

	private JsonNode get(String person, String query) throws Exception {
		HttpResponse<String> answer = send(person, request("/api/calendar" + query).GET());
		assertThat(answer.statusCode()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	private HttpResponse<String> post(String person, String type, String body)
			throws IOException, InterruptedException {
		return send(person,
				request("/api/calendar/import").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(String person, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		String basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
		return this.client.send(request.header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
	}

}
