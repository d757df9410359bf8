package org.reformflow.modelling.migration;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases follow a new version over HTTP, as the page does. */
@ProductTest
class MigrationApiTests {

	private static final String PATH = "/api/modelling/migrations";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static int number;

	@LocalServerPort
	private int port;

	@Autowired
	private MigrationStory story;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final String key = "probe-" + (++number);

	private final List<String> cases = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	private Visitor analyst;

	private String first = "";

	private String second = "";

	@BeforeEach
	void analyst() {
		this.clock.stopAt("2046-03-05T09:00");
		this.analyst = Visitor.program(this.port, "phantich");
	}

	@AfterEach
	void clear() {
		List<String> left = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(this.key)
			.list()
			.stream()
			.map((each) -> each.getId())
			.toList();
		this.runtime.deleteProcessInstances(left, "end of the test", true, true, true);
		this.clock.reset();
	}

	@Test
	void saysWhereTheCasesOfEachStepGoAndWhyTheyCannot() {
		versions("");
		start(3);
		this.story.toCheck(this.cases.get(0));

		JsonNode plan = post("/plan", request()).json();

		JsonNode part = plan.path("parts").get(0);
		assertThat(part.path("cases").asInt()).isEqualTo(3);
		JsonNode draft = place(part, "Task_Draft");
		assertThat(draft.path("cases").asInt()).isEqualTo(2);
		assertThat(draft.path("origin").asText()).isEqualTo("NONE");
		assertThat(draft.path("proposal").asText()).isEqualTo("Task_Write");
		assertThat(draft.path("problem").asText()).startsWith("phiên bản mới không còn bước này");
		assertThat(draft.path("options").findValuesAsText("id")).contains("Task_Write", "Task_Sign")
			.doesNotContain("Task_Inspect", "Sub_Check");
		assertThat(place(part, "Task_Legal").path("proposal").isNull()).isTrue();
		assertThat(place(part, "Task_Inspect").path("to").asText()).isEqualTo("Task_Inspect");
		assertThat(place(part, "Bnd_Late").path("problem").asText()).contains("sẽ bị bỏ");
	}

	@Test
	void aMappedStepTakesItsTimerAlong() {
		versions("");
		start(1);

		JsonNode part = post("/plan", mapped("Task_Draft", "Task_Write")).json().path("parts").get(0);

		assertThat(place(part, "Task_Draft").path("origin").asText()).isEqualTo("HAND");
		assertThat(place(part, "Bnd_Late").path("to").asText()).isEqualTo("Bnd_Late");
		assertThat(place(part, "Bnd_Late").path("problem").isNull()).isTrue();
	}

	@Test
	void theFileBesideTheModelMapsRenamedSteps() {
		versions(ProbeModels.NOTES);
		start(1);

		JsonNode part = post("/plan", request()).json().path("parts").get(0);

		assertThat(place(part, "Task_Draft").path("origin").asText()).isEqualTo("FILE");
		assertThat(place(part, "Task_Draft").path("to").asText()).isEqualTo("Task_Write");
	}

	@Test
	void tryingChangesNothing() {
		versions(ProbeModels.NOTES);
		start(4);
		this.story.toSign(this.cases.get(1));
		this.story.toWait(this.cases.get(2));
		Map<String, Long> before = this.story.rows();
		var timers = this.story.timers(this.cases);

		JsonNode trial = trial(request());

		assertThat(trial.path("state").asText()).isEqualTo("ENDED");
		assertThat(trial.path("counts").path("FITS").asInt()).isEqualTo(4);
		assertThat(this.story.rows()).isEqualTo(before);
		assertThat(this.story.timers(this.cases)).isEqualTo(timers);
		assertThat(this.story.definitions(this.cases)).containsOnly(this.first);
	}

