package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dry runs in the background, many cases that stay, people who may not or come together,
 * and cases and versions that change meanwhile.
 */
@ProductTest
class MigrationLimitsTests {

	private static final String PATH = "/api/modelling/migrations";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static int number;

	@LocalServerPort
	private int port;

	@Autowired
	private MigrationStory story;

	@Autowired
	private MigrationPlans plans;

	@Autowired
	private MigrationRegister register;

	@Autowired
	private MigrationCaseTable table;

	@Autowired
	private RunningCases running;

	@Autowired
	private EnginePlans engine;

	@Autowired
	private ProcessVersions processVersions;

	@Autowired
	private Rehearsal rehearsal;

	@Autowired
	private AsSystem system;

	@Autowired
	private CaseState state;

	@Autowired
	private OpenTasks openTasks;

	@Autowired
	private OldVersionViews overview;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TestClock clock;

	private final String key = "probe-limit-" + (++number);

	private final List<String> cases = new ArrayList<>();

	private final HeldWork background = new HeldWork();

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
	void manyAreTriedInTheBackgroundWithProgress() {
		versions(60);
		List<Integer> done = new ArrayList<>();
		String trial = dryRuns(() -> done.add(get("/" + last()).path("done").asInt())).start(this.plans.of(request()),
				"phantich");
		assertThat(get("/" + trial).path("state").asText()).isEqualTo("RUNNING");
		assertThat(order(trial).detail()).startsWith("Lượt chạy thử chưa xong");

		this.background.run();

		assertThat(done).containsExactly(50);
		assertThat(get("/" + trial).path("state").asText()).isEqualTo("ENDED");
		assertThat(get("/" + trial).path("counts").path("FITS").asInt()).isEqualTo(60);
	}

	@Test
	void aDryRunIsStoppedInTheMiddleAndTheProcessIsFree() {
		versions(60);
		String trial = dryRuns(() -> assertThat(post("/" + last() + "/cancel").status()).isEqualTo(200))
			.start(this.plans.of(request()), "phantich");

		this.background.run();

		JsonNode stopped = get("/" + trial);
		assertThat(stopped.path("state").asText()).isEqualTo("BROKEN");
		assertThat(stopped.path("done").asInt()).isEqualTo(50);
		assertThat(stopped.path("problem").asText())
			.startsWith("Chuyên gia phân tích quy trình đã dừng lượt chạy thử; không hồ sơ nào thay đổi");
		assertThat(this.story.definitions(this.cases)).containsOnly(this.first);
		assertThat(order(trial).detail()).startsWith("Lượt chạy thử chưa xong");
		assertThat(post("/" + trial + "/cancel").detail()).contains("đã xong hoặc đã dừng");
		assertThat(tryAll().status()).isEqualTo(200);
	}

	@Test
	void aServerThatDiesLeavesNoProcessOccupied() {
		versions(2);
		String trial = dryRuns(() -> {
		}).start(this.plans.of(request()), "phantich");
		assertThat(tryAll().status()).isEqualTo(409);

		this.clock.stopAt("2046-03-05T09:06");
		assertThat(get("/" + trial).path("problem").asText())
			.isEqualTo("Lượt chạy thử bị ngắt giữa chừng; hãy chạy thử lại.");
		assertThat(tryAll().status()).isEqualTo(200);
		this.background.run();

		assertThat(get("/" + trial).path("state").asText()).isEqualTo("BROKEN");
		assertThat(get("/" + trial).path("done").asInt()).isZero();
	}

	@Test
	void aServerThatStopsSaysSo() throws InterruptedException {
		versions(2);
		DryRuns server = dryRuns(() -> {
		});
		String trial = server.start(this.plans.of(request()), "phantich");

		server.destroy();

		assertThat(get("/" + trial).path("problem").asText()).startsWith("Máy chủ dừng giữa lượt chạy thử");
		assertThat(tryAll().status()).isEqualTo(200);
	}

	@Test
	void whoWaitsForItsTurnIsNotGivenUp() {
		versions(101);
		String other = this.key + "-b";
		String from = this.story.models(other).first();
		List<String> others = this.story.start(from, 2);
		String to = this.story.models(other).second(ProbeModels.NOTES);
		List<String> states = new ArrayList<>();
		List<String> waiting = new ArrayList<>();
		DryRuns server = dryRuns(() -> {
			this.clock.stopAt("2046-03-05T09:0" + ((states.size() + 1) * 4));
			states.add(get("/" + waiting.get(0)).path("state").asText());
		});
		server.start(this.plans.of(request()), "phantich");
		waiting.add(server.start(this.plans.of(new PlanRequest(other, List.of(from), to, null, null)), "phantich"));

		this.background.run();

		assertThat(states).containsExactly("RUNNING", "RUNNING");
		assertThat(get("/" + waiting.get(0)).path("counts").path("FITS").asInt()).isEqualTo(2);
		this.runtime.deleteProcessInstances(others, "end of the test", true, true, true);
	}

