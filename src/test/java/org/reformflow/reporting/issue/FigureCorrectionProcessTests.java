package org.reformflow.reporting.issue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.IssuedFigure;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reformflow.reporting.issue.ReportStory.DIRECTOR;
import static org.reformflow.reporting.issue.ReportStory.OFFICE;
import static org.reformflow.reporting.issue.ReportStory.staff;

@ProductTest
@CoversModel("figure-correction")
class FigureCorrectionProcessTests {

	private static final String KEY = "figure-correction";

	private static final String OFFICER = "chuyenvien.tdc";

	private static final String UNIT = "chi-cuc-tdc";

	private static final String CORRECT = "Task_Correct";

	private static final String DECIDE = "Task_Decide";

	/** A department has a period only once, and tests share the database. */
	private static final AtomicInteger YEAR = new AtomicInteger(2045);

	@Autowired
	private People people;

	@Autowired
	private DepartmentReports reports;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private Corrections corrections;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private ReportStory story;

	private int year;

	@BeforeEach
	void anotherYear() {
		this.year = YEAR.getAndIncrement();
		this.story = new ReportStory(this.people, this.clock);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void acceptedCorrectionsAreNewVersionsAndTheIssuedFiguresStay() {
		String period = this.story.issued(this.year, 3, 1);
		Task task = begin(OFFICER, period);
		assertThat(this.people.form(OFFICER, task).get("figures")).asString()
			.contains("Biên chế công chức hiện có", "5 người", "Chuyên viên Chi cục");
		EvidenceFile file = attach(period, task);
		ask(task, "staff_present", "4");

		assertThat(this.people.form(OFFICE, decision(period)).get("changes")).asString()
			.contains("5 người", "4 người", "34 người");
		assertThat(this.people.form(OFFICE, decision(period)).get("files")).asString().contains(file.sha256());
		this.people.submit(OFFICE, decision(period), Map.of("correctionDecision", "accept", "note", "Đã đối chiếu"));

		assertThat(this.corrections.ofPeriod(period)).singleElement()
			.satisfies((correction) -> assertThat(correction)
				.extracting(FigureCorrection::state, FigureCorrection::askedBy, FigureCorrection::decidedBy,
						FigureCorrection::evidence, FigureCorrection::version)
				.containsExactly(FigureCorrection.State.ACCEPTED, OFFICER, OFFICE, file.sha256(), 2));
		assertThat(this.figures.history(period, UNIT, "staff_present"))
			.extracting((entry) -> String.valueOf(entry.figure().value()).replaceAll("\\..*", ""), FigureEntry::version)
			.containsExactly(tuple("5", 1), tuple("4", 2));
		assertThat(this.reports.issued(period)).filteredOn((figure) -> figure.indicator().equals("staff_present"))
			.singleElement()
			.extracting(IssuedFigure::amount)
			.satisfies((amount) -> assertThat((BigDecimal) amount).isEqualByComparingTo("35"));
		assertThat(told("report-corrected", period)).contains(OFFICER, DIRECTOR);
	}

	@Test
	void figuresThatBelongTogetherAreCorrectedTogether() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period, UNIT);
		this.story.handIn(period, UNIT,
				staff(UNIT, "dossier_received", "100", "dossier_carried", "7", "dossier_new", "93",
						"dossier_new_online", "44", "dossier_new_direct", "49", "dossier_new_post", "0",
						"dossier_settled_early", "60", "dossier_settled_on_time", "25", "dossier_settled_late", "0",
						"dossier_withdrawn", "5", "dossier_pending_in_term", "10", "dossier_pending_overdue", "0"));
		this.story.submit(period);
		this.story.approve(DIRECTOR, period);
		this.story.issue(period, 1);
		this.people.runJobs(period);
		Task task = begin(OFFICER, period);
		attach(period, task);

		assertThatThrownBy(() -> ask(task, "dossier_new", "95")).isInstanceOf(Refusal.class)
			.hasMessageContaining("mâu thuẫn")
			.hasMessageContaining("sửa cùng lúc");
		assertThat(this.corrections.ofPeriod(period)).isEmpty();
		ask(task, "dossier_new", "95", "dossier_received", "102", "dossier_new_online", "46", "dossier_pending_in_term",
				"12");
		this.people.submit(OFFICE, decision(period), Map.of("correctionDecision", "accept"));

