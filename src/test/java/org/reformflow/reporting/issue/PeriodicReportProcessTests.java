package org.reformflow.reporting.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.ReportState;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReports;
import org.reformflow.reporting.report.UnitReportState;
import org.reformflow.reporting.unit.UnitReportProcess;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reformflow.reporting.issue.ReportStory.DEPUTY;
import static org.reformflow.reporting.issue.ReportStory.DIRECTOR;
import static org.reformflow.reporting.issue.ReportStory.OFFICE;
import static org.reformflow.reporting.issue.ReportStory.staff;

@ProductTest
@CoversModel("periodic-report")
class PeriodicReportProcessTests {

	private static final String CONSOLIDATE = "Task_Consolidate";

	/** A department has a period only once, and tests share the database. */
	private static final AtomicInteger YEAR = new AtomicInteger(2032);

	@Autowired
	private People people;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private DepartmentReports reports;

	@Autowired
	private UnitReports units;

	@Autowired
	private Explanations explanations;

	@Autowired
	private ReportAccess access;

	@Autowired
	private PeriodicReportProcess process;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private RuntimeService runtime;

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
	void unitsAreAskedWaitedForAndNamedWhenTheyAreMissing() {
		String period = this.story.open(this.year, 3);
		assertThat(this.people.instances(UnitReportProcess.KEY, period)).isEqualTo(7);
		LocalDate due = this.periods.get(period).dueDay();
		this.story.allHandInBut(period, "chi-cuc-tdc", "trung-tam-ung-dung");
		assertThat(this.people.tasks(OFFICE, period, CONSOLIDATE)).isEmpty();

		this.clock.stopAt(due.plusDays(1) + "T00:00");
		this.people.fireTimer(instance(period), "Bnd_Due");
		this.clock.stopAt(due.plusDays(1) + "T09:00");
		this.story.handIn(period, "chi-cuc-tdc", staff("chi-cuc-tdc"));

		assertThat(this.story.head(OFFICE, period, CONSOLIDATE)).containsEntry("in", 6)
			.containsEntry("asked", 7)
			.containsEntry("missing", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ")
			.containsEntry("late", "Chi cục Tiêu chuẩn Đo lường Chất lượng");
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "figures_organisation"))
			.anySatisfy((row) -> assertThat(row).containsEntry("name", "Biên chế công chức được giao")
				.containsEntry("value", "30 người")
				.containsEntry("missing", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ"));
		// Without the centre the posts cannot add up: that is explained, not corrected.
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "corrections")).isEmpty();
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "explanations"))
			.anySatisfy((row) -> assertThat(row.get("words")).asString().contains("Phân bổ biên chế"));
	}

	@Test
	void aReportGoesBackToAUnitAndOnWhenItIsInAgain() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period, "quan-ly-khoa-hoc");
		this.story.handIn(period, "quan-ly-khoa-hoc", staff("quan-ly-khoa-hoc", "staff_quota", "6"));
		assertThat(told("report-collected", period)).contains(OFFICE, "chanhvanphong").doesNotContain(DIRECTOR);
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "corrections")).singleElement()
			.satisfies((row) -> assertThat(row.get("words")).asString().contains("Phân bổ biên chế", "36", "35"));

		assertThatThrownBy(() -> this.story.submit(period)).isInstanceOf(Refusal.class)
			.hasMessageContaining("phải sửa")
			.hasMessageContaining("Phân bổ biên chế");
		assertThatThrownBy(() -> this.story.consolidate(period, "give_back", Map.of("return_unit", "quan-ly-khoa-hoc")))
			.isInstanceOf(Refusal.class);
		this.story.consolidate(period, "give_back",
				Map.of("return_unit", "quan-ly-khoa-hoc", "return_reason", "Biên chế thừa 1 người"));

		assertThat(this.people.tasks(OFFICE, period, CONSOLIDATE)).isEmpty();
		assertThat(this.units.get(period, "quan-ly-khoa-hoc")).extracting(UnitReport::state, UnitReport::returnReason)
			.containsExactly(UnitReportState.RETURNED, "Biên chế thừa 1 người");
		this.story.handIn(period, "quan-ly-khoa-hoc", staff("quan-ly-khoa-hoc"));
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "corrections")).isEmpty();
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "returnOptions")).hasSize(7);
	}

	@Test
	void textsAreDraftedFromFiguresUntilSomebodyEditsThem() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period);
		assertThat(text(period, "text_organisation")).contains("- Biên chế công chức được giao: 35 người;",
				"- Tỷ lệ biên chế hiện có trên biên chế được giao: 100,0%.");

		this.story.consolidate(period, "save", Map.of("text_steering", "Sở đã ban hành kế hoạch."));
		assertThat(this.reports.texts(period))
			.containsExactly(Map.entry(ReportSection.STEERING, "Sở đã ban hành kế hoạch."));
		this.story.consolidate(period, "give_back",
				Map.of("return_unit", "quan-ly-khoa-hoc", "return_reason", "Thiếu một người"));
		this.story.handIn(period, "quan-ly-khoa-hoc", staff("quan-ly-khoa-hoc", "staff_present", "4"));

		assertThat(text(period, "text_steering")).isEqualTo("Sở đã ban hành kế hoạch.");
		assertThat(text(period, "text_organisation")).contains("- Biên chế công chức hiện có: 34 người;", "97,1%");
	}

	@Test
	void twoWhoEditAtOnceDoNotOverwriteEachOther() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period);
		String seen = text(period, "seen");
		this.story.consolidate(period, "save", Map.of("text_steering", "Của người thứ nhất"));
		assertThatThrownBy(() -> this.story.consolidate(period, "save",
				Map.of("text_steering", "Của người thứ hai", "seen", seen)))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("đã thay đổi");
	}

	@Test
	void contradictionsAreExplainedBeforeTheLeadershipGetsThem() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period, "trung-tam-ung-dung");
		this.clock.stopAt(this.periods.get(period).dueDay().plusDays(1) + "T00:01");
		this.people.fireTimer(instance(period), "Bnd_Due");
		assertThatThrownBy(() -> this.story.consolidate(period, "submit", Map.of())).isInstanceOf(Refusal.class)
			.hasMessageContaining("chưa giải trình");
		this.story.consolidate(period, "save", Map.of("missing_explanation", "Trung tâm đang kiểm kê"));
		assertThat(this.story.rows(OFFICE, period, CONSOLIDATE, "explained"))
			.allSatisfy((row) -> assertThat(row).containsEntry("explanation", "Trung tâm đang kiểm kê"))
			.isNotEmpty();
		assertThatThrownBy(() -> this.story.consolidate(period, "submit", Map.of("text_steering",
				"Thực hiện tốt trong 6 tháng đầu năm 2022.", "explanations", this.story.explanations(period))))
			.hasMessageContaining("“6 tháng đầu năm 2022”");
		assertThatThrownBy(() -> this.story.consolidate(period, "submit",
				Map.of("signer", "vanphong", "explanations", this.story.explanations(period))))
			.isInstanceOf(Refusal.class);

		this.story.submit(period);

		assertThat(this.explanations.ofPeriod(period)).extracting(Explanation::unit, Explanation::by)
			.contains(tuple(Explanations.ALL_UNITS, OFFICE));
		// What is with the leadership stays as it is.
		assertThatThrownBy(() -> this.story.handIn(period, "trung-tam-ung-dung", staff("trung-tam-ung-dung")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("đã trình");
	}

	@Test
	void aDeputySignsForTheDirectorAndTheReportIsIssuedOnce() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period);
		this.story.consolidate(period, "submit", Map.of("signer", DEPUTY, "explanations",
				this.story.explanations(period), "text_next_tasks", "Rà soát."));
		assertThat(this.reports.get(period).signsForHead()).isTrue();
		assertThat(this.people.tasks(DIRECTOR, period, "Task_Approve")).isEmpty();
		this.people.submit(DEPUTY, period, "Task_Approve",
				Map.of("reportApproval", "return", "reason", "Bổ sung đánh giá"));

		assertThat(this.story.head(OFFICE, period, CONSOLIDATE)).containsEntry("returned", "Bổ sung đánh giá");
		assertThat(told("report-returned", period)).contains(OFFICE);
		assertThat(this.reports.texts(period)).containsOnlyKeys(ReportSection.NEXT_TASKS);
		this.story.consolidate(period, "submit", Map.of("text_assessment", "Cơ bản hoàn thành."));
		assertThat(this.story.head(DEPUTY, period, "Task_Approve")).extracting("signer").asString().contains("KT.");
		this.story.approve(DEPUTY, period);
		assertThat(this.reports.get(period)).extracting(DepartmentReport::state, DepartmentReport::approvedBy)
			.containsExactly(ReportState.APPROVED, DEPUTY);

		LocalDate today = LocalDate.now(this.clock);
		assertThatThrownBy(() -> number(period, 7, today.plusDays(1))).isInstanceOf(Refusal.class)
			.hasMessageContaining("Ngày ban hành");
		assertThatThrownBy(() -> number(period, 7, today.minusDays(1))).isInstanceOf(Refusal.class);
		this.story.issue(period, 7);
		assertThat(this.reports.get(period).isIssued()).isTrue();
		this.people.runJobs(period);

		assertThat(this.people.instances(PeriodicReportProcess.KEY, period)).isZero();
		assertThat(this.people.instances(UnitReportProcess.KEY, period)).isZero();
		assertThat(this.units.ofPeriod(period)).extracting(UnitReport::state).containsOnly(UnitReportState.CLOSED);
		assertThat(this.evidence.ofMatter("so-khcn", period)).anyMatch((file) -> file.name().endsWith(".docx"));
		assertThat(this.reports.issued(period)).filteredOn((figure) -> figure.indicator().equals("staff_present_share"))
			.singleElement()
			.extracting(IssuedFigure::words)
			.isEqualTo("100,0%");
		assertThat(told("report-issued", period)).contains(DIRECTOR, "truongphong.tdc", "chuyenvien.qlkh")
			.doesNotContain("vanphong.snv");
		assertThat(this.jdbc.sql("""
				select count(*) from act_hi_varinst where (text_ like '%Rà soát%' or name_ like 'text%') and
				proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)""")
			.param(period)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aNumberIsGivenOnceAYear() {
		this.story.issued(this.year, 3, 1);
		String next = this.story.open(this.year, 4);
		this.story.allHandInBut(next);
		this.story.submit(next);
		this.story.approve(DIRECTOR, next);
		Map<String, Object> form = this.people.form(OFFICE, this.people.task(OFFICE, next, "Task_Number"));
		assertThat(form).containsEntry("number", 2).containsEntry("symbol", "BC-SKHCN");
		assertThatThrownBy(() -> this.story.issue(next, 1)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Số 01/BC-SKHCN năm " + this.year + " đã cấp");
		this.story.issue(next, 2);
		assertThat(this.reports.get(next).isIssued()).isTrue();
	}

	@Test
	void aPeriodIsOpenedOnceAndOnlyIfItExistsAndHasBegun() {
		String period = this.story.open(this.year, 3);
		assertThatThrownBy(() -> this.story.open(this.year, 3)).isInstanceOf(Refusal.class)
			.hasMessageContaining("đã được mở");
		assertThatThrownBy(() -> start(OFFICE, "month", this.year + "-M13")).isInstanceOf(Refusal.class)
			.hasMessageContaining("không có kỳ");
		assertThatThrownBy(() -> start(OFFICE, "month", this.year + "-M05")).isInstanceOf(Refusal.class)
			.hasMessageContaining("mới bắt đầu");
		assertThatThrownBy(() -> start(OFFICE, "weekly", this.year + "-M03")).isInstanceOf(Refusal.class)
			.hasMessageContaining("không có trong danh sách");
		this.process.start("so-khcn", this.periods.get(period).period());
		assertThat(this.people.instances(PeriodicReportProcess.KEY, period)).isEqualTo(1);
	}

	@Test
	void nobodyOutsideSeesOrOpensReports() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period);
		for (String other : List.of("vanphong.snv", "giamdoc.snv", "chuyenvien.tdc", "truongphong.tdc", DIRECTOR)) {
			assertThat(this.people.tasks(other, period, CONSOLIDATE)).as(other).isEmpty();
		}
		Task task = this.people.task(OFFICE, period, CONSOLIDATE);
		assertThatThrownBy(() -> this.people.form("vanphong.snv", task)).isInstanceOf(ProcessEngineException.class);
		assertThatThrownBy(() -> start("chuyenvien.tdc", "month", this.year + "-M02"))
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.access.maySee(OFFICE, period, null)).isTrue();
		assertThat(this.access.maySee(DIRECTOR, period, null)).isTrue();
		assertThat(List.of("vanphong.snv", "giamdoc.snv", "truongphong.tdc", "nobody"))
			.noneMatch((person) -> this.access.maySee(person, period, null));
	}

	@Test
	void aDepartmentWhoseUnitsOweNothingGoesOnAtOnce() {
		String department = "rep-" + UUID.randomUUID();
		this.clock.stopAt(this.year + "-03-14T14:00");
		this.process.start(department, this.periods.calendars(department).get("month").period(this.year + "-M03"));
		String period = this.periods.ofDepartment(department).get(0).id();
		this.people.runJobs(period);
		assertThat(this.reports.get(period).state()).isEqualTo(ReportState.CONSOLIDATING);
	}

	@Test
	void lookingAndSavingTakeFewStatements() {
		String period = this.story.open(this.year, 3);
		this.story.allHandInBut(period);
		assertThat(Statements.in(() -> this.people.form(OFFICE, this.people.task(OFFICE, period, CONSOLIDATE))))
			.isLessThanOrEqualTo(16);
		assertThat(Statements.in(() -> this.story.consolidate(period, "save", Map.of()))).isLessThanOrEqualTo(60);
	}

	private void number(String period, int number, LocalDate day) {
		this.people.submit(OFFICE, period, "Task_Number",
				Map.of("number", number, "symbol", "BC-SKHCN", "issued_on", day.toString()));
	}

	private void start(String person, String calendar, String period) {
		this.people.start(person, PeriodicReportProcess.KEY, Map.of("calendar", calendar, "period", period));
	}

	private String text(String period, String key) {
		return String.valueOf(this.people.form(OFFICE, this.people.task(OFFICE, period, CONSOLIDATE)).get(key));
	}

	private String instance(String period) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(PeriodicReportProcess.KEY)
			.processInstanceBusinessKey(period)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.findFirst()
			.orElseThrow();
	}

	private List<String> told(String template, String period) {
		return this.jdbc.sql("select recipient from notice where notice_key like ?")
			.param(template + "-" + period + "%")
			.query(String.class)
			.list();
	}

}