	@Test
	void tellsForEachCaseWhyItIsStuckAndWhichTimersChange() {
		versions("");
		start(3);
		this.story.toCheck(this.cases.get(0));
		this.story.toSign(this.cases.get(1));

		JsonNode trial = trial(request());
		JsonNode stuck = get("/" + trial.path("id").asText() + "/cases?result=STUCK").path("cases");
		JsonNode fits = get("/" + trial.path("id").asText() + "/cases?result=FITS").path("cases");

		assertThat(stuck.findValuesAsText("instance")).containsExactlyInAnyOrder(this.cases.get(0), this.cases.get(2));
		assertThat(stuck.findValuesAsText("reason")).anySatisfy((reason) -> assertThat(reason)
			.startsWith("đang ở “Thẩm định pháp lý”: phiên bản mới không có bước nào nhận hồ sơ"));
		assertThat(fits.get(0).path("step").asText()).isEqualTo("Ký duyệt");
		assertThat(fits.get(0).path("changes").asText()).startsWith("thêm hẹn giờ “Quá hạn ký” lúc 08:00 02/06/2046");
		assertThat(get("").findValuesAsText("reason")).isNotEmpty();
		assertThat(get("/staying?definition=" + this.first).findValuesAsText("step")).contains("Soạn văn bản");
	}

	@Test
	void threeHundredCasesFollowWithTheirTasksAndTimersAndCanGoBack() {
		versions(ProbeModels.NOTES);
		start(300);
		this.cases.subList(0, 100).forEach(this.story::toSign);
		this.cases.subList(100, 150).forEach(this.story::toWait);
		this.story.complete(this.cases.get(0), "Task_Sign");
		var timers = this.story.timers(this.cases.subList(100, 300));
		var tasks = this.story.tasks(this.cases);

		String trial = trial(request()).path("id").asText();
		String move = move(trial);
		this.story.runBatches(move);
		JsonNode moved = get("/" + move);

		assertThat(moved.path("state").asText()).isEqualTo("ENDED");
		assertThat(moved.path("counts").path("MOVED").asInt()).isEqualTo(300);
		assertThat(this.story.definitions(this.cases)).containsOnly(this.second);
		assertThat(this.story.timers(this.cases.subList(100, 300))).isEqualTo(timers);
		assertThat(this.story.tasks(this.cases)).isEqualTo(tasks);
		String report = this.analyst.get(PATH + "/" + move + "/report.csv").text();
		assertThat(report.lines()).hasSize(301);
		assertThat(report).contains("\"1.0.0 (lần 1)\",\"1.1.0 (lần 2)\",\"đã chuyển\"");

		this.story.complete(this.cases.get(299), "Task_Write");
		String back = post("/" + move + "/back", JSON.createObjectNode()).json().path("id").asText();
		assertThat(get("/" + back).path("counts").path("FITS").asInt()).isEqualTo(299);
		assertThat(get("/" + back).path("counts").path("STUCK").asInt()).isEqualTo(1);
		String returned = move(back);
		this.story.runBatches(returned);
		assertThat(get("/" + returned).path("counts").path("MOVED").asInt()).isEqualTo(299);
		assertThat(this.story.definitions(this.cases.subList(0, 299))).containsOnly(this.first);
		assertThat(this.story.tasks(this.cases.subList(0, 299))).hasSize(299 - 50 - 1);
		assertThat(timers).containsAllEntriesOf(this.story.timers(this.cases.subList(100, 299)));
		assertThat(this.story.timers(this.cases.subList(100, 299))).hasSize(199);
	}

	@Test
	void aMovedTaskKeepsItsLadderItsPeopleAndGetsTheNewForm() {
		versions(ProbeModels.NOTES);
		start(1);
		String instance = this.cases.get(0);
		Task before = this.story.task(instance, "Task_Draft");
		Map<String, Object> ladder = ladder(before.getId());

		String move = move(trial(request()).path("id").asText());
		this.story.runBatches(move);

		Task after = this.people.tasksOf("chuyenvien.qlkh", instance, "Task_Write").get(0);
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
		assertThat(ladder(before.getId())).isEqualTo(ladder);
		this.clock.stopAt(next(before.getId()));
		this.people.fireTimer(String.valueOf(ladder.get("PROCESS_INSTANCE_ID")), "Evt_Due");
		assertThat(this.jdbc.sql("select count(*) from ladder_step where ladder_id = ? and state = 'FIRED'")
			.param(ladder.get("ID"))
			.query(Integer.class)
			.single()).isEqualTo(1);
		this.people.submit("chuyenvien.qlkh", after, Map.of("note", "xong"));
		assertThat(ladder(before.getId()).get("STATE")).isNotEqualTo(ladder.get("STATE"));
		assertThat(this.story.task(instance, "Task_Finance")).isNotNull();
	}

