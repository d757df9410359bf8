package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.DirectiveApi.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four real directives of four departments (texts in other words): entered by REST, run
 * to their end by people through forms.
 */
@ProductTest
class RealDirectivesTests {

	private static final List<String> ALL_UNITS = List.of("chi-cuc-tdc", "quan-ly-chuyen-nganh", "quan-ly-cong-nghe",
			"quan-ly-khoa-hoc", "thong-tin-thong-ke", "trung-tam-ung-dung", "van-phong");

	private DirectiveApi api;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private RuntimeService runtime;

	@BeforeEach
	void setUp(@LocalServerPort int port) {
		this.api = new DirectiveApi(port);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	/** S0: who has no unit is warned of, "trước ngày" excludes the day, all units owe. */
	@Test
	void thePlanOfHaNamRunsToItsEnd() {
		this.clock.stopAt("2023-09-20T08:00");
		Answer receipt = register("s0");
		JsonNode draft = read(receipt);

		assertThat(warnings(receipt)).containsExactlyInAnyOrderEntriesOf(Map.of("lead-unit-missing", 4L));
		assertThat(receipt.body().path("warnings").findValuesAsText("message"))
			.extracting((text) -> text.substring(9, 11))
			.containsExactly("t6", "t7", "t8", "t9");
		assertThat(draft.path("legalRefs").findValuesAsText("number")).containsExactly("1593/UBND-TCĐNC",
				"1731/UBND-TCĐNC", "2975/KH-UBND", "17-NQ/TU", "29/2023/NĐ-CP");
		assertThat(draft.path("items")).hasSize(13);
		assertThat(draft.path("number").isNull()).isTrue();
		assertThat(draft.path("issueDate").isNull()).isTrue();
		assertThat(draft.path("issueMonth").asText()).isEqualTo("2023-09");

		Rollout rollout = new Rollout(this.people, receipt.id());
		rollout.submitBreakdown(Map.of("t6", List.of("van-phong"), "t7", List.of("quan-ly-chuyen-nganh"), "t8",
				List.of("van-phong"), "t9", List.of("van-phong")));
		rollout.approveAndIssue("2023-09-20");
		List<JsonNode> given = assignments(receipt);

		assertThat(given).hasSize(46);
		for (String item : List.of("t1", "t2", "t3", "t10", "t13")) {
			assertThat(units(given, item)).as(item).containsExactlyInAnyOrderElementsOf(ALL_UNITS);
		}
		assertThat(units(given, "t4")).containsExactlyInAnyOrder("quan-ly-khoa-hoc", "quan-ly-chuyen-nganh",
				"van-phong", "chi-cuc-tdc");
		assertThat(units(given, "t5")).containsExactly("van-phong");
		assertThat(of(given, "t4"))
			.allSatisfy((assignment) -> assertThat(assignment.path("coordinatingUnits")).extracting(JsonNode::asText)
				.containsExactly("Viễn thông Hà Nam"));
		assertThat(of(given, "t10")).allSatisfy((assignment) -> {
			assertThat(assignment.at("/deadline/kind").asText()).isEqualTo("BEFORE");
			assertThat(assignment.at("/deadline/original").asText()).isEqualTo("2023-10-09");
		});
		assertThat(given).filteredOn((assignment) -> !assignment.at("/deadline/original").isNull())
			.extracting((assignment) -> assignment.path("code").asText())
			.as("one dated task and one period")
			.containsOnly("t2", "t10");
		assertThat(given).filteredOn((assignment) -> assignment.at("/status/term").asText().equals("NO_DEADLINE"))
			.hasSize(46 - 14);

		finish(receipt, rollout, 1);

		assertThat(figures(receipt, "t10")).hasSize(7)
			.allSatisfy((figure) -> assertThat(figure.path("met").booleanValue()).isTrue());
		assertClosed(receipt, 46);
		assertThat(read(receipt).path("result").asText()).contains("46 nhiệm vụ giao 7 đơn vị", "7/7 đơn vị đạt");
	}

	/** S0: whoever reports on the named day itself is late. */
	@Test
	void theDayNamedAfterBeforeIsLate() {
		this.clock.stopAt("2023-09-20T08:00");
		Answer receipt = register("s0");
		Rollout rollout = new Rollout(this.people, receipt.id());
		rollout.submitBreakdown(Map.of("t6", List.of("van-phong"), "t7", List.of("van-phong"), "t8",
				List.of("van-phong"), "t9", List.of("van-phong")));
		rollout.approveAndIssue("2023-09-20");

		this.clock.stopAt("2023-10-09T23:59");
		assertThat(of(assignments(receipt), "t10")).extracting((one) -> one.at("/status/term").asText())
			.containsOnly("DUE_SOON");
		this.clock.stopAt("2023-10-10T00:00");
		assertThat(of(assignments(receipt), "t10")).extracting((one) -> one.at("/status/term").asText())
			.containsOnly("LATE");
	}

	/** S1: letters a, b, c, d, đ, e are the six areas; addressees; no dates. */
	@Test
	void theLetterOfHungYenRunsToItsEnd() {
		this.clock.stopAt("2024-03-11T08:00");
		Answer receipt = register("s1");
		JsonNode draft = read(receipt);

		assertThat(warnings(receipt)).isEmpty();
		assertThat(draft.path("documentType").asText()).isEqualTo("CONG_VAN");
		assertThat(draft.path("legalRefs")).hasSize(8);
		assertThat(draft.path("legalRefs").findValuesAsText("number")).contains("540-QĐ/TU", "01/2023/QĐ-UBND");
		assertThat(draft.path("recipients").findValuesAsText("kind")).containsExactly("ADDRESSEE", "RECIPIENT",
				"RECIPIENT", "RECIPIENT", "RECIPIENT", "RECIPIENT", "ARCHIVE");
		assertThat(draft.path("recipients").findValuesAsText("purpose")).contains("để theo dõi", "để đăng tải");
		Map<String, String> areas = areas(draft);
		assertThat(areas).containsEntry("t3a", "THE_CHE")
			.containsEntry("t3b", "TTHC")
			.containsEntry("t3c", "TO_CHUC_BO_MAY")
			.containsEntry("t3d", "CHE_DO_CONG_VU")
			.containsEntry("t3đ", "TAI_CHINH_CONG")
			.containsEntry("t3e", "CHINH_PHU_SO");
		assertThat(areas.values().stream().filter((area) -> !area.equals("CHI_DAO_DIEU_HANH")).toList()).hasSize(6)
			.doesNotHaveDuplicates();

		Rollout rollout = new Rollout(this.people, receipt.id());
		rollout.submitBreakdown(Map.of());
		rollout.approveAndIssue("2024-03-11");
		List<JsonNode> given = assignments(receipt);
		assertThat(given).hasSize(9 * 7 + 1);
		for (String item : List.of("t1", "t2", "t3a", "t3b", "t3c", "t3d", "t3đ", "t3e", "t5")) {
			assertThat(units(given, item)).as(item).containsExactlyInAnyOrderElementsOf(ALL_UNITS);
		}
		assertThat(units(given, "t4")).containsExactly("van-phong");
		assertThat(given).filteredOn((one) -> !one.at("/deadline/current").isNull()).hasSize(7).allSatisfy((one) -> {
			assertThat(one.path("code").asText()).isEqualTo("t1");
			assertThat(one.at("/deadline/current").asText()).isEqualTo("2024-12-31");
		});

		finish(receipt, rollout, 100);

		assertThat(figures(receipt, "t3b")).hasSize(7)
			.allSatisfy((figure) -> assertThat(figure.path("target").asText()).isEqualTo("= 100 %"))
			.allSatisfy((figure) -> assertThat(figure.path("met").booleanValue()).isTrue());
		assertClosed(receipt, 64);
	}

	/** S2: 3 + 1 + 9 unit tasks and one for all; recipients lack who must act; > 85 %. */
	@Test
	void thePlanOfNinhThuanRunsToItsEnd() {
		this.clock.stopAt("2023-07-24T08:00");
		Answer receipt = register("s2");
		JsonNode draft = read(receipt);

		assertThat(warnings(receipt)).containsExactlyEntriesOf(Map.of("acting-unit-not-recipient", 1L));
		assertThat(receipt.body().at("/warnings/0/message").asText()).contains("Văn phòng Sở",
				"Phòng Quản lý Công nghệ", "Phòng Quản lý Khoa học", "Trung tâm");
		assertThat(draft.path("legalRefs")).hasSize(5);
		assertThat(areas(draft).values().stream().filter("null"::equals)).hasSize(3);
		assertThat(areas(draft).values().stream().filter("TAI_CHINH_CONG"::equals)).hasSize(4);
		assertThat(draft.at("/items/0/externalParties/0").asText()).startsWith("Các Sở, ngành");

		Rollout rollout = new Rollout(this.people, receipt.id());
		rollout.submitBreakdown(Map.of());
		rollout.approveAndIssue("2023-07-24");
		List<JsonNode> given = assignments(receipt);
		List<JsonNode> own = given.stream().filter((one) -> !one.path("code").asText().equals("t4")).toList();
		assertThat(own).hasSize(13);
		assertThat(own.stream()
			.collect(Collectors.groupingBy((one) -> one.path("leadUnit").asText(), Collectors.counting())))
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("quan-ly-cong-nghe", 3L, "quan-ly-khoa-hoc", 1L, "van-phong", 9L));
		assertThat(units(given, "t4")).containsExactlyInAnyOrderElementsOf(ALL_UNITS);
		assertThat(of(given, "t3.9").get(0).path("coordinatingUnits")).extracting(JsonNode::asText)
			.containsExactlyInAnyOrder("quan-ly-khoa-hoc", "quan-ly-cong-nghe", "quan-ly-chuyen-nganh",
					"thong-tin-thong-ke", "chi-cuc-tdc");
		assertThat(given).extracting((one) -> one.at("/status/term").asText()).containsOnly("NO_DEADLINE");

		rollout.acknowledgeAll();
		Task survey = withFigures(rollout, "vanphong");
		rollout.report("vanphong", survey, "progress", List.of(85));
		assertThat(figures(receipt, "t3.6").get(0).path("met").booleanValue()).as("85 % is not above 85 %").isFalse();
		rollout.report("vanphong", withFigures(rollout, "vanphong"), "complete", List.of(new BigDecimal("85.01")));
		assertThat(figures(receipt, "t3.6").get(0).path("met").booleanValue()).as("85.01 %").isTrue();

		finish(receipt, rollout, 0);
		assertClosed(receipt, 20);
	}

