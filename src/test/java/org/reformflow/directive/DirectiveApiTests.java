package org.reformflow.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.DirectiveApi.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** {@code /api/directives} as programs use it, over HTTP. */
@ProductTest
class DirectiveApiTests {

	private DirectiveApi api;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RuntimeService runtime;

	@BeforeEach
	void setUp(@LocalServerPort int port) {
		this.clock.stopAt("2031-03-03T08:00");
		this.api = new DirectiveApi(port);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void theOfficeRegistersAndTheProcessWaitsForTheBreakdown() {
		Answer answer = this.api.post("vanphong", DirectiveApi.document("Đăng ký qua REST"));

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.location()).contains("/api/directives/" + answer.id());
		assertThat(fields(answer.body())).containsExactly("id", "processInstanceId", "warnings");
		assertThat(answer.body().path("warnings")).isEmpty();
		assertThat(this.people.task("chanhvanphong", answer.id(), "Task_BreakDown").getProcessInstanceId())
			.isEqualTo(answer.body().path("processInstanceId").asText());
		assertThat(this.api.directive("vanphong", answer.id()).body().path("state").asText()).isEqualTo("DRAFT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamdoc", "truongphong.qlkh", "chuyenvien.qlkh", "giamsat", "phantich", "quantri",
			"hoidong1", "chuyenvien.snv" })
	void nobodyButTheOfficeRegisters(String account) {
		Answer answer = this.api.post(account, DirectiveApi.document("Không phải Văn phòng"));

		expectProblem(answer, 403, "forbidden", "Vai trò");
		assertThat(stored("Không phải Văn phòng")).isZero();
	}

	@Test
	void strangersAreAskedToSignIn() {
		expectProblem(this.api.post("", DirectiveApi.document("Người lạ")), 401, "unauthenticated", "đăng nhập");
		expectProblem(this.api.get("", "/api/directives/1"), 401, "unauthenticated", "đăng nhập");
		assertThat(stored("Người lạ")).isZero();
	}

	@Test
	void anotherDepartmentRegistersForItself() {
		Answer answer = this.api.post("vanphong.snv", DirectiveApi.document("Của Sở Nội vụ"));

		assertThat(answer.status()).isEqualTo(201);
		assertThat(warnings(answer)).containsExactly("unknown-unit");
		expectProblem(this.api.directive("vanphong", answer.id()), 404, "not-found", "Không có văn bản");
		assertThat(this.api.directive("giamdoc.snv", answer.id()).status()).isEqualTo(200);
	}

	@Test
	void aRetryReturnsTheFirstResult() {
		ObjectNode document = DirectiveApi.document("Gửi lại");
		Answer first = this.api.post("vanphong", document, "Idempotency-Key", "retry-1");
		Answer again = this.api.post("chanhvanphong", document, "Idempotency-Key", "retry-1");

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(stored("Gửi lại")).isOne();
	}