	@Test
	void whatMovesMeanwhileIsListedAndTriedAgain() {
		versions(ProbeModels.NOTES);
		start(3);
		String trial = trial(request()).path("id").asText();
		String move = move(trial);
		this.story.toCheck(this.cases.get(0));
		this.runtime.deleteProcessInstance(this.cases.get(1), "ended meanwhile");

		this.story.runBatches(move);
		JsonNode moved = get("/" + move);

		assertThat(moved.path("counts").path("MOVED").asInt()).isEqualTo(1);
		assertThat(moved.path("counts").path("GONE").asInt()).isEqualTo(1);
		assertThat(moved.path("counts").path("FAILED").asInt()).isEqualTo(1);
		assertThat(moved.path("reasons").get(0).path("reason").asText()).contains("“Thẩm định pháp lý”");

		this.story.complete(this.cases.get(0), "Task_Legal");
		assertThat(post("/" + move + "/retry", JSON.createObjectNode()).status()).isEqualTo(200);
		this.story.runBatches(move);
		assertThat(get("/" + move).path("counts").path("MOVED").asInt()).isEqualTo(2);
		assertThat(get("/" + move).path("state").asText()).isEqualTo("ENDED");
		assertThat(this.jdbc
			.sql("select count(*) from act_ru_batch where id_ in (select batch from"
					+ " case_migration_batch where migration = ?)")
			.param(move)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void suspendedCasesFollowAndStaySuspended() {
		versions(ProbeModels.NOTES);
		start(1);
		this.runtime.suspendProcessInstanceById(this.cases.get(0));

		String move = move(trial(request()).path("id").asText());
		this.story.runBatches(move);

		assertThat(get("/" + move).path("counts").path("MOVED").asInt()).isEqualTo(1);
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceId(this.cases.get(0))
			.singleResult()
			.isSuspended()).isTrue();
		this.runtime.activateProcessInstanceById(this.cases.get(0));
	}

	@Test
	void aTimeIsWorkedOutAnewWhereTheAnalystAsks() {
		versions(ProbeModels.NOTES);
		start(1);
		this.runtime.setVariable(this.cases.get(0), "lateAt", "2046-12-24T08:00:00");
		ObjectNode request = request();
		request.putObject("afresh").putArray(this.first).add("Bnd_Late");

		String trial = trial(request).path("id").asText();
		JsonNode tried = get("/" + trial + "/cases").path("cases").get(0);
		assertThat(tried.path("changes").asText())
			.isEqualTo("hẹn giờ “Quá hạn soạn” từ 08:00 01/06/2046 sang 08:00 24/12/2046");
		this.story.runBatches(move(trial));

		assertThat(this.story.timers(this.cases).values()).extracting(Object::toString)
			.containsExactly("2046-12-24T08:00");
	}

	@Test
	void oneWorksOnAProcessAtATime() {
		versions(ProbeModels.NOTES);
		start(1);
		String trial = trial(request()).path("id").asText();
		String move = move(trial);

		Answer other = Visitor.program(this.port, "quantri").send("POST", PATH + "/trials", request().toString());

		assertThat(other.status()).isEqualTo(409);
		assertThat(other.detail()).contains("đang chuyển hồ sơ cho quy trình này");
		this.story.runBatches(move);
		get("/" + move);
		assertThat(order(trial, "Thực hiện lần thứ hai").detail()).contains("đã được dùng để chuyển");
	}

	@Test
	void refusesWhatDoesNotFit() {
		versions("");
		start(1);
		ObjectNode unknown = request();
		unknown.put("to", "khong-co");
		ObjectNode same = request();
		same.put("to", this.first);
		ObjectNode other = request();
		other.put("process", "assignment");

		assertThat(post("/plan", unknown).detail()).contains("“khong-co” không thuộc quy trình");
		assertThat(post("/plan", same).detail()).contains("trùng nhau");
		assertThat(post("/plan", other).detail()).contains("không thuộc quy trình “assignment”");
		assertThat(post("/plan", mapped("Task_Draft", "Task_Nowhere")).detail())
			.contains("Không có bước “Task_Nowhere” ở phiên bản mới");
		assertThat(post("/plan", mapped("Task_Nowhere", "Task_Write")).detail())
			.contains("Không có bước “Task_Nowhere” ở phiên bản cũ");
		assertThat(post("/plan", mapped("Task_Draft", "Sub_Check")).detail()).contains("chọn một bước cùng loại");
		assertThat(post("/trials", mapped("Sub_Check", "")).status()).isEqualTo(200);
		assertThat(order("khong-co", "Lý do đủ dài").status()).isEqualTo(404);
		assertThat(order("khong-co", "ngắn").detail()).startsWith("Hãy ghi lý do");
		assertThat(this.analyst.get(PATH + "/khong-co").status()).isEqualTo(404);
		assertThat(this.analyst.get(PATH + "/versions?process=khong-co").status()).isEqualTo(404);
		assertThat(post("/plan", JSON.createObjectNode().put("process", "khong-co")).detail())
			.contains("Không có quy trình “khong-co”");
	}

	@Test
	void aStepThatChangedItsKindIsToldSo() {
		this.first = this.story.models(this.key).first();
		this.second = this.story.models(this.key).automatic();
		start(1);

		JsonNode draft = place(post("/plan", request()).json().path("parts").get(0), "Task_Draft");

		assertThat(draft.path("problem").asText())
			.startsWith("ở phiên bản mới bước này là bước chờ tin, không còn là việc của người");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "giamsat", "truongphong.qlkh" })
	void othersSeeNothing(String person) {
		Visitor visitor = Visitor.program(this.port, person);

		assertThat(visitor.get(PATH).status()).isEqualTo(403);
		assertThat(visitor.get(PATH + "/history").status()).isEqualTo(403);
		assertThat(visitor.get(PATH + "/versions?process=assignment").status()).isEqualTo(403);
		assertThat(visitor.send("POST", PATH + "/plan", "{}").status()).isEqualTo(403);
		assertThat(visitor.send("POST", PATH + "/trials", "{}").status()).isEqualTo(403);
		assertThat(visitor.send("POST", PATH, "{}").status()).isEqualTo(403);
	}