	/** S3: 13 references, recurring reports, targets of the directive as a whole. */
	@Test
	void thePlanOfHaTinhRunsToItsEnd() {
		this.clock.stopAt("2023-02-06T08:00");
		Answer receipt = register("s3");
		JsonNode draft = read(receipt);

		assertThat(warnings(receipt)).isEmpty();
		assertThat(draft.path("legalRefs")).hasSize(13);
		assertThat(draft.path("legalRefs").findValuesAsText("date")).as("as written, though wrong")
			.contains("2019-03-17");
		assertThat(draft.path("targets").findValuesAsText("target")).containsExactly("= 100 %", "= 100 %", "= 100 %",
				"= 100 %", "> 3.000 lượt");
		assertThat(areas(draft).values().stream().collect(Collectors.groupingBy((area) -> area, Collectors.counting())))
			.containsExactlyInAnyOrderEntriesOf(Map.of("CHI_DAO_DIEU_HANH", 5L, "TAI_CHINH_CONG", 1L));

		Rollout rollout = new Rollout(this.people, receipt.id());
		rollout.submitBreakdown(Map.of());
		assertThat(read(receipt).at("/items/2/deadline/kind").asText()).isEqualTo("RECURRING");
		assertThat(read(receipt).at("/items/2/recurrence")).extracting(JsonNode::asText)
			.containsExactly("QUARTER", "HALF_YEAR", "YEAR");
		rollout.approveAndIssue("2023-02-06");
		List<JsonNode> given = assignments(receipt);
		assertThat(given).hasSize(7 + 1 + 1 + 1 + 1 + 7);
		assertThat(units(given, "t2")).containsExactly("chi-cuc-tdc");
		assertThat(of(given, "t2").get(0).path("coordinatingUnits")).extracting(JsonNode::asText)
			.containsExactly("thong-tin-thong-ke");
		assertThat(of(given, "t4").get(0).path("coordinatingUnits")).as("all but the lead").hasSize(6);

		rollout.acknowledgeAll();
		rollout.reportAll(0);
		rollout.verifyAll();
		rollout.compileResult(List.of(100, 100, 100, new BigDecimal("99.5"), 3000));

		assertThat(read(receipt).path("targets")).extracting((target) -> target.path("met").booleanValue())
			.containsExactly(true, true, true, false, false);
		this.people.submit("giamdoc", receipt.id(), "Task_ApproveResult",
				Map.of("resultApproval", "return", "reason", "Tuyên truyền chưa quá 3000 lượt."));
		rollout.compileResult(List.of(100, 100, 100, 100, 3001));
		assertThat(read(receipt).path("targets")).extracting((target) -> target.path("met").booleanValue())
			.containsOnly(true);
		rollout.approveResult();
		assertClosed(receipt, 18);
	}