	@Test
	void retriesAtTheSameTimeRegisterOnce() {
		ObjectNode document = DirectiveApi.document("Gửi cùng lúc");
		List<Answer> answers = together(4, (i) -> this.api.post("vanphong", document, "Idempotency-Key", "together-1"));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).extracting(Answer::id).doesNotContain("").containsOnly(answers.get(0).id());
		assertThat(stored("Gửi cùng lúc")).isOne();
	}

	@Test
	void anIdempotencyKeyIsForOneDocument() {
		this.api.post("vanphong", DirectiveApi.document("Bản một"), "Idempotency-Key", "reused-1");

		Answer other = this.api.post("vanphong", DirectiveApi.document("Bản hai"), "Idempotency-Key", "reused-1");

		expectProblem(other, 409, "idempotency-key-reused", "khóa mới");
		assertThat(stored("Bản hai")).isZero();
	}

	@Test
	void departmentsHaveTheirOwnIdempotencyKeys() {
		Answer one = this.api.post("vanphong", DirectiveApi.document("Khóa chung"), "Idempotency-Key", "shared-1");
		Answer other = this.api.post("vanphong.snv", DirectiveApi.document("Khóa khác"), "Idempotency-Key", "shared-1");

		assertThat(other.status()).isEqualTo(201);
		assertThat(other.id()).isNotEqualTo(one.id());
	}

	@Test
	void anOverlongIdempotencyKeyIsRefused() {
		expectProblem(this.api.post("vanphong", DirectiveApi.document("Khóa dài"), "Idempotency-Key", "k".repeat(201)),
				400, "refused", "200 ký tự");
	}

	@Test
	void aTakenNumberIsAConflict() {
		ObjectNode document = DirectiveApi.document("Trùng số").put("number", 7).put("issueDate", "2032-05-04");
		assertThat(this.api.post("vanphong", document).status()).isEqualTo(201);

		Answer again = this.api.post("vanphong", document.put("subject", "Trùng số lần hai"));

		expectProblem(again, 409, "duplicate-number", "08");
		assertThat(stored("Trùng số lần hai")).isZero();
	}

	@Test
	void oneOfSeveralAtTheSameTimeGetsTheNumber() {
		List<Answer> answers = together(4, (i) -> this.api.post("vanphong",
				DirectiveApi.document("Cùng số " + i).put("number", 9).put("issueDate", "2033-05-04")));

		assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allSatisfy((answer) -> expectProblem(answer, 409, "duplicate-number", "09"));
	}

	@Test
	void anUnknownLeadUnitMustBeChosenInTheBreakdown() {
		ObjectNode document = DirectiveApi.document("Đơn vị lạ");
		((ArrayNode) document.at("/tasks/0/lead")).removeAll().add("Phòng Vũ trụ học");

		Answer answer = this.api.post("vanphong", document);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(warnings(answer)).containsExactly("unknown-unit");
		assertThat(answer.body().at("/warnings/0/message").asText()).contains("Phòng Vũ trụ học");
		Map<String, Object> untouched = Map.of("items", List.of(Map.of("code", "t1", "text", "Việc")),
				"breakdownDecision", "submit");
		assertThat(org.assertj.core.api.Assertions
			.catchThrowable(() -> this.people.submit("vanphong", answer.id(), "Task_BreakDown", untouched)))
			.hasMessageContaining("chưa có đơn vị chủ trì");
	}

	@Test
	void extraFieldsAreIgnored() {
		ObjectNode document = DirectiveApi.document("Trường thừa").put("schema", "x").put("discrepancies", "y");
		((ObjectNode) document.at("/tasks/0")).put("note", "z").putArray("secondaryAreas").add("THE_CHE");

		assertThat(this.api.post("vanphong", document).status()).isEqualTo(201);
	}

	@Test
	void textsOf60000CharactersAreKept() {
		String text = "Rà soát ".repeat(7500).strip();
		ObjectNode document = DirectiveApi.document("Văn bản dài");
		((ObjectNode) document.at("/tasks/0")).put("text", text);

		String id = this.api.post("vanphong", document).id();

		assertThat(this.api.directive("vanphong", id).body().at("/assignments/0/text").asText()).isEqualTo(text);
	}

	static Stream<Arguments> badInput() {
		String huge = "1" + "0".repeat(40);
		return Stream.of(
				bad("an unknown document type", (body) -> body.put("documentType", "THO"), "refused", "documentType"),
				bad("no document type", (body) -> body.remove("documentType"), "refused", "documentType"),
				bad("no subject", (body) -> body.remove("subject"), "refused", "trích yếu"),
				bad("a null subject", (body) -> body.putNull("subject"), "refused", "trích yếu"),
				bad("a subject of 1 MB", (body) -> body.put("subject", "a".repeat(1_000_000)), "refused", "60.000"),
				bad("a task text of 1 MB", (body) -> task(body).put("text", "a".repeat(1_000_000)), "refused",
						"tasks[0].text"),
				bad("a blank task text", (body) -> task(body).put("text", " "), "refused", "tasks[0].text"),
				bad("a NUL byte", (body) -> task(body).put("text", "a\0b"), "nul-character", "NUL"),
				bad("31 February", (body) -> body.put("issueDate", "2026-02-31"), "refused", "2026-02-31"),
				bad("31 February as deadline", (body) -> deadline(body, "BEFORE").put("date", "2026-02-31"), "refused",
						"tasks[0].deadline.date"),
				bad("a reference of 31 February",
						(body) -> body.putArray("legalRefs").addObject().put("number", "1/A").put("date", "2026-02-31"),
						"refused", "legalRefs.date"),
				bad("a year beyond the calendar", (body) -> body.put("issueDate", "+999999999-01-01"), "refused",
						"issueDate"),
				bad("month 13", (body) -> body.put("issueMonth", "2026-13"), "refused", "issueMonth"),
				bad("a month far away", (body) -> body.put("issueMonth", "+123456-01"), "refused", "issueMonth"),
				bad("a year far away", (body) -> body.put("issueYear", 99999), "refused", "issueYear"),
				bad("a year too large for a number", (body) -> body.put("issueYear", 99999999999L), "malformed",
						"issueYear"),
				bad("an unknown area", (body) -> task(body).put("area", "NGHE_THUAT"), "refused", "tasks[0].area"),
				bad("an unknown kind of deadline", (body) -> deadline(body, "SOMEDAY"), "refused",
						"tasks[0].deadline.kind"),
				bad("a dated kind without a date", (body) -> deadline(body, "BEFORE"), "refused", "tasks[0].deadline"),
				bad("a period that ends before it starts",
						(body) -> deadline(body, "PERIOD").putObject("period")
							.put("from", "2026-02-01")
							.put("to", "2026-01-01"),
						"refused", "tasks[0].deadline"),
				bad("an unknown recurrence", (body) -> deadline(body, "RECURRING").putArray("recurrence").add("DECADE"),
						"refused", "QUARTER"),
				bad("a null recurrence", (body) -> deadline(body, "RECURRING").putArray("recurrence").addNull(),
						"refused", "QUARTER"),
				bad("words that set no deadline",
						(body) -> task(body).putObject("deadline").put("raw", "khi nào xong thì thôi 99/99"), "refused",
						"tasks[0].deadline"),
				bad("tasks that are no list", (body) -> body.put("tasks", "x"), "malformed", "“tasks”"),
				bad("a task that is no object", (body) -> body.putArray("tasks").add(1), "malformed", "tasks[0]"),
				bad("a null task", (body) -> body.putArray("tasks").addNull(), "refused", "tasks[0]"),
				bad("a null lead", (body) -> task(body).putArray("lead").addNull(), "refused", "tasks[0].lead"),
				bad("a null coordinator", (body) -> task(body).putArray("coordinate").addNull(), "refused",
						"tasks[0].coordinate"),
				bad("a null recipient", (body) -> body.putArray("recipients").addNull(), "refused", "recipients"),
				bad("a recipient that is a list", (body) -> body.putArray("recipients").addArray(), "refused",
						"recipients"),
				bad("a null reference", (body) -> body.putArray("legalRefs").addNull(), "refused", "legalRefs[0]"),
				bad("a null target", (body) -> task(body).putArray("targets").addNull(), "refused", "targets[0]"),
				bad("a task id of 300 characters", (body) -> task(body).put("id", "t".repeat(300)), "refused",
						"tasks[0].id"),
				bad("two tasks with one id", (body) -> ((ArrayNode) body.path("tasks")).add(task(body).deepCopy()),
						"refused", "“t1”"),
				bad("number zero", (body) -> body.put("number", 0), "refused", "01"),
				bad("a negative number", (body) -> body.put("number", -1), "refused", "number"),
				bad("a huge number", (body) -> body.put("number", new java.math.BigInteger(huge)), "refused", "number"),
				bad("a number that is text", (body) -> body.put("number", "bảy"), "refused", "bảy"),
				bad("a number that is an object", (body) -> body.putObject("number"), "refused", "number"),
				bad("a huge target", (body) -> target(body, ">").put("value", new java.math.BigDecimal(huge)),
						"refused", "targets"),
				bad("a tiny target", (body) -> target(body, ">").put("value", new java.math.BigDecimal("1E-30")),
						"refused", "targets"),
				bad("a target without a value", (body) -> target(body, ">"), "refused", "targets[0].value"),
				bad("a target that is text", (body) -> target(body, ">").put("value", "nhiều"), "malformed",
						"targets[0].value"),
				bad("an unknown comparator", (body) -> target(body, "~").put("value", 1), "refused", "targets.op"),
				bad("a suffix of 300 characters", (body) -> body.put("numberSuffix", "A".repeat(300)), "refused",
						"numberSuffix"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badInput")
	void badInputIsExplainedAndChangesNothing(String what, Consumer<ObjectNode> spoil, String type, String detail) {
		ObjectNode body = DirectiveApi.document("Văn bản hỏng: " + what);
		spoil.accept(body);
		Map<String, Long> before = everything();

		Answer answer = this.api.post("vanphong", body);

		expectProblem(answer, 400, type, detail);
		assertThat(answer.detail()).hasSizeLessThan(600);
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"x\"", "{\"subject\": }", "{\"subject\": \"\\ud83\"}",
			"{\"a\":1e99999999999}" })
	void whatIsNoDocumentIsRefused(String body) {
		Map<String, Long> before = everything();

		Answer answer = this.api.post("vanphong", body);

		assertThat(answer.status()).as(body).isEqualTo(400);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.detail()).isNotBlank();
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void halfASurrogatePairBreaksNothing() {
		Answer answer = this.api.post("vanphong", "{\"documentType\":\"KE_HOACH\",\"subject\":\"Nửa ký tự \\ud83d\"}");

		assertThat(answer.status()).isLessThan(500);
	}

	@Test
	void moreThan2MegabytesAreRefused() {
		expectProblem(this.api.post("vanphong", "\"" + "a".repeat(2_100_000) + "\""), 413, "too-large", "2 MB");
	}

	@Test
	void theWrongContentTypeIsRefused() {
		expectProblem(this.api.postAs("text/plain", "x"), 415, "unsupported-media-type", "Content-Type");
		expectProblem(this.api.postAs("application/xml", "<x/>"), 415, "unsupported-media-type", "Content-Type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "khong-co", "%C3%A1" })
	void anUnknownDirectiveIsNotFound(String id) {
		expectProblem(this.api.directive("vanphong", id), 404, "not-found", "mã văn bản");
		expectProblem(this.api.directive("vanphong", id.repeat(50)), 404, "not-found", "mã văn bản");
	}

	@Test
	void eachReaderSeesWhatTheRoleAllows() {
		String id = running("Ai xem được gì");

		for (String account : List.of("vanphong", "chanhvanphong", "giamdoc", "phogiamdoc", "giamsat")) {
			assertThat(leads(account, id)).as(account).containsExactly("quan-ly-khoa-hoc", "chi-cuc-tdc");
		}
		assertThat(leads("truongphong.qlkh", id)).containsExactly("quan-ly-khoa-hoc");
		assertThat(leads("chuyenvien.qlkh", id)).containsExactly("quan-ly-khoa-hoc");
		assertThat(leads("truongphong.tdc", id)).containsExactly("chi-cuc-tdc");
		assertThat(leads("chuyenvien.qlcn", id)).as("coordinates").containsExactly("quan-ly-khoa-hoc");
		assertThat(this.api.directive("chuyenvien.qlcn", id).body().path("items")).hasSize(1);
		for (String account : List.of("truongphong.qlchn", "chuyenvien.tt", "hoidong1", "phantich", "quantri",
				"vanphong.snv", "giamdoc.snv")) {
			expectProblem(this.api.directive(account, id), 404, "not-found", "không được xem");
		}
	}

	@Test
	void unitsSeeNothingOfADraft() {
		String id = this.api.post("vanphong", DirectiveApi.document("Còn dự thảo")).id();

		assertThat(this.api.directive("truongphong.qlkh", id).status()).isEqualTo(404);
		assertThat(this.api.directive("giamdoc", id).status()).isEqualTo(200);
	}

	@Test
	void anAssignmentHasTheShapeOfTheContract() {
		String id = running("Đúng hình dạng");
		JsonNode assignment = this.api.directive("giamdoc", id).body().at("/assignments/0");

		assertThat(fields(assignment)).contains("id", "leadUnit", "coordinatingUnits", "text", "area", "deadline",
				"status", "officer", "reportedAt", "verifiedAt", "extensions", "obstacles");
		assertThat(assignment.path("coordinatingUnits")).extracting(JsonNode::asText)
			.containsExactly("quan-ly-cong-nghe", "Bưu điện tỉnh");
		assertThat(assignment.path("area").asText()).isEqualTo("TTHC");
		assertThat(assignment.at("/deadline/kind").asText()).isEqualTo("BEFORE");
		assertThat(assignment.at("/deadline/original").textValue()).isEqualTo("2031-04-09");
		assertThat(assignment.at("/deadline/current").textValue()).isEqualTo("2031-04-09");
		assertThat(assignment.at("/deadline/lastMoment").textValue()).isEqualTo("2031-04-09T23:59:59+07:00");
		assertThat(assignment.at("/deadline/lastWorkingDay").textValue()).isEqualTo("2031-04-09");
		assertThat(assignment.at("/status/done").booleanValue()).isFalse();
		assertThat(assignment.path("officer").isNull()).isTrue();
		assertThat(assignment.path("reportedAt").isNull()).isTrue();
		assertThat(assignment.path("verifiedAt").isNull()).isTrue();
		assertThat(assignment.path("extensions").isArray()).isTrue();
		assertThat(assignment.path("obstacles").isArray()).isTrue();
	}

	@Test
	void momentsAreIso8601() {
		String id = running("Báo cáo rồi");
		this.people.submit("truongphong.qlkh", id, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", "chuyenvien.qlkh"));
		this.people.submit("chuyenvien.qlkh", id, "Task_Work", Map.of("report", "complete", "text", "Đã xong."));
		JsonNode assignment = this.api.directive("truongphong.qlkh", id).body().at("/assignments/0");

		assertThat(assignment.path("officer").asText()).isEqualTo("chuyenvien.qlkh");
		assertThat(java.time.OffsetDateTime.parse(assignment.path("reportedAt").textValue()).toInstant())
			.isEqualTo(this.clock.instant());
		assertThat(assignment.at("/status/done").booleanValue()).as("not verified yet").isFalse();
	}

	@Test
	void theTermFollowsTheCalendar() {
		String id = running("Theo lịch");

		assertThat(terms(id)).containsExactly("IN_TERM", "NO_DEADLINE");
		this.clock.stopAt("2031-04-09T16:00");
		assertThat(terms(id)).containsExactly("DUE_SOON", "NO_DEADLINE");
		this.clock.stopAt("2031-04-10T00:01");
		assertThat(terms(id)).containsExactly("LATE", "NO_DEADLINE");
	}

	@Test
	void openApiExplainsBothCallsInVietnamese() {
		Answer answer = this.api.get("vanphong", "/api/openapi.json");

		assertThat(answer.status()).isEqualTo(200);
		JsonNode post = answer.body().path("paths").path("/api/directives").path("post");
		JsonNode get = answer.body().path("paths").path("/api/directives/{id}").path("get");
		assertThat(post.path("summary").asText()).startsWith("Đăng ký văn bản chỉ đạo");
		assertThat(post.path("description").asText()).contains("Chỉ Văn phòng", "Idempotency-Key");
		assertThat(fields(post.path("responses"))).contains("201", "400", "401", "403", "409");
		assertThat(get.path("summary").asText()).startsWith("Xem văn bản chỉ đạo");
		assertThat(fields(get.path("responses"))).contains("200", "401", "404");
	}

	private String running(String subject) {
		ObjectNode document = DirectiveApi.document(subject);
		deadline(document, "BEFORE").put("date", "2031-04-10").put("raw", "trước ngày 10/4/2031");
		task(document).putArray("coordinate").add("Phòng Quản lý Công nghệ").add("Bưu điện tỉnh");
		ObjectNode second = ((ArrayNode) document.path("tasks")).addObject().put("id", "t2").put("text", "Việc hai");
		second.putArray("lead").add("Chi cục TĐC");
		String id = this.api.post("vanphong", document).id();
		Rollout rollout = new Rollout(this.people, id);
		rollout.submitBreakdown(Map.of());
		rollout.approveAndIssue("2031-03-03");
		return id;
	}

	private List<String> leads(String account, String id) {
		return this.api.directive(account, id).body().path("assignments").findValuesAsText("leadUnit");
	}

	private List<String> terms(String id) {
		return this.api.directive("giamsat", id).body().path("assignments").findValuesAsText("term");
	}

	private static List<String> warnings(Answer answer) {
		return answer.body().path("warnings").findValuesAsText("code");
	}

	private static void expectProblem(Answer answer, int status, String type, String detail) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.type()).as(answer.detail()).isEqualTo(type);
		assertThat(answer.detail()).contains(detail);
		assertThat(answer.body().path("title").asText()).isNotBlank();
		assertThat(answer.body().path("status").asInt()).isEqualTo(status);
	}

	private int stored(String subject) {
		return this.jdbc.sql("select count(*) from directive where subject = ?")
			.param(subject)
			.query(Integer.class)
			.single();
	}

	private Map<String, Long> everything() {
		return Map.of("directives", this.jdbc.sql("select count(*) from directive").query(Long.class).single(), "items",
				this.jdbc.sql("select count(*) from directive_item").query(Long.class).single(), "processes",
				this.runtime.createProcessInstanceQuery().processDefinitionKey(DirectiveProcess.KEY).count());
	}

	private static List<Answer> together(int times, java.util.function.IntFunction<Answer> call) {
		List<CompletableFuture<Answer>> running = IntStream.range(0, times)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> call.apply(i)))
			.toList();
		return running.stream().map(CompletableFuture::join).toList();
	}

	private static List<String> fields(JsonNode node) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static ObjectNode task(ObjectNode body) {
		return (ObjectNode) body.at("/tasks/0");
	}

	private static ObjectNode deadline(ObjectNode body, String kind) {
		return task(body).putObject("deadline").put("kind", kind);
	}

	private static ObjectNode target(ObjectNode body, String op) {
		return task(body).putArray("targets").addObject().put("metric", "Hồ sơ").put("op", op);
	}

	private static Arguments bad(String what, Consumer<ObjectNode> spoil, String type, String detail) {
		return arguments(what, spoil, type, detail);
	}

}