	@Test
	void theChiefOfOfficeReadsOnly() {
		Visitor chief = Visitor.program(this.port, "chanhvanphong");

		assertThat(chief.get(PATH).status()).isEqualTo(200);
		assertThat(chief.send("POST", PATH + "/trials", "{}").status()).isEqualTo(403);
	}

	private void versions(String migrations) {
		this.first = this.story.models(this.key).first();
		this.second = this.story.models(this.key).second(migrations);
	}

	private void start(int number) {
		this.cases.addAll(this.story.start(this.first, number));
	}

	private ObjectNode request() {
		ObjectNode request = JSON.createObjectNode().put("process", this.key).put("to", this.second);
		request.putArray("from").add(this.first);
		return request;
	}

	private ObjectNode mapped(String from, String to) {
		ObjectNode request = request();
		request.putObject("steps").putObject(this.first).put(from, to);
		return request;
	}

	private JsonNode trial(ObjectNode request) {
		Answer started = post("/trials", request);
		assertThat(started.text()).contains("\"id\"");
		return get("/" + started.json().path("id").asText());
	}

	private String move(String trial) {
		Answer started = order(trial, "Theo bản phát hành mới");
		assertThat(started.text()).contains("\"id\"");
		return started.json().path("id").asText();
	}

	private Answer order(String trial, String reason) {
		return post("", JSON.createObjectNode().put("trial", trial).put("reason", reason));
	}

	private Answer post(String path, JsonNode body) {
		return this.analyst.send("POST", PATH + path, body.toString());
	}

	private JsonNode get(String path) {
		Answer answer = this.analyst.get(PATH + path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private Map<String, Object> ladder(String task) {
		return this.jdbc
			.sql("select id, state, last_day, next_at, process_instance_id from ladder where owner = 'task'"
					+ " and matter_id = ?")
			.param(task)
			.query()
			.singleRow();
	}

	/** When the next tier of a task comes, in local time. */
	private String next(String task) {
		return this.jdbc.sql("select next_at from ladder where owner = 'task' and matter_id = ?")
			.param(task)
			.query((row, line) -> row.getObject(1, OffsetDateTime.class))
			.single()
			.atZoneSameInstant(this.clock.getZone())
			.toLocalDateTime()
			.toString();
	}

	private static JsonNode place(JsonNode part, String id) {
		for (JsonNode place : part.path("places")) {
			if (place.path("id").asText().equals(id)) {
				return place;
			}
		}
		throw new AssertionError("no place " + id);
	}

}