	@Test
	void casesThatStayArePagedWithTheirReasonsAtTheSamePrice() {
		versions(130);
		this.story.toCheck(this.cases.get(129));
		int few = Statements.in(() -> assertThat(this.overview.staying(this.first, null, this.cases.get(127)))
			.extracting(OldVersions.Staying::reason)
			.containsExactly("chưa chạy thử", "chưa chạy thử"));
		String trial = tryAll().json().path("id").asText();
		this.story.complete(this.cases.get(5), "Task_Draft");

		JsonNode page = get("/staying?definition=" + this.first);
		JsonNode rest = get("/staying?definition=" + this.first + "&after=" + page.path("next").asText());
		int many = Statements.in(() -> assertThat(this.overview.staying(this.first, null, null)).hasSize(100));

		assertThat(get("/" + trial).path("counts").path("STUCK").asInt()).isEqualTo(1);
		assertThat(page.path("cases")).hasSize(100);
		assertThat(rest.path("cases")).hasSize(30);
		assertThat(rest.path("next").isNull()).isTrue();
		List<String> seen = new ArrayList<>(page.path("cases").findValuesAsText("instance"));
		seen.addAll(rest.path("cases").findValuesAsText("instance"));
		assertThat(seen).containsExactlyInAnyOrderElementsOf(this.cases);
		assertThat(page.path("cases").get(0).path("reason").asText()).isNotEmpty();
		List<String> reasons = new ArrayList<>(page.path("cases").findValuesAsText("reason"));
		reasons.addAll(rest.path("cases").findValuesAsText("reason"));
		assertThat(reasons).contains("chạy thử được nhưng chưa chuyển")
			.anySatisfy((reason) -> assertThat(reason).contains("đang ở “Thẩm định pháp lý”"));
		assertThat(many).isEqualTo(few);
	}