	private Answer register(String document) {
		Answer receipt = this.api.post("vanphong", DirectiveApi.resource(document));
		assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
		return receipt;
	}

	private void finish(Answer receipt, Rollout rollout, Number figure) {
		rollout.acknowledgeAll();
		assertThat(assignments(receipt)).extracting((one) -> one.at("/status/state").asText())
			.as("everybody has accepted")
			.doesNotContain("ASSIGNED", "PENDING");
		rollout.reportAll(figure);
		rollout.verifyAll();
		rollout.compileResult(List.of());
		rollout.approveResult();
	}

	private void assertClosed(Answer receipt, int assignments) {
		JsonNode directive = read(receipt);
		assertThat(directive.path("state").asText()).isEqualTo("CLOSED");
		assertThat(directive.path("number").intValue()).isPositive();
		assertThat(directive.path("closedAt").isNull()).isFalse();
		List<JsonNode> given = assignments(receipt);
		assertThat(given).hasSize(assignments).allSatisfy((one) -> {
			assertThat(one.at("/status/done").booleanValue()).isTrue();
			assertThat(one.at("/status/term").asText()).isNotEqualTo("LATE");
			assertThat(one.path("verifiedAt").isNull()).isFalse();
		});
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(receipt.id()).count())
			.as("processes still running")
			.isZero();
	}

	/** The officer's one task that asks for figures. */
	private static Task withFigures(Rollout rollout, String officer) {
		List<Task> found = new ArrayList<>();
		for (Task task : rollout.work(officer)) {
			if (!rollout.rows(officer, task, "figures").isEmpty()) {
				found.add(task);
			}
		}
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private JsonNode read(Answer receipt) {
		return this.api.directive("giamsat", receipt.id()).body();
	}

	private List<JsonNode> assignments(Answer receipt) {
		return list(read(receipt).path("assignments"));
	}

	private List<JsonNode> figures(Answer receipt, String code) {
		return of(assignments(receipt), code).stream().map((one) -> one.at("/figures/0")).toList();
	}

	private static List<JsonNode> of(List<JsonNode> assignments, String code) {
		return assignments.stream().filter((one) -> one.path("code").asText().equals(code)).toList();
	}

	private static Set<String> units(List<JsonNode> assignments, String code) {
		return of(assignments, code).stream().map((one) -> one.path("leadUnit").asText()).collect(Collectors.toSet());
	}

	private static Map<String, String> areas(JsonNode directive) {
		Map<String, String> areas = new LinkedHashMap<>();
		directive.path("items").forEach((item) -> areas.put(item.path("code").asText(), item.path("area").asText()));
		return areas;
	}

	private static Map<String, Long> warnings(Answer receipt) {
		return receipt.body()
			.path("warnings")
			.findValuesAsText("code")
			.stream()
			.collect(Collectors.groupingBy((code) -> code, TreeMap::new, Collectors.counting()));
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
