package org.reformflow.supervision.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Search, history and heat over HTTP. */
@ProductTest
class HistoryApiTests {

	private static final String UNIT = "trung-tam-ung-dung";

	private static final String HEAD = "giamdoc.tt";

	private static final String ROOT = "/api/supervision/";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@Autowired
	private IndexRepair repair;

	@Autowired
	private JdbcClient jdbc;

	private String directive;

	@BeforeEach
	void anAssignmentThatRunsLate() {
		this.clock.stopAt("2044-03-01T08:00");
		this.directive = this.stories.runningDossier(UNIT, "2044-03-18");
		this.people.submit(HEAD, this.directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	private void finish() {
		this.clock.stopAt("2044-03-21T10:00");
		this.people.submit(HEAD, this.directive, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));
		this.people.submit("vanphong", this.directive, "Task_Verify",
				Map.of("verification", "return", "reason", "Thiếu giấy phép"));
		this.people.submit(HEAD, this.directive, "Task_Work", Map.of("report", "complete", "text", "Đã bổ sung"));
		this.people.submit("vanphong", this.directive, "Task_Verify", Map.of("verification", "accept"));
		this.people.runJobs(this.directive);
	}

	@Test
	void tellsAFinishedInstanceStepByStep() {
		finish();
		String id = assignment();

		JsonNode told = get("giamsat", "instances/" + id);

		assertThat(told.path("instance").path("state").asText()).isEqualTo("COMPLETED");
		assertThat(told.path("instance").path("unitName").asText())
			.isEqualTo("Trung tâm Ứng dụng tiến bộ khoa học và công nghệ");
		assertThat(told.path("instance").path("daysLate").asInt()).isEqualTo(3);
		List<JsonNode> work = steps(told, "Task_Work");
		assertThat(work).hasSize(2);
		assertThat(work.get(0).path("person").asText()).isEqualTo(name(HEAD));
		assertThat(steps(told, "Task_Verify").get(0).path("person").asText()).isEqualTo(name("vanphong"));
		assertThat(work.get(0).path("duration").asText()).isEqualTo("20 ngày 2 giờ");
		assertThat(work.get(0).path("late").asText()).startsWith("trễ 2 ngày");
		assertThat(work.get(1).path("time").asInt()).isEqualTo(2);
		assertThat(told.path("path").path("nodes").path("Task_Work").path("done").asInt()).isEqualTo(2);
		assertThat(told.path("path").path("flows")).isNotEmpty();
		assertThat(told.path("events").findValuesAsText("what")).contains("Tiếp nhận nhiệm vụ", "Báo cáo hoàn thành",
				"Trả lại làm lại", "Xác nhận hoàn thành");
		assertThat(told.path("events").findValuesAsText("by")).contains(name("vanphong"));
	}

	private String name(String person) {
		return this.jdbc.sql("select name from person where id = ?").param(person).query(String.class).single();
	}

	private static List<JsonNode> steps(JsonNode told, String activity) {
		List<JsonNode> found = new ArrayList<>();
		told.path("steps").forEach((step) -> {
			if (step.path("activity").asText().equals(activity)) {
				found.add(step);
			}
		});
		return found;
	}

	@Test
	void followsThePathOfARunningInstance() {
		JsonNode path = get("giamsat", "instances/" + assignment()).path("path");

		assertThat(path.path("nodes").path("Task_Acknowledge").path("done").asInt()).isEqualTo(1);
		assertThat(path.path("nodes").path("Task_Work").path("running").asInt()).isEqualTo(1);
		assertThat(path.path("nodes").has("Task_Verify")).isFalse();
		String definition = get("giamsat", "instances/" + assignment()).path("instance").path("definition").asText();
		String xml = Visitor.program(this.port, "giamsat").get(ROOT + "definitions/" + definition + "/diagram").text();
		path.path("flows").forEach((flow) -> assertThat(xml).contains("id=\"" + flow.asText() + "\""));
		assertThat(xml).contains("<bpmn:process id=\"assignment\"");
	}

	@Test
	void tellsWhatMovedTheDeadlineAndWhoDecided() {
		this.people.submit(HEAD, this.directive, "Task_Work", Map.of("report", "extension", "text", "",
				"extension_new_due", "2044-03-25", "extension_reason", "Chờ số liệu của tỉnh"));
		this.people.runJobs(this.directive);
		this.people.submit("vanphong", this.directive, "Task_DecideExtension", Map.of("decision", "grant"));
		this.people.runJobs(this.directive);

		JsonNode told = get("vanphong", "instances/" + assignment());

		assertThat(told.path("deadlines")).hasSize(1);
		assertThat(told.path("deadlines").get(0).path("from").asText()).isEqualTo("2044-03-18");
		assertThat(told.path("deadlines").get(0).path("to").asText()).isEqualTo("2044-03-25");
		assertThat(told.path("deadlines").get(0).path("state").asText()).isEqualTo("Đồng ý");
		assertThat(told.path("deadlines").get(0).path("why").asText()).isEqualTo("Chờ số liệu của tỉnh");
		assertThat(told.path("decisions").findValuesAsText("what")).contains("Xin gia hạn", "Thẩm quyền gia hạn");
		assertThat(told.path("decisions").findValuesAsText("given").toString()).contains("Số ngày xin thêm");
	}

	@Test
	void findsFinishedAndRunningOnesWithoutDiacritics() {
		String mine = "businessKey=" + this.directive;
		assertThat(found("giamsat", mine + "&q=cap+lai+GIAY+phep&state=RUNNING")).containsExactly("assignment");
		finish();

		assertThat(found("giamsat", mine + "&q=C%E1%BA%A5p+l%E1%BA%A1i+gi%E1%BA%A5y&state=FINISHED"))
			.containsExactly("assignment");
		assertThat(found("giamsat", mine + "&q=ke+hoach+cai+cach")).contains("assignment", "directive-rollout");
		assertThat(found("giamsat", mine + "&q=khong+co+chu+nay")).isEmpty();
		assertThat(found("giamsat", mine + "&unit=" + UNIT)).containsExactly("assignment");
		assertThat(found("giamsat", mine + "&person=" + HEAD)).containsExactly("assignment");
		assertThat(found("giamsat", mine + "&process=assignment&person=vanphong")).containsExactly("assignment");
		assertThat(found("giamsat", mine + "&person=nobody")).isEmpty();
		assertThat(found("giamsat", mine + "&process=assignment&dates=ENDED&from=2044-03-21&to=2044-03-21"))
			.containsExactly("assignment");
		assertThat(found("giamsat", mine + "&process=assignment&dates=ENDED&to=2044-03-20")).isEmpty();
	}

	@Test
	void findsWhatWaitsAtAStep() {
		String mine = "businessKey=" + this.directive + "&activity=";

		assertThat(found("giamsat", mine + "Task_Work")).containsExactly("assignment");
		assertThat(found("giamsat", mine + "Task_Acknowledge")).isEmpty();
	}

	@Test
	void pagesByKeyWithoutGapsOrRepeats() {
		for (int i = 0; i < 51; i++) {
			this.people.start("vanphong", "directive-rollout",
					Map.of("document_type", "KE_HOACH", "number_suffix", "KH-SKHCN", "subject", "Kế hoạch " + i,
							"recipients", List.of(Map.of("name", "Các phòng", "purpose", "để thực hiện")), "legal_refs",
							List.of()));
		}
		String query = "instances?process=directive-rollout&from=2044-03-01&to=2044-03-01";
		JsonNode first = get("giamsat", query);
		JsonNode second = get("giamsat", query + "&after=" + first.path("next").asText());

		assertThat(first.path("rows")).hasSize(50);
		assertThat(second.path("rows").size()).isGreaterThanOrEqualTo(1);
		assertThat(Stream.concat(ids(first).stream(), ids(second).stream())).doesNotHaveDuplicates();
	}

	@Test
	void knowsTheFamilyOfAnInstance() {
		JsonNode family = get("giamsat", "instances/" + assignment() + "/relatives");

		assertThat(family.path("rows").findValuesAsText("process")).containsExactly("directive-rollout", "assignment");
	}

	@Test
	void addsUpTheStepsOfAProcess() {
		finish();

		JsonNode heat = get("giamsat", "definitions/assignment/heat?from=2044-03-01&to=2044-03-31");

		JsonNode work = Stream.of(heat.path("activities"))
			.flatMap((all) -> StreamSupport.stream(all.spliterator(), false))
			.filter((each) -> each.path("activity").asText().equals("Task_Work"))
			.findFirst()
			.orElseThrow();
		assertThat(work.path("finished").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(work.path("late").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(work.path("due").asInt()).isGreaterThanOrEqualTo(work.path("late").asInt());
		assertThat(work.path("slowMinutes").asLong()).isGreaterThanOrEqualTo(work.path("medianMinutes").asLong());
		assertThat(get("giamdoc.snv", "definitions/assignment/heat?from=2044-03-01&to=2044-03-31").path("activities"))
			.isEmpty();
	}

	@Test
	void keepsItsNumberOfStatements() {
		String id = assignment();
		int before = Statements.in(() -> get("giamsat", "instances/" + id));
		finish();

		assertThat(Statements.in(() -> get("giamsat", "instances/" + id))).isEqualTo(before).isBetween(5, 22);
		assertThat(Statements.in(() -> get("giamsat", "instances?businessKey=" + this.directive)))
			.as("with three of the sign-in")
			.isLessThanOrEqualTo(4);
	}

	@Test
	void hidesOtherDepartmentsAndUnits() {
		String id = assignment();

		assertThat(status("giamdoc.snv", "instances/" + id)).isEqualTo(404);
		assertThat(found("giamdoc.snv", "businessKey=" + this.directive)).isEmpty();
		assertThat(status("truongphong.qlkh", "instances/" + id)).isEqualTo(404);
		assertThat(found("truongphong.qlkh", "businessKey=" + this.directive)).isEmpty();
		assertThat(status("truongphong.qlkh", "definitions/assignment/heat")).isEqualTo(403);
		assertThat(status(HEAD, "instances/" + id)).isEqualTo(200);
		assertThat(found(HEAD, "businessKey=" + this.directive)).containsExactly("assignment");
		assertThat(get(HEAD, "instances/" + id + "/relatives").path("rows").findValuesAsText("process"))
			.containsExactly("assignment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "quantri", "chuyenvien.qlkh", "phantich" })
	void isNotForThoseWhoDoNotSupervise(String person) {
		assertThat(status(person, "instances")).isEqualTo(403);
		assertThat(status(person, "instances/" + assignment())).isEqualTo(403);
	}

	@Test
	void listsAgainWhatIsMissing() {
		this.jdbc.sql("delete from instance_index where id = ?").param(assignment()).update();
		assertThat(found("giamsat", "businessKey=" + this.directive)).doesNotContain("assignment");

		this.repair.repair();

		assertThat(found("giamsat", "businessKey=" + this.directive + "&q=giay+phep&unit=" + UNIT))
			.containsExactly("assignment");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "instances?after=x", "instances?from=2044-02-30", "instances?from=2044-02-02&to=2044-02-01",
					"instances?state=LOST", "instances?q=a+b+c+d+e+f+g+h+i+k+l+m+n" })
	void refusesWhatItDoesNotKnow(String query) {
		assertThat(status("giamsat", query)).isEqualTo(400);
	}

	private String assignment() {
		return this.jdbc.sql("select process_instance_id from assignment where directive_id = ?")
			.param(this.directive)
			.query(String.class)
			.single();
	}

	private List<String> found(String person, String query) {
		return get(person, "instances?" + query).path("rows").findValuesAsText("process").stream().sorted().toList();
	}

	private static List<String> ids(JsonNode page) {
		return page.path("rows").findValuesAsText("id");
	}

	private JsonNode get(String person, String path) {
		return Visitor.program(this.port, person).get(ROOT + path).json();
	}

	private int status(String person, String path) {
		return Visitor.program(this.port, person).get(ROOT + path).status();
	}

}