		assertThat(this.figures.history(period, UNIT, "dossier_new")).hasSize(2);
		assertThat(this.corrections.ofPeriod(period)).hasSize(4)
			.allMatch((correction) -> correction.state() == FigureCorrection.State.ACCEPTED);
	}

	@Test
	void theOfficeRefusesWithAReason() {
		String period = this.story.issued(this.year, 3, 1);
		Task task = begin(OFFICER, period);
		attach(period, task);
		ask(task, "staff_present", "4");
		assertThatThrownBy(() -> this.people.submit(OFFICE, decision(period), Map.of("correctionDecision", "refuse")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("lý do");
		this.people.submit(OFFICE, decision(period),
				Map.of("correctionDecision", "refuse", "note", "Minh chứng không khớp"));
		assertThat(this.figures.history(period, UNIT, "staff_present")).hasSize(1);
		assertThat(told("report-correction-refused", period)).containsExactly(OFFICER);
	}

	@Test
	void oneOfTwoCorrectionsAtOnceIsRefused() {
		String period = this.story.issued(this.year, 3, 1);
		Task one = begin(OFFICER, period);
		attach(period, one);
		ask(one, "staff_present", "4");
		Task other = begin("truongphong.tdc", period);
		attach(period, other);
		assertThatThrownBy(() -> submit("truongphong.tdc", other, "3", "staff_present")).isInstanceOf(Refusal.class)
			.hasMessageContaining("đang có một đề nghị đính chính");
		this.people.submit("truongphong.tdc", other, Map.of("correctionAction", "drop"));
		assertThat(this.people.tasks("truongphong.tdc", period, CORRECT)).isEmpty();
	}

	@Test
	void nonsenseIsRefused() {
		String period = this.story.issued(this.year, 3, 1);
		Task task = begin(OFFICER, period);
		assertThatThrownBy(() -> ask(task, "staff_present", "4")).hasMessageContaining("Chưa có minh chứng");
		attach(period, task);
		assertThatThrownBy(() -> ask(task, "staff_present", "bốn")).hasMessageContaining("không phải là số");
		assertThatThrownBy(() -> ask(task, "staff_present", "-1")).hasMessageContaining("số âm");
		assertThatThrownBy(() -> ask(task, "staff_present", "5")).hasMessageContaining("đang là 5 người");
		assertThatThrownBy(() -> ask(task, "staff_present", "4", "staff_present", "3")).hasMessageContaining("hai lần");
		assertThatThrownBy(() -> ask(task, "staff_present_share", "80"))
			.hasMessageContaining("không có trong danh sách");
		assertThatThrownBy(() -> ask(task, "sipas", "80")).hasMessageContaining("không có trong danh sách");
	}

	@Test
	void onlyIssuedReportsOfOnesOwnUnitAreCorrected() {
		String open = this.story.open(this.year, 3);
		assertThatThrownBy(() -> begin(OFFICER, open)).isInstanceOf(Refusal.class)
			.hasMessageContaining("không có trong danh sách");
		String period = this.story.issued(this.year, 5, 1);
		assertThatThrownBy(() -> begin("chuyenvien.snv", period)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> begin(DIRECTOR, period)).isInstanceOf(AuthorizationException.class);
		Task task = begin(OFFICER, period);
		assertThatThrownBy(() -> this.people.form("chuyenvien.qlkh", task)).isInstanceOf(AuthorizationException.class);
		assertThatThrownBy(() -> this.people.form("vanphong.snv", task)).isInstanceOf(ProcessEngineException.class);
	}

	private Task begin(String person, String period) {
		this.people.start(person, KEY, Map.of("period", period));
		return this.people.task(person, period, CORRECT);
	}

	private Task decision(String period) {
		return this.people.task(OFFICE, period, DECIDE);
	}

	private EvidenceFile attach(String period, Task task) {
		return this.evidence.keep(new MadeFile("so-khcn", period, task.getProcessInstanceId(), task.getId(),
				"Đề nghị đính chính", "quyet-dinh.pdf", "application/pdf", OFFICER),
				task.getId().getBytes(StandardCharsets.UTF_8));
	}

	private void ask(Task task, String... changes) {
		submit(OFFICER, task, List.of(changes));
	}

	private void submit(String person, Task task, String value, String indicator) {
		submit(person, task, List.of(indicator, value));
	}

	private void submit(String person, Task task, List<String> changes) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int i = 0; i < changes.size(); i += 2) {
			rows.add(Map.of("indicator", changes.get(i), "value", changes.get(i + 1)));
		}
		this.people.submit(person, task, Map.of("changes", rows, "reason", "Đếm nhầm", "correctionAction", "ask",
				"seen", this.people.form(person, task).get("seen")));
	}

	private List<String> told(String template, String period) {
		return this.jdbc.sql("select distinct recipient from notice where notice_key like ?")
			.param(template + "-" + period + "%")
			.query(String.class)
			.list();
	}

}
