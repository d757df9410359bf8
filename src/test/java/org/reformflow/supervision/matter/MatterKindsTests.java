package org.reformflow.supervision.matter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.directive.Stories;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.council.CouncilStory;
import org.reformflow.organisation.Organisation;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.unit.UnitReportProcess;
import org.reformflow.scoring.round.ScoringStory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The panel on tasks of other processes than directives. */
@ProductTest
class MatterKindsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories directives;

	@Autowired
	private InitiativeStory initiatives;

	@Autowired
	private CouncilStory council;

	@Autowired
	private ReviewProcess reviews;

	@Autowired
	private ScoringStory scoring;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private UnitReportProcess reports;

	@Autowired
	private Organisation organisation;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@TestFactory
	Stream<DynamicTest> opensOnTasksOfEveryKindWithoutParts() {
		return Stream.of(kind("directive-rollout", "vanphong", () -> {
			String id = this.directives.runningFor("trung-tam-ung-dung");
			return task("vanphong", id, "Task_Monitor");
		}), kind("apology-letter", "giamdoc.tt", () -> {
			String id = this.directives.runningDossier("trung-tam-ung-dung", "2026-03-05");
			this.people.runJobs(id);
			return task("giamdoc.tt", id, "Task_Acknowledge");
		}), kind("initiative-application", "chuyenvien.qlkh", () -> {
			String campaign = this.initiatives.campaign().id();
			String id = this.people
				.start("chuyenvien.qlkh", "initiative-application",
						Map.of("campaign", campaign, "title", "Sổ tay <b>số</b>", "area", "TTHC"))
				.getBusinessKey();
			return task("chuyenvien.qlkh", id, "Task_Draft");
		}), kind("initiative-scoring", "hoidong4", () -> {
			String id = inScoring();
			return task("hoidong4", id, "Task_Score");
		}), kind("unit-report", "chuyenvien.tdc", () -> {
			String period = report("2048-Q1", List.of("chi-cuc-tdc"));
			return task("chuyenvien.tdc", period, "Task_Figures");
		}), kind("unit-scoring", "vanphong", () -> {
			String round = this.scoring.open(this.scoring.set(), 2049, "chi-cuc-tdc");
			return task("vanphong", round, "Task_Monitor");
		}), kind("unit-self-score", "chuyenvien.tdc", () -> {
			String round = this.scoring.open(this.scoring.set(), 2049, "chi-cuc-tdc");
			return task("chuyenvien.tdc", round, "Task_SelfScore");
		}));
	}

	@Test
	void tellsCouncilMembersNothingOfEachOther() {
		String application = inScoring();
		Task own = this.people.task("hoidong4", application, "Task_Score");
		Task other = this.people.task("hoidong5", application, "Task_Score");
		Map<String, Object> row = Map.of("points", 6.7, "remark", "kín");
		this.people.submit("hoidong5", other,
				Map.of("decision", "score", "scores", List.of(row, row, row), "remark", "nhận xét kín"));

		JsonNode matter = as("hoidong4").matter(own.getId());
		assertThat(matter.path("history").path("lines")).isEmpty();
		assertThat(matter.path("others")).isEmpty();
		assertThat(matter.path("comments").path("closed").asText()).contains("kín");
		assertThat(matter.toString()).doesNotContain("6.7", "6,7", "nhận xét kín",
				this.organisation.nameOf("hoidong5"));
		Answer comment = as("hoidong4").comment(own.getId(), "Tôi cho 9 điểm", true);
		assertThat(comment.status()).isEqualTo(400);
		for (String reader : List.of("hoidong1", "hoidong3", "giamsat", "giamdoc", "chuyenvien.qlchn",
				"chuyenvien.qlkh", "quantri")) {
			assertThat(as(reader).open(own.getId()).status()).as(reader).isIn(403, 404);
		}
	}

	@Test
	void keepsAuthorsFromWhatJudgesSayOfTheirInitiative() {
		String campaign = this.initiatives.campaign().id();
		String application = this.initiatives.handedIn(campaign, "chuyenvien.qlkh", "Sổ hẹn trả kết quả");
		this.reviews.start(application);
		this.people.runJobs(application);
		String check = task("chuyenvien.qlchn", application, "Task_CheckForm");
		as("chuyenvien.qlchn").comment(check, "Nội dung còn sơ sài", true);
		assertThat(as("chuyenvien.qlchn").comments(check)).containsExactly("Nội dung còn sơ sài");
		this.people.submit("chuyenvien.qlchn", application, "Task_CheckForm",
				Map.of("formalDecision", "return", "missing", "Bổ sung số liệu"));
		String completing = task("chuyenvien.qlkh", application, "Task_Complete");

		assertThat(as("chuyenvien.qlkh").comments(completing)).isEmpty();
		as("chuyenvien.qlkh").comment(completing, "Tôi đang bổ sung", false);
		assertThat(as("chuyenvien.qlkh").comments(completing)).containsExactly("Tôi đang bổ sung");
	}

	@Test
	void keepsUnitsFromEachOthersReports() {
		String period = report("2049-Q1", List.of("chi-cuc-tdc", "quan-ly-khoa-hoc"));
		String own = this.people.task("chuyenvien.tdc", period, "Task_Figures").getId();
		String others = this.people.task("chuyenvien.qlkh", period, "Task_Figures").getId();
		as("chuyenvien.qlkh").comment(others, "Số của phòng chúng tôi", false);

		assertThat(as("chuyenvien.tdc").open(others).status()).isEqualTo(403);
		JsonNode matter = as("chuyenvien.tdc").matter(own);
		assertThat(matter.toString()).doesNotContain("phòng chúng tôi", this.organisation.nameOf("chuyenvien.qlkh"));
		assertThat(as("chanhvanphong").matter(own).path("comments").path("mayAdd").asBoolean()).isFalse();
	}

	private DynamicTest kind(String process, String person, java.util.function.Supplier<String> task) {
		return DynamicTest.dynamicTest(process, () -> {
			this.clock.stopAt("2026-03-02T08:00");
			JsonNode matter = as(person).matter(task.get());
			assertThat(matter.path("title").asText()).isNotBlank();
			assertThat(matter.path("facts")).isNotEmpty();
			assertThat(matter.path("history").path("lines").isArray()).isTrue();
			assertThat(matter.path("terms").isArray()).isTrue();
		});
	}

	private String inScoring() {
		String campaign = this.initiatives.campaign().id();
		String application = this.initiatives.handedIn(campaign, "chuyenvien.qlkh", "Sổ nhiệm vụ dùng chung");
		this.council.startScoring(application);
		return application;
	}

	private String report(String id, List<String> units) {
		OpenPeriod period = this.periods.open("so-khcn", "cchc", id);
		this.transaction.executeWithoutResult(
				(status) -> this.reports.start(period, units.stream().map(this.organisation::unit).toList()));
		return period.id();
	}

	private String task(String person, String businessKey, String step) {
		return this.people.task(person, businessKey, step).getId();
	}

	private MatterClient as(String person) {
		return new MatterClient(Visitor.browser(this.port, person));
	}

}
