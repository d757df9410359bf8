package org.reformflow.supervision.action;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Acting on a running assignment over HTTP, as Cockpit does. */
@ProductTest
class ActingTests {

	private static final String UNIT = "quan-ly-khoa-hoc";

	private static final String HEAD = "truongphong.qlkh";

	private static final String OFFICER = "chuyenvien.qlkh";

	private static final String OFFICE = "chanhvanphong";

	private static final String DUE = "2046-03-23";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final Map<String, Visitor> visitors = new HashMap<>();

	private String matter;

	private String instance;

	@BeforeEach
	void aRunningAssignment() {
		this.clock.stopAt("2046-03-05T09:00");
		this.matter = this.stories.runningDossier(UNIT, DUE);
		this.instance = instances("assignment").get(0);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void tellsTheOfficeWhatItMayDo() {
		JsonNode view = actions(OFFICE, this.instance).json();

		assertThat(view.path("readOnly").isNull()).isTrue();
		assertThat(view.path("title").asText()).isEqualTo("Cấp lại giấy phép tiến hành công việc bức xạ");
		assertThat(view.path("assignment").path("due").asText()).isEqualTo(DUE);
		assertThat(allowed(view)).containsExactly("REMIND", "MOVE_DEADLINE", "SUSPEND", "REASSIGN_UNIT", "HAND_OVER");
		assertThat(view.path("tasks").get(0).path("name").asText()).isEqualTo("Tiếp nhận, phân công");
		assertThat(view.path("tasks").get(0).path("waitsFor").get(0).asText())
			.isEqualTo("Trưởng phòng Quản lý Khoa học");
		assertThat(view.path("units").findValuesAsText("id")).contains("quan-ly-cong-nghe").doesNotContain(UNIT);
		assertThat(view.path("reminderComes").asText()).isEqualTo("thông báo đến ngay.");
	}

	@Test
	void showsTheSupervisorWhyNothingCanBeDone() {
		JsonNode view = actions("giamsat", this.instance).json();

		assertThat(view.path("readOnly").asText()).startsWith("Bạn chỉ xem");
		assertThat(view.path("actions")).isEmpty();
		assertThat(view.path("units")).isEmpty();
		assertThat(view.path("tasks").get(0).path("others")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { HEAD, OFFICER, "hoidong4", "phantich" })
	void othersDoNotEvenRead(String person) {
		assertThat(actions(person, this.instance).status()).isEqualTo(403);
		assertThat(visitor(person).get("/api/supervision/actions").status()).isEqualTo(403);
		assertThat(visitor(person).get("/api/supervision/incidents").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamsat", HEAD, OFFICER, "hoidong4", "phantich" })
	void onlyTheOfficeAndTheLeadershipAct(String person) {
		String task = task("Task_Acknowledge").getId();
		for (String path : List.of("/instances/" + this.instance + "/remind",
				"/instances/" + this.instance + "/deadline", "/instances/" + this.instance + "/suspend",
				"/instances/" + this.instance + "/resume", "/instances/" + this.instance + "/unit",
				"/tasks/" + task + "/assignee", "/incidents/retry")) {
			assertThat(act(person, path, "due", "2046-03-30").status()).as(path).isIn(401, 403);
		}
		assertThat(lines()).isEmpty();
	}

	@Test
	void anotherDepartmentFindsNothing() {
		assertThat(actions("vanphong.snv", this.instance).status()).isEqualTo(404);
		assertThat(act("vanphong.snv", "/instances/" + this.instance + "/suspend").status()).isEqualTo(404);
		assertThat(act("giamdoc.snv", "/tasks/" + task("Task_Acknowledge").getId() + "/assignee", "person", OFFICER)
			.status()).isEqualTo(404);
		assertThat(visitor("vanphong.snv").get("/api/supervision/actions?businessKey=" + this.matter).json()).isEmpty();
		assertThat(Visitor.nobody(this.port)
			.send("POST", "/camunda/api/ext/supervision/instances/" + this.instance + "/suspend", "{}")
			.status()).isBetween(400, 403);
		assertThat(lines()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khong-co", "00000000-0000-0000-0000-000000000000" })
	void whatIsUnknownIsNotFound(String id) {
		assertThat(actions(OFFICE, id).status()).isEqualTo(404);
		assertThat(act(OFFICE, "/instances/" + id + "/suspend").status()).isEqualTo(404);
		assertThat(act(OFFICE, "/tasks/" + id + "/assignee", "person", OFFICER).status()).isEqualTo(404);
		assertThat(visitor(OFFICE).get("/api/supervision/retries/987654321").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                            | Hãy nêu lý do
			{"reason": "   "}                             | Hãy nêu lý do
			{"reason": "%s"}                              | không quá 2000 ký tự
			""")
	void aReasonIsNeeded(String body, String words) {
		String sent = body.replace("%s", "x".repeat(5000));
		for (String action : List.of("remind", "suspend", "resume")) {
			Answer answer = visitor(OFFICE).send("POST",
					"/camunda/api/ext/supervision/instances/" + this.instance + "/" + action, sent);
			assertThat(answer.status()).as(action).isEqualTo(400);
			assertThat(answer.detail()).contains(words);
		}
		assertThat(lines()).isEmpty();
	}

	@Test
	void theOfficeMovesTheDeadlineAndTheLadderFollows() {
		Answer answer = act(OFFICE, "/instances/" + this.instance + "/deadline", "due", "2046-03-30");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("words").asText()).contains("23/03/2046 → 30/03/2046");
		assertThat(due("current_due")).isEqualTo("2046-03-30");
		assertThat(due("original_due")).isEqualTo(DUE);
		assertThat(this.jdbc.sql("select last_day from ladder where matter_id = ?")
			.param(assignment())
			.query(LocalDate.class)
			.single()).isEqualTo("2046-03-30");
		assertThat(lines()).singleElement().satisfies((line) -> {
			assertThat(line.path("kind").asText()).isEqualTo("MOVE_DEADLINE");
			assertThat(line.path("reason").asText()).isEqualTo("Theo chỉ đạo tại giao ban");
			assertThat(line.path("actorName").asText()).isEqualTo("Chánh Văn phòng");
		});
		assertThat(events()).contains("DEADLINE_ADJUSTED by " + OFFICE);
	}

	@Test
	void farDaysAreTheLeadershipsToGrantAlsoInSteps() {
		String path = "/instances/" + this.instance + "/deadline";
		assertThat(act(OFFICE, path, "due", "2046-04-20").detail()).contains("lãnh đạo Sở quyết định");
		assertThat(act(OFFICE, path, "due", "2046-04-06").status()).isEqualTo(200);
		assertThat(act(OFFICE, path, "due", "2046-04-13").detail()).contains("lãnh đạo Sở quyết định");
		assertThat(act("phogiamdoc", path, "due", "2046-04-20").status()).isEqualTo(200);
		assertThat(act(OFFICE, path, "due", "2046-04-03").status()).isEqualTo(200);
		assertThat(due("original_due")).isEqualTo(DUE);
	}

	@ParameterizedTest
	@CsvSource({ "2046-03-04,đã qua", "2046-03-23,trùng thời hạn", "2046-02-30,có thật", "hôm qua,có thật",
			"'',Hãy chọn thời hạn mới", "9999-12-31,quá xa", "+999999999-12-31,quá xa" })
	void refusesDaysThatAreNone(String day, String words) {
		Answer answer = act("giamdoc", "/instances/" + this.instance + "/deadline", "due", day);

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.detail()).contains(words);
		assertThat(due("current_due")).isEqualTo(DUE);
	}

	@Test
	void suspendsAndResumesEachOnce() {
		assertThat(act("giamdoc", "/instances/" + this.instance + "/suspend").status()).isEqualTo(200);
		assertThat(act(OFFICE, "/instances/" + this.instance + "/suspend").detail()).contains("đang tạm dừng rồi");
		assertThat(allowed(actions(OFFICE, this.instance).json())).containsExactly("RESUME");
		for (String action : List.of("remind", "deadline", "unit")) {
			assertThat(act(OFFICE, "/instances/" + this.instance + "/" + action, "due", "2046-03-30", "unit",
					"quan-ly-cong-nghe")
				.detail()).as(action).contains("đang tạm dừng");
		}
		assertThat(act(OFFICE, "/instances/" + this.instance + "/resume").status()).isEqualTo(200);
		assertThat(act(OFFICE, "/instances/" + this.instance + "/resume").detail()).contains("không bị tạm dừng");
		assertThat(this.people.tasks(HEAD, this.matter, "Task_Acknowledge")).hasSize(1);
		assertThat(lines()).extracting((line) -> line.path("kind").asText()).containsExactly("RESUME", "SUSPEND");
	}

	@Test
	void ofTwoWhoSuspendAtOnceOneDoes() throws Exception {
		visitor(OFFICE);
		visitor("giamdoc");
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Future<Answer>> answers = both
				.invokeAll(List.<Callable<Answer>>of(() -> act(OFFICE, "/instances/" + this.instance + "/suspend"),
						() -> act("giamdoc", "/instances/" + this.instance + "/suspend")));
			List<Integer> statuses = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				statuses.add(answer.get().status());
			}
			assertThat(statuses).containsOnlyOnce(200).allMatch((status) -> List.of(200, 400, 409).contains(status));
		}
		finally {
			both.shutdownNow();
		}
		assertThat(lines()).hasSize(1);
	}

	@Test
	void remindsWhoHoldsTheTaskOnceAnHour() {
		String path = "/instances/" + this.instance + "/remind";
		Answer answer = act(OFFICE, path);

		assertThat(answer.json().path("words").asText())
			.isEqualTo("Đã đôn đốc Trưởng phòng Quản lý Khoa học; thông báo đến ngay.");
		assertThat(notices(HEAD)).singleElement()
			.asString()
			.contains("Chánh Văn phòng đôn đốc bạn xử lý: Tiếp nhận, phân công.")
			.contains("Lý do đôn đốc: Theo chỉ đạo tại giao ban");
		assertThat(events()).contains("URGED by " + OFFICE);

		assertThat(act("giamdoc", path).detail()).contains("Đã đôn đốc lúc 09:00").contains("60 phút");
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(act("giamdoc", path).status()).isEqualTo(200);
		assertThat(notices(HEAD)).hasSize(2);
	}

	@Test
	void saysWhenAReminderComesThatIsSentAtNight() {
		this.clock.stopAt("2046-03-09T19:30");

		assertThat(actions(OFFICE, this.instance).json().path("reminderComes").asText()).contains("ngoài giờ làm việc");
		assertThat(act(OFFICE, "/instances/" + this.instance + "/remind").json().path("words").asText())
			.contains("thông báo đến lúc 07:30 ngày 12/03/2046");
	}

	@Test
	void handsTheWorkToAnotherOfTheUnitAndBack() {
		this.people.submit(HEAD, this.matter, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		Task work = task("Task_Work");
		assertThat(work.getAssignee()).isEqualTo(HEAD);

		Answer answer = act(OFFICE, "/tasks/" + work.getId() + "/assignee", "person", OFFICER);

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("words").asText())
			.isEqualTo("Đã giao việc “Thực hiện, báo cáo” cho Chuyên viên phòng Quản lý Khoa học.");
		assertThat(task("Task_Work").getAssignee()).isEqualTo(OFFICER);
		assertThat(events()).contains("OFFICER_CHANGED by " + OFFICE);
		assertThat(act(OFFICE, "/tasks/" + work.getId() + "/assignee", "person", OFFICER).detail())
			.contains("chính người đó");
		this.people.submit(OFFICER, this.matter, "Task_Work",
				Map.of("report", "progress", "percent", 20, "text", "Đã rà soát"));
		assertThat(task("Task_Work").getAssignee()).as("stays with the officer").isEqualTo(OFFICER);

		assertThat(act("giamdoc", "/tasks/" + task("Task_Work").getId() + "/assignee", "person", HEAD).status())
			.isEqualTo(200);
		assertThat(task("Task_Work").getAssignee()).isEqualTo(HEAD);
		Task back = task("Task_Work");
		assertThatThrownBy(
				() -> this.people.submit(OFFICER, back, Map.of("report", "progress", "percent", 30, "text", "Còn làm")))
			.as("who had it works on it no longer")
			.isInstanceOf(RuntimeException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlcn", "giamdoc.snv", "khong.co", "chanhvanphong" })
	void refusesPeopleWhoMayNotDoTheTask(String person) {
		Answer answer = act(OFFICE, "/tasks/" + task("Task_Acknowledge").getId() + "/assignee", "person", person);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.detail()).contains("trong danh sách");
		assertThat(task("Task_Acknowledge").getAssignee()).isNotEqualTo(person);
	}

	@Test
	void givesTheWorkToAnotherUnitAndEndsTheOldOne() {
		String path = "/instances/" + this.instance + "/unit";
		assertThat(act(OFFICE, path, "unit", UNIT).detail()).contains("đơn vị khác");
		assertThat(act(OFFICE, path, "unit", "van-phong-snv").detail()).contains("đơn vị khác");
		assertThat(act(OFFICE, path).detail()).contains("Hãy chọn đơn vị nhận thay");

		Answer answer = act(OFFICE, path, "unit", "quan-ly-cong-nghe");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		this.people.runJobs(this.matter);
		assertThat(this.people.hasEnded(this.instance)).isTrue();
		assertThat(instances("assignment")).hasSize(1).doesNotContain(this.instance);
		assertThat(this.people.tasks("truongphong.qlcn", this.matter, "Task_Acknowledge")).hasSize(1);
		assertThat(this.jdbc.sql("select open_assignments from directive where id = ?")
			.param(this.matter)
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(actions(OFFICE, this.instance).status()).isEqualTo(404);
		assertThat(act(OFFICE, "/instances/" + this.instance + "/suspend").status()).isEqualTo(404);
		assertThat(events()).contains("REASSIGNED by " + OFFICE);
	}

	@Test
	void whatIsReportedKeepsItsDeadlineAndUnit() {
		this.people.submit(HEAD, this.matter, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, this.matter, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));

		assertThat(act(OFFICE, "/instances/" + this.instance + "/deadline", "due", "2046-03-30").detail())
			.contains("đã báo cáo hoàn thành");
		assertThat(act(OFFICE, "/instances/" + this.instance + "/unit", "unit", "quan-ly-cong-nghe").detail())
			.contains("đã báo cáo hoàn thành");
	}

	@Test
	void onlyAnAssignmentHasADeadlineToMove() {
		String rollout = instances("directive-rollout").get(0);

		assertThat(act(OFFICE, "/instances/" + rollout + "/deadline", "due", "2046-03-30").detail())
			.contains("quy trình thực hiện nhiệm vụ");
		assertThat(actions(OFFICE, rollout).json().path("assignment").isNull()).isTrue();
	}

	@Test
	void theEngineItselfStaysClosed() {
		String engine = "/camunda/api/engine/engine/default/process-instance/" + this.instance;
		for (String person : List.of(OFFICE, "giamdoc", "giamsat")) {
			assertThat(visitor(person).get(engine).status()).as(person).isEqualTo(200);
			assertThat(visitor(person).send("PUT", engine + "/suspended", "{\"suspended\":true}").status()).as(person)
				.isEqualTo(403);
			assertThat(visitor(person).delete(engine).status()).as(person).isEqualTo(403);
		}
		assertThat(visitor("vanphong.snv").get(engine).status()).isEqualTo(404);
	}

	private Visitor visitor(String person) {
		return this.visitors.computeIfAbsent(person, (id) -> Visitor.browser(this.port, id));
	}

	private Answer actions(String person, String id) {
		return visitor(person).get("/api/supervision/instances/" + id + "/actions");
	}

	private static List<String> allowed(JsonNode view) {
		List<String> allowed = new ArrayList<>();
		view.path("actions").forEach((action) -> {
			if (action.path("why").isNull()) {
				allowed.add(action.path("kind").asText());
			}
		});
		return allowed;
	}

	private Answer act(String person, String path, String... values) {
		ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", "Theo chỉ đạo tại giao ban");
		for (int i = 0; i < values.length; i += 2) {
			body.put(values[i], values[i + 1]);
		}
		return visitor(person).send("POST", "/camunda/api/ext/supervision" + path, body.toString());
	}

	/** The log of the matter, as a supervisor reads it. */
	private List<JsonNode> lines() {
		List<JsonNode> lines = new ArrayList<>();
		visitor("giamsat").get("/api/supervision/actions?businessKey=" + this.matter).json().forEach(lines::add);
		return lines;
	}

	private List<String> events() {
		return this.jdbc.sql("select kind || ' by ' || coalesce(actor, '') from directive_event where directive_id = ?")
			.param(this.matter)
			.query(String.class)
			.list();
	}

	private List<String> notices(String person) {
		return this.jdbc
			.sql("select body from notice where recipient = ? and business_key = ? and template = 'supervision-remind'")
			.params(person, this.matter)
			.query(String.class)
			.list();
	}

	private String assignment() {
		return this.jdbc.sql("select id from assignment where process_instance_id = ?")
			.param(this.instance)
			.query(String.class)
			.single();
	}

	private String due(String column) {
		return this.jdbc.sql("select " + column + " from assignment where id = ?")
			.param(assignment())
			.query(LocalDate.class)
			.single()
			.toString();
	}

	private Task task(String step) {
		return this.people.tasksOf("giamsat", this.instance, step).get(0);
	}

	private List<String> instances(String process) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(this.matter)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
	}

}
