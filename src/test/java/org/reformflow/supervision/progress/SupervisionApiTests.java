package org.reformflow.supervision.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code GET /api/supervision/units} over HTTP. */
@ProductTest
class SupervisionApiTests {

	private static final String UNIT = "trung-tam-ung-dung";

	private static final String HEAD = "giamdoc.tt";

	private static final String UNITS = "/api/supervision/units?from=2033-01-01&to=2033-12-31";

	private static final String EARLY = "2033-03-01T08:00";

	private static final String SOON = "2033-03-16T08:00";

	private static final String LATE = "2033-03-21T08:00";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void followsAnAssignmentFromInTermToDoneLate() {
		Map<String, JsonNode> before = new LinkedHashMap<>();
		List.of(EARLY, SOON, LATE).forEach((moment) -> before.put(moment, counts(moment)));
		this.clock.stopAt(EARLY);
		String directive = this.stories.runningDossier(UNIT, "2033-03-18");

		assertAdds(before, EARLY, "inTerm");
		assertAdds(before, SOON, "dueSoon");
		assertAdds(before, LATE, "late");
		this.people.submit(HEAD, directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, directive, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));
		assertAdds(before, LATE, "awaitingConfirmation");
		this.people.submit("vanphong", directive, "Task_Verify", Map.of("verification", "accept"));
		this.people.runJobs(directive);
		assertAdds(before, LATE, "doneLate");
	}

	private void assertAdds(Map<String, JsonNode> before, String moment, String what) {
		JsonNode now = counts(moment);
		JsonNode then = Objects.requireNonNull(before.get(moment));
		now.fieldNames()
			.forEachRemaining((field) -> assertThat(now.get(field).asInt()).as(moment + " " + field)
				.isEqualTo(then.get(field).asInt() + (field.equals(what) ? 1 : 0)));
	}

	private JsonNode counts(String moment) {
		this.clock.stopAt(moment);
		return unit(Visitor.program(this.port, "giamsat").get(UNITS).json());
	}

	private static JsonNode unit(JsonNode units) {
		for (JsonNode unit : units) {
			if (unit.path("unit").asText().equals(UNIT)) {
				return unit;
			}
		}
		throw new AssertionError("no " + UNIT + " in " + units);
	}

	@Test
	void opensTheListBehindANumber() {
		this.clock.stopAt(EARLY);
		String directive = this.stories.runningDossier(UNIT, "2033-03-18");
		this.clock.stopAt(LATE);
		String list = "/api/supervision/assignments?directive=" + directive + "&standing=";

		JsonNode late = get(list + "LATE").path("rows");

		assertThat(late).hasSize(1);
		assertThat(late.get(0).path("unitName").asText()).isEqualTo("Trung tâm Ứng dụng tiến bộ khoa học và công nghệ");
		assertThat(late.get(0).path("due").asText()).isEqualTo("2033-03-18");
		assertThat(late.get(0).path("daysLate").asInt()).isEqualTo(3);
		assertThat(late.get(0).path("processInstance").asText()).isNotEmpty();
		assertThat(get(list + "DUE_SOON").path("rows")).isEmpty();
		assertThat(Visitor.program(this.port, "giamdoc.snv").get(list + "LATE").json().path("rows")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			byUnit      | Trung tâm Ứng dụng tiến bộ khoa học và công nghệ
			byDirective | Kế hoạch cải cách hành chính
			byOfficer   | Chưa giao người
			byMonth     | 03/2033
			""")
	void countsByOtherGroups(String by, String name) {
		this.clock.stopAt(EARLY);
		String directive = this.stories.runningDossier(UNIT, "2033-03-18");

		JsonNode groups = get("/api/supervision/board?directive=" + directive).path(by);

		assertThat(groups).filteredOn(SupervisionApiTests::hasSomething).singleElement().satisfies((group) -> {
			assertThat(group.path("name").asText()).contains(name);
			assertThat(group.path("numbers").path("IN_TERM").asInt()).isEqualTo(1);
			assertThat(group.path("numbers").path("LATE").asInt()).isZero();
		});
	}

	private static boolean hasSomething(JsonNode group) {
		for (JsonNode number : group.path("numbers")) {
			if (number.asInt() > 0) {
				return true;
			}
		}
		return false;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assignments?standing=LOST", "/assignments?month=soon", "/obstacles?by=HIM",
			"/obstacles?after=yesterday", "/escalations?after=1_2", "/undelivered?by=WIND", "/undelivered",
			"/board?from=2033-02-30", "/board?from=2033-02-01&to=2033-01-01",
			"/assignments?standing=LATE&after=somewhere" })
	void refusesWhatItDoesNotKnow(String query) {
		assertThat(Visitor.program(this.port, "vanphong").get("/api/supervision" + query).status()).isEqualTo(400);
	}

	private JsonNode get(String path) {
		Visitor.Answer answer = Visitor.program(this.port, "giamsat").get(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return answer.json();
	}

	@Test
	void showsHeadsTheirOwnUnitOnly() {
		this.clock.stopAt("2043-03-01T08:00");
		String directive = this.stories.runningDossier(UNIT, "2043-03-18");
		String board = "/api/supervision/board?directive=" + directive + "&unit=" + UNIT;

		JsonNode own = Visitor.program(this.port, HEAD).get(board).json();
		JsonNode others = Visitor.program(this.port, "truongphong.qlkh").get(board).json();

		assertThat(own.path("byUnit").findValuesAsText("key")).containsExactly(UNIT);
		assertThat(own.path("total").path("numbers").path("IN_TERM").asInt()).isEqualTo(1);
		assertThat(own.path("wholeDepartment").asBoolean()).isFalse();
		assertThat(own.path("filters").path("units")).hasSize(1);
		assertThat(others.path("byUnit").findValuesAsText("key")).containsExactly("quan-ly-khoa-hoc");
		assertThat(others.path("total").path("numbers").path("IN_TERM").asInt()).isZero();
		assertThat(others.path("filters").path("directives").findValuesAsText("key")).doesNotContain(directive);
		assertThat(others.path("byDirective")).isEmpty();
		assertThat(Visitor.program(this.port, HEAD).get("/api/supervision/undelivered?by=REFUSED").status())
			.isEqualTo(403);
	}

	@Test
	void keepsDepartmentsApart() {
		this.clock.stopAt("2043-03-01T08:00");
		String directive = this.stories.runningDossier(UNIT, "2043-03-18");

		JsonNode board = Visitor.program(this.port, "giamdoc.snv")
			.get("/api/supervision/board?directive=" + directive + "&unit=" + UNIT)
			.json();

		assertThat(board.path("departmentName").asText()).contains("Nội vụ");
		assertThat(board.path("byUnit").findValues("numbers"))
			.allMatch((numbers) -> numbers.path("IN_TERM").asInt() == 0);
		assertThat(board.path("byDirective")).isEmpty();
		assertThat(board.path("filters").path("directives").findValuesAsText("key")).doesNotContain(directive);
		assertThat(board.path("unitName").asText()).isEmpty();
		assertThat(Visitor.program(this.port, "chuyenvien.qlkh").get("/api/supervision/board").status()).isEqualTo(403);
		assertThat(Visitor.nobody(this.port).get("/api/supervision/board").status()).isEqualTo(401);
	}

	@Test
	void followsAnObstacleFromTheOfficeToTheDirector() {
		this.clock.stopAt("2043-03-01T08:00");
		String directive = this.stories.runningDossier(UNIT, "2043-03-18");
		this.people.submit(HEAD, directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, directive, "Task_Work",
				Map.of("report", "obstacle", "obstacle_text", "Thiếu máy quét"));
		String board = "/api/supervision/board?directive=" + directive;

		assertThat(get(board).path("obstacles").findValuesAsText("key")).containsExactly("RAISED");
		this.people.submit("vanphong", directive, "Task_GatherObstacle", Map.of("opinion", "Đề nghị xem xét"));
		assertThat(get(board).path("obstacles").findValuesAsText("key")).containsExactly("GATHERED");
		assertThat(get("/api/supervision/obstacles?by=GATHERED&directive=" + directive).path("rows")
			.get(0)
			.path("text")
			.asText()).isEqualTo("Thiếu máy quét");
		this.people.submit("giamdoc", directive, "Task_DecideObstacle",
				Map.of("decision", "none", "decision_text", "Đồng ý"));
		assertThat(get(board).path("obstacles")).isEmpty();
		assertThat(get("/api/supervision/escalations?directive=" + directive).path("rows")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamsat", "vanphong", "chanhvanphong", "giamdoc", "phogiamdoc" })
	void isForThoseWhoSeeEverything(String person) {
		assertThat(Visitor.program(this.port, person).get("/api/supervision/units").json()).hasSizeGreaterThan(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "truongphong.qlkh", "chuyenvien.qlkh", "hoidong1", "phantich", "quantri" })
	void isForNobodyElse(String person) {
		assertThat(Visitor.program(this.port, person).get(UNITS).status()).isEqualTo(403);
	}

	@Test
	void showsOnlyTheReadersOwnDepartment() {
		JsonNode units = Visitor.program(this.port, "giamdoc.snv").get(UNITS).json();

		assertThat(units.findValuesAsText("unit")).containsExactly("van-phong-snv");
		assertThat(Visitor.nobody(this.port).get(UNITS).status()).isEqualTo(401);
	}

	@Test
	void saysWhatIsWrongWithTheDays() {
		Visitor.Answer reversed = Visitor.program(this.port, "vanphong")
			.get("/api/supervision/units?from=2033-02-01&to=2033-01-01");
		Visitor.Answer unreal = Visitor.program(this.port, "vanphong").get("/api/supervision/units?from=2033-02-30");

		assertThat(reversed.status()).isEqualTo(400);
		assertThat(reversed.detail()).contains("trước hoặc bằng");
		assertThat(unreal.status()).isEqualTo(400);
		assertThat(unreal.detail())
			.isEqualTo("from: giá trị không đúng kiểu; hãy kiểm tra lại, ngày viết như 2026-03-31.");
	}

}