	@ParameterizedTest
	@ValueSource(strings = { "vanphong", "giamsat", "chuyenvien.snv", "truongphong.qlkh" })
	void othersAreRefusedEverywhere(String person) {
		Visitor visitor = Visitor.program(this.port, person);

		for (String path : List.of("", "/history", "/versions?process=assignment", "/staying?definition=x",
				"/diagram?definition=x", "/x", "/x/cases", "/x/report.csv")) {
			assertThat(visitor.get(PATH + path).status()).as(path).isEqualTo(403);
		}
		for (String path : List.of("", "/plan", "/trials", "/x/retry", "/x/back", "/x/cancel")) {
			assertThat(visitor.send("POST", PATH + path, "{}").status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void theChiefOfAnotherDepartmentSeesNoCaseAndChangesNothing() {
		versions(2);
		String trial = tryAll().json().path("id").asText();
		Visitor own = Visitor.program(this.port, "chanhvanphong");
		Visitor other = Visitor.program(this.port, "vanphong.snv");

		assertThat(own.get(PATH + "/" + trial + "/cases").json().path("cases")).hasSize(2);
		assertThat(own.get(PATH + "/staying?definition=" + this.first).json().path("cases")).hasSize(2);
		assertThat(own.get(PATH + "/" + trial + "/report.csv").text().lines()).hasSize(3);
		assertThat(other.get(PATH + "/" + trial + "/cases").json().path("cases")).isEmpty();
		assertThat(other.get(PATH + "/staying?definition=" + this.first).json().path("cases")).isEmpty();
		assertThat(other.get(PATH + "/" + trial + "/report.csv").text().lines()).hasSize(1);
		for (String path : List.of("", "/plan", "/trials", "/" + trial + "/retry", "/" + trial + "/back",
				"/" + trial + "/cancel")) {
			assertThat(other.send("POST", PATH + path, "{}").status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void versionsOfAnotherProcessAreRefused() {
		versions(1);
		String foreign = this.story.models(this.key + "-b").first();
		ObjectNode from = json();
		from.withArray("from").removeAll().add(foreign);
		ObjectNode to = json().put("to", foreign);

		for (String path : List.of("/plan", "/trials")) {
			for (ObjectNode request : List.of(from, to)) {
				Answer answer = this.analyst.send("POST", PATH + path, request.toString());
				assertThat(answer.status()).isEqualTo(400);
				assertThat(answer.detail()).contains("không thuộc quy trình “" + this.key + "”");
			}
		}
		assertThat(this.story.definitions(this.cases)).containsOnly(this.first);
	}

	@Test
	void ofTwoWhoStartTheSameMigrationOneDoes() {
		versions(3);
		String trial = tryAll().json().path("id").asText();
		CyclicBarrier start = new CyclicBarrier(2);

		List<Integer> answers = List.of("phantich", "quantri")
			.stream()
			.map((person) -> CompletableFuture.supplyAsync(() -> {
				Visitor visitor = Visitor.program(this.port, person);
				visitor.get(PATH + "/" + trial);
				await(start);
				return order(visitor, trial).status();
			}))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).containsOnlyOnce(200).allMatch((status) -> List.of(200, 400, 409).contains(status));
		JsonNode moves = get("/history?process=" + this.key);
		assertThat(moves.findValuesAsText("kind")).containsOnlyOnce("MOVE");
		this.story.runBatches(moves.get(0).path("kind").asText().equals("MOVE") ? moves.get(0).path("id").asText()
				: moves.get(1).path("id").asText());
		assertThat(this.story.definitions(this.cases)).containsOnly(this.second);
	}

	@Test
	void aReleaseTakenBackMeanwhileLeavesNoCaseBehind() {
		versions(3);
		String move = order(tryAll().json().path("id").asText()).json().path("id").asText();
		String third = this.story.models(this.key).first();

		this.story.runBatches(move);

		assertThat(get("/" + move).path("counts").path("MOVED").asInt()).isEqualTo(3);
		JsonNode old = get("/versions?process=" + this.key).path("versions");
		assertThat(old.get(0).path("version").path("definition").asText()).isEqualTo(third);
		assertThat(old.get(1).path("cases").asInt()).isEqualTo(3);
		ObjectNode on = JSON.createObjectNode().put("process", this.key);
		on.putObject("steps").putObject(this.second).put("Task_Write", "Task_Draft");
		String trial = this.analyst.send("POST", PATH + "/trials", on.toString()).json().path("id").asText();
		assertThat(get("/" + trial).path("counts").path("FITS").asInt()).isEqualTo(3);
	}

	@Test
	void whatEndsOrMovesOnBetweenDryRunAndMigrationIsReported() {
		versions(4);
		String trial = tryAll().json().path("id").asText();
		this.story.toCheck(this.cases.get(0));
		this.runtime.deleteProcessInstance(this.cases.get(1), "withdrawn");
		this.story.toSign(this.cases.get(2));

		String move = order(trial).json().path("id").asText();
		this.story.runBatches(move);

		JsonNode moved = get("/" + move);
		assertThat(moved.path("state").asText()).isEqualTo("ENDED");
		assertThat(moved.path("counts").path("FAILED").asInt()).isEqualTo(1);
		assertThat(moved.path("counts").path("GONE").asInt()).isEqualTo(1);
		assertThat(moved.path("counts").path("MOVED").asInt()).isEqualTo(2);
		assertThat(moved.path("reasons").get(0).path("reason").asText()).contains("“Thẩm định pháp lý”");
		assertThat(this.analyst.get(PATH + "/" + move + "/report.csv").text().lines()).hasSize(5);
		JsonNode staying = get("/staying?definition=" + this.first).path("cases");
		assertThat(staying.findValuesAsText("instance")).containsExactly(this.cases.get(0));
		assertThat(staying.get(0).path("reason").asText()).contains("“Thẩm định pháp lý”");
	}

	/** All go to the background; something happens after each fifty. */
	private DryRuns dryRuns(Runnable inTheMiddle) {
		Rehearsal watched = new Rehearsal(this.runtime, this.system, this.state, this.openTasks, this.transactions) {

			private int tried;

			@Override
			Outcome of(MigrationPlan plan, Part part, ModelSteps from, ModelSteps to, String instance) {
				if (++this.tried > 50 && this.tried % 50 == 1) {
					inTheMiddle.run();
				}
				return super.of(plan, part, from, to, instance);
			}

		};
		return new DryRuns(this.register, this.table, this.running, this.engine, this.processVersions, watched,
				this.background, 1);
	}

	private void versions(int cases) {
		this.first = this.story.models(this.key).first();
		this.second = this.story.models(this.key).second(ProbeModels.NOTES);
		this.cases.addAll(this.story.start(this.first, cases));
	}

	private PlanRequest request() {
		return new PlanRequest(this.key, List.of(this.first), this.second, null, null);
	}

	private ObjectNode json() {
		ObjectNode request = JSON.createObjectNode().put("process", this.key).put("to", this.second);
		request.putArray("from").add(this.first);
		return request;
	}

	private Answer tryAll() {
		return this.analyst.send("POST", PATH + "/trials", json().toString());
	}

	private Answer order(String trial) {
		return order(this.analyst, trial);
	}

	private static Answer order(Visitor visitor, String trial) {
		return visitor.send("POST", PATH,
				JSON.createObjectNode().put("trial", trial).put("reason", "Theo bản phát hành mới").toString());
	}

	private Answer post(String path) {
		return this.analyst.send("POST", PATH + path, "{}");
	}

	private String last() {
		return get("/history?process=" + this.key).get(0).path("id").asText();
	}

	private JsonNode get(String path) {
		Answer answer = this.analyst.get(PATH + path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
