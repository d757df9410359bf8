package org.reformflow.scoring.round;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.workbook.WorkbookWriter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class ScoringApiTests {

	private static final String UNIT = "quan-ly-khoa-hoc";

	private static final String OTHER = "quan-ly-cong-nghe";

	@Autowired
	private ScoringStory story;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private String round;

	@BeforeEach
	void aRound() {
		this.clock.stopAt("2026-03-02T08:00");
		this.round = this.story.open(this.story.set(), 2031, UNIT, OTHER);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void showsRanksPointsLostAndTheHistoryOfEachScore() {
		published();

		JsonNode unit = unit(get("giamdoc", "/2031"), UNIT);

		assertThat(unit.path("place").asInt()).isEqualTo(2);
		assertThat(unit.path("total").decimalValue()).isEqualByComparingTo("85.71");
		assertThat(unit.path("group").asText()).isEqualTo("B");
		assertThat(unit.path("rescaled").asBoolean()).isTrue();
		assertThat(unit.path("fields")).extracting((field) -> field.path("points").asInt()).containsExactly(50, 10, 0);
		JsonNode line = unit.path("lines").get(0);
		assertThat(line.path("lost").asInt()).isEqualTo(10);
		assertThat(line.path("why").asText()).contains("Chưa ban hành").contains("Thiếu người");
		assertThat(line.path("responsible").asText()).isEqualTo("Bộ phận tổng hợp");
		assertThat(line.path("history")).extracting((score) -> score.path("stage").asText())
			.containsExactly("SELF", "APPRAISED");
		JsonNode self = line.path("history").get(0);
		assertThat(self.path("byName").asText()).isEqualTo("Trưởng phòng Quản lý Khoa học");
		assertThat(self.path("evidence").get(0).path("sha256").asText()).hasSize(64);
		String link = self.path("evidence").get(0).path("link").asText();
		assertThat(Visitor.browser(this.port, "giamdoc").get(link).status()).isEqualTo(200);
		assertThat(Visitor.browser(this.port, "chuyenvien.qlcn").get(link).status()).isEqualTo(404);
		assertThat(Visitor.browser(this.port, "giamdoc.snv").get(link).status()).isEqualTo(404);
	}

	@Test
	void aUnitSeesItselfBeforeAndAllResultsAfterPublication() {
		this.story.selfScore(this.round, UNIT, 30, 30, 10, 0, 0);
		this.story.selfScore(this.round, OTHER, 30, 30, 10, 0, 0);
		JsonNode before = round(get("truongphong.qlkh", "/2031"));
		assertThat(before.path("units")).extracting((unit) -> unit.path("unit").asText()).containsExactly(UNIT);
		assertThat(before.path("units").get(0).path("lines").get(0).path("history")).hasSize(1);
		assertThat(round(get("chuyenvien.qlkh", "/2031")).path("units"))
			.extracting((unit) -> unit.path("unit").asText())
			.containsExactly(UNIT);

		this.story.appraise(this.round, UNIT, null, 30, 30, 10, 0, 0);
		this.story.appraise(this.round, OTHER, null, 30, 30, 10, 0, 0);
		this.story.publish(this.round);

		Answer after = get("truongphong.qlkh", "/2031");
		assertThat(unit(after, UNIT).path("lines")).isNotEmpty();
		assertThat(unit(after, OTHER).path("total").asInt()).isEqualTo(100);
		assertThat(unit(after, OTHER).path("lines")).isEmpty();
		assertThat(unit(after, OTHER).path("selfTotal").isNull()).isTrue();
	}

	@Test
	void detailsAreGivenAsAskedFor() {
		published();
		assertThat(unit(get("vanphong", "/2031?lines=false"), UNIT).path("lines")).isEmpty();
		Answer one = get("vanphong", "/2031?unit=" + UNIT);
		assertThat(unit(one, UNIT).path("lines")).hasSize(6);
		assertThat(unit(one, OTHER).path("lines")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hoidong4", "phantich" })
	void othersAreAnsweredThatThereIsNothing(String account) {
		Answer answer = get(account, "/2031");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text()).contains("Không có điểm nào bạn được xem");
	}

	@Test
	void anotherDepartmentAndAnEmptyYearShowNothing() {
		published();
		assertThat(get("giamdoc.snv", "/2031").text()).doesNotContain(this.round).contains("\"rounds\":[]");
		assertThat(get("giamdoc", "/1999").json().path("rounds")).isEmpty();
		assertThat(get("giamdoc", "/1999").json().path("years")).extracting(JsonNode::asInt).contains(2031);
		assertThat(get("giamdoc", "/nam").status()).isEqualTo(400);
		assertThat(Visitor.nobody(this.port).get("/api/scoring/2031").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void nothingIsWrittenOverRest(String method) {
		published();
		Answer answer = Visitor.browser(this.port, "chanhvanphong")
			.send(method, "/api/scoring/2031", "{\"points\": 30}");
		assertThat(answer.status()).isGreaterThanOrEqualTo(400);
		assertThat(unit(get("giamdoc", "/2031"), UNIT).path("lines").get(0).path("history")).hasSize(2);
	}

	@Test
	void theWorkbookHoldsRanksScoresAndHistory() throws IOException {
		published();
		Answer answer = Visitor.program(this.port, "giamdoc")
			.get("/api/scoring/2031", "Accept", WorkbookWriter.MEDIA_TYPE);
		assertThat(answer.status()).isEqualTo(200);
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
			assertThat(List.of(workbook.getSheetName(0), workbook.getSheetName(1), workbook.getSheetName(2),
					workbook.getSheetName(3)))
				.containsExactly("Xếp hạng", "Điểm theo tiêu chí", "Lịch sử điểm", "Mở lại điểm");
			Sheet ranks = workbook.getSheetAt(0);
			assertThat(ranks).anySatisfy((row) -> {
				assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Phòng Quản lý Khoa học");
				assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(85.71);
			});
		}
	}

	@Test
	void thePageIsForThoseWhoSignedInAndLinkedForThoseWhoMayRead() {
		assertThat(Visitor.browser(this.port, "giamdoc").get("/scoring").text()).contains("Chấm điểm đơn vị");
		assertThat(Visitor.nobody(this.port).get("/scoring", "Accept", "text/html").status()).isEqualTo(302);
		assertThat(readable("truongphong.tdc")).isTrue();
		assertThat(readable("chuyenvien.tdc")).isTrue();
		assertThat(readable("hoidong4")).isFalse();
	}

	private boolean readable(String person) {
		return Visitor.browser(this.port, person).get("/camunda/api/ext/scoring").json().path("readable").asBoolean();
	}

	private void published() {
		this.story.selfScore(this.round, UNIT, 28, 30, 10, 0, 0);
		this.story.appraise(this.round, UNIT, "Chưa ban hành đúng hạn", 20, 30, 10, 0, 0);
		this.story.submit("truongphong.qlkh", this.round, UNIT, "Task_Explain", Map.of("explainDecision", "accept"));
		this.story.scored(this.round, OTHER, 30, 30, 10, 0, 0);
		this.story.publish(this.round);
	}

	private Answer get(String person, String path) {
		return Visitor.program(this.port, person).get("/api/scoring" + path);
	}

	private JsonNode round(Answer answer) {
		for (JsonNode each : answer.json().path("rounds")) {
			if (each.path("id").asText().equals(this.round)) {
				return each;
			}
		}
		throw new AssertionError("round is not shown: " + answer.text());
	}

	private JsonNode unit(Answer answer, String unit) {
		for (JsonNode each : round(answer).path("units")) {
			if (each.path("unit").asText().equals(unit)) {
				return each;
			}
		}
		throw new AssertionError(unit + " is not shown: " + answer.text());
	}

}
