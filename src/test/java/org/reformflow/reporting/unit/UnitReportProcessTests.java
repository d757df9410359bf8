package org.reformflow.reporting.unit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.deadline.ladder.LadderOwner;
import org.reformflow.directive.Stories;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReportState;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("unit-report")
class UnitReportProcessTests {

	private static final String DEPARTMENT = "so-khcn";

	private static final String UNIT = "chi-cuc-tdc";

	private static final String OFFICER = "chuyenvien.tdc";

	private static final String HEAD = "truongphong.tdc";

	private static final String FIGURES = "Task_Figures";

	private static final String EXPLAIN = "Task_Explain";

	private static final String CONFIRM = "Task_Confirm";

	/** TV-05: 93 + 7 = 85 + 5 + 10 + 0. */
	private static final Map<String, String> DOSSIERS = Map.ofEntries(Map.entry("dossier_received", "100"),
			Map.entry("dossier_carried", "7"), Map.entry("dossier_new", "93"), Map.entry("dossier_new_online", "44"),
			Map.entry("dossier_new_direct", "49"), Map.entry("dossier_new_post", "0"),
			Map.entry("dossier_settled_early", "60"), Map.entry("dossier_settled_on_time", "25"),
			Map.entry("dossier_settled_late", "0"), Map.entry("dossier_withdrawn", "5"),
			Map.entry("dossier_pending_in_term", "10"), Map.entry("dossier_pending_overdue", "0"));

	/** A department has a period only once, and tests share the database. */
	private static final AtomicInteger YEAR = new AtomicInteger(2032);

	@Autowired
	private UnitReportProcess process;

	@Autowired
	private UnitReportDeadlines deadlines;

	@Autowired
	private UnitReportAccess access;

	@Autowired
	private UnitWorkTable works;

	@Autowired
	private UnitReports reports;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private Explanations explanations;

	@Autowired
	private Organisation organisation;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private int year;

	private OpenPeriod period;

	@BeforeEach
	void aHalfYearIsOver() {
		this.year = YEAR.getAndAdd(3);
		this.clock.stopAt(this.year + "-06-15T08:00");
		this.period = open(this.year + "-H1", UNIT);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	private OpenPeriod open(String id, String... units) {
		OpenPeriod open = this.periods.open(DEPARTMENT, "cchc", id);
		this.transaction.executeWithoutResult(
				(status) -> this.process.start(open, List.of(units).stream().map(this.organisation::unit).toList()));
		return open;
	}

	@Test
	void theOfficerEntersAndTheHeadConfirms() {
		Task task = task(OFFICER, FIGURES);
		assertThat(task.getDueDate().toInstant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate())
			.isEqualTo(this.period.dueDay());
		assertThat(row("dossier_new")).containsEntry("name", "Hồ sơ mới tiếp nhận trong kỳ")
			.containsEntry("measure", "hồ sơ")
			.containsEntry("value", "");

		enter("submit", DOSSIERS);

		assertThat(report().state()).isEqualTo(UnitReportState.CONFIRMING);
		assertThat(shown(HEAD, CONFIRM, "figures"))
			.anySatisfy((row) -> assertThat(row).containsEntry("value", "100,0 %")
				.containsEntry("name", "Tỷ lệ hồ sơ trả kết quả trước hạn và đúng hạn")
				.containsEntry("source", "Hệ thống tính từ các số trên"));
		confirm();
		UnitReport report = report();
		assertThat(report.state()).isEqualTo(UnitReportState.HANDED_IN);
		assertThat(report.confirmedBy()).isEqualTo(HEAD);
		assertThat(report.late()).isFalse();
		FigureEntry entry = entry("dossier_new");
		assertThat(entry.figure().value()).isEqualByComparingTo("93");
		assertThat(entry.enteredBy()).isEqualTo(OFFICER);
		assertThat(ladderState()).isEqualTo("PAUSED");
	}

	@Test
	void aCorrectionAfterTheOfficeGaveItBackIsAnotherVersion() {
		enter("submit", DOSSIERS);
		confirm();
		giveBack("Đề nghị kiểm tra số hồ sơ xin rút");

		assertThat(form(OFFICER, FIGURES).get("report")).asString().contains("Đề nghị kiểm tra số hồ sơ xin rút");
		assertThat(row("dossier_withdrawn")).containsEntry("value", "5");
		assertThat(ladderState()).isEqualTo("RUNNING");
		enter("submit", Map.of("dossier_withdrawn", "4", "dossier_pending_in_term", "11"));
		confirm();

		assertThat(entry("dossier_withdrawn").version()).isEqualTo(2);
		assertThat(entry("dossier_new").version()).isEqualTo(1);
		assertThat(report().round()).isEqualTo(2);
		close();
		assertThat(this.people.instances(UnitReportProcess.KEY, this.period.id())).isZero();
		assertThat(ladderState()).isEqualTo("ENDED");
	}

	@Test
	void theNextRoundHasAtLeastAWorkingDay() {
		enter("submit", DOSSIERS);
		confirm();
		LocalDate later = this.period.dueDay().plusDays(7);
		this.clock.stopAt(later + "T08:00");
		giveBack("Sửa lại");

		assertThat(this.works.get(this.period.id(), UNIT).due()).isAfter(later);
		assertThat(task(OFFICER, FIGURES).getDueDate()).isAfter(Date.from(this.clock.instant()));
	}

	@Test
	void whatWasNeverHandedInEndsWithThePeriod() {
		close();
		assertThat(this.people.instances(UnitReportProcess.KEY, this.period.id())).isZero();
		assertThat(ladderState()).isEqualTo("ENDED");
	}

	@Test
	void aDraftKeepsWhateverWasTyped() {
		enter("save", Map.of("dossier_new", "chín ba", "dossier_carried", "7"));

		assertThat(report().state()).isEqualTo(UnitReportState.OPEN);
		assertThat(row("dossier_new")).containsEntry("value", "chín ba");
		assertThat(row("dossier_carried")).containsEntry("value", "7");
		assertThat(this.figures.ofUnit(List.of(this.period.id()), UNIT)).isEmpty();
		refuse("“Hồ sơ mới tiếp nhận trong kỳ”: “chín ba” không phải là số", Map.of());
	}

	@Test
	void aMissingDossierIsRefused() {
		refuse("thiếu 1 hồ sơ", Map.of("dossier_pending_in_term", "9"));
		assertThat(this.figures.ofUnit(List.of(this.period.id()), UNIT)).isEmpty();
		assertThat(report().state()).isEqualTo(UnitReportState.OPEN);
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		assertThatThrownBy(() -> enter("submit",
				with(Map.of("dossier_withdrawn", "-5", "procedure_total", "48,5", "capital_plan", "3.987.348.000"))))
			.hasMessageContaining("là số âm")
			.hasMessageContaining("48,5 TTHC phải là số nguyên")
			.hasMessageContaining("“Kế hoạch vốn được giao” phải có minh chứng")
			.hasMessageContaining("Hồ sơ thủ tục hành chính");
	}

	@Test
	void aShareAboveAHundredIsRefused() {
		OpenPeriod other = open((this.year + 1) + "-H1", "van-phong");
		Task task = this.people.task("vanphong", other.id(), FIGURES);
		assertThatThrownBy(() -> enter("vanphong", task, "submit", Map.of("sipas", "105,2", "sipas_answers", "60")))
			.hasMessageContaining("105,2 % vượt 100 %")
			.hasMessageContaining("phải có minh chứng");
	}

	@Test
	void evidenceIsChosenAmongTheFilesOfTheReport() {
		EvidenceFile file = this.evidence.keep(new MadeFile(DEPARTMENT, this.period.id(), work().id(),
				task(OFFICER, FIGURES).getId(), "Nhập số liệu", "ke-hoach-von.pdf", "application/pdf", OFFICER),
				"vốn".getBytes(StandardCharsets.UTF_8));
		assertThat(shown(OFFICER, FIGURES, "evidenceOptions"))
			.anySatisfy((option) -> assertThat(option).containsEntry("value", file.sha256()));
		List<Map<String, Object>> rows = typed(OFFICER, task(OFFICER, FIGURES),
				with(Map.of("capital_plan", "10 đồng")));
		int capital = codes(OFFICER, task(OFFICER, FIGURES)).indexOf("capital_plan");
		rows.get(capital).put("evidence", file.sha256());
		rows.get(capital).put("note", "Theo quyết định giao vốn");

		submit(OFFICER, task(OFFICER, FIGURES), "submit", rows);

		assertThat(entry("capital_plan").figure().evidence()).isEqualTo(file.sha256());
		assertThat(shown(HEAD, CONFIRM, "figures"))
			.anySatisfy((row) -> assertThat(row).containsEntry("note", "Theo quyết định giao vốn")
				.containsEntry("value", "10 đồng"));
		assertThat(this.access.maySee("chuyenvien.qlkh", this.period.id(), work().id())).isFalse();
		assertThat(this.access.maySee("vanphong.snv", this.period.id(), work().id())).isFalse();
		assertThat(this.access.maySee("vanphong", this.period.id(), work().id())).isTrue();
		assertThat(this.access.maySee(HEAD, this.period.id(), work().id())).isTrue();
	}

	@Test
	void aCumulativeFigureThatFellIsExplained() {
		OpenPeriod earlier = open(this.year + "-Q1", UNIT);
		enter(OFFICER, this.people.task(OFFICER, earlier.id(), FIGURES), "submit",
				Map.of("training_plan", "20", "training_done", "10"));

		enter("submit", with(Map.of("training_done", "8")));

		assertThat(report().state()).isEqualTo(UnitReportState.EXPLAINING);
		assertThat(shown(OFFICER, EXPLAIN, "contradictions")).singleElement()
			.satisfies((row) -> assertThat(row.get("words")).asString().contains("giảm từ 10 lượt xuống 8 lượt"));
		assertThatThrownBy(() -> this.people.submit(OFFICER, task(OFFICER, EXPLAIN),
				Map.of("explainOutcome", "explained", "contradictions", List.of(Map.of("explanation", "")))))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("chưa có giải trình");
		this.people.submit(OFFICER, task(OFFICER, EXPLAIN), Map.of("explainOutcome", "explained", "contradictions",
				List.of(Map.of("explanation", "Quý I đếm trùng hai lượt"))));

		assertThat(report().state()).isEqualTo(UnitReportState.CONFIRMING);
		assertThat(this.explanations.ofPeriod(this.period.id())).singleElement()
			.satisfies((each) -> assertThat(each.by()).isEqualTo(OFFICER));
		assertThat(shown(HEAD, CONFIRM, "flags"))
			.anySatisfy((row) -> assertThat(row.get("explanation")).asString().contains("Quý I đếm trùng hai lượt"));
	}

	@Test
	void anOutlierIsCorrectedInstead() {
		OpenPeriod earlier = open((this.year - 1) + "-H1", UNIT);
		enter(OFFICER, this.people.task(OFFICER, earlier.id(), FIGURES), "submit", DOSSIERS);
		assertThat(text(row("dossier_new"), "hint")).contains("Kỳ so sánh trước: 93 hồ sơ");

		enter("submit", with(Map.of("dossier_new", "193", "dossier_received", "200", "dossier_new_direct", "149",
				"dossier_pending_in_term", "110")));
		assertThat(shown(OFFICER, EXPLAIN, "contradictions")).extracting((row) -> text(row, "words"))
			.anyMatch((words) -> words.contains("khác xa kỳ so sánh trước (93 hồ sơ)"));
		this.people.submit(OFFICER, task(OFFICER, EXPLAIN), Map.of("explainOutcome", "correct"));

		assertThat(report().state()).isEqualTo(UnitReportState.OPEN);
		assertThat(row("dossier_new")).containsEntry("value", "193");
		enter("submit", DOSSIERS);
		assertThat(report().state()).isEqualTo(UnitReportState.CONFIRMING);
		assertThat(entry("dossier_new").version()).isEqualTo(2);
	}

	@Test
	void theHeadReturnsItWithAReason() {
		enter("submit", DOSSIERS);
		this.people.submit(HEAD, task(HEAD, CONFIRM), Map.of("confirmOutcome", "return", "reason", "Thiếu hồ sơ tồn"));

		assertThat(report().state()).isEqualTo(UnitReportState.OPEN);
		assertThat(form(OFFICER, FIGURES).get("report")).asString().contains("Thiếu hồ sơ tồn");
		refuse("đã nộp 93 hồ sơ nên không để trống được", Map.of("dossier_new", ""));
	}

	@Test
	void ofTwoSubmissionsAtOnceTheSecondIsRefused() {
		Task task = task(OFFICER, FIGURES);
		Object seen = form(OFFICER, FIGURES).get("revision");
		List<Map<String, Object>> rows = typed(OFFICER, task, DOSSIERS);
		enter("save", Map.of("dossier_new", "1"));

		Map<String, Object> late = Map.of("figures", rows, "figures_outcome", "submit", "revision", seen);
		assertThatThrownBy(() -> this.people.submit(HEAD, task(HEAD, FIGURES), late))
			.hasMessageContaining("người khác lưu");
		assertThat(row("dossier_new")).containsEntry("value", "1");
	}

	@Test
	void nobodyElseSeesOrSubmits() {
		Task task = task(OFFICER, FIGURES);
		for (String other : List.of("chuyenvien.qlkh", "truongphong.qlkh", "vanphong.snv", "hoidong1")) {
			assertThat(this.people.tasks(other, this.period.id(), FIGURES)).as(other).isEmpty();
			assertThatThrownBy(() -> this.people.form(other, task)).as(other).isInstanceOf(RuntimeException.class);
			assertThatThrownBy(
					() -> this.people.submit(other, task, Map.of("figures_outcome", "save", "figures", List.of())))
				.as(other)
				.isInstanceOf(RuntimeException.class);
		}
		enter("submit", DOSSIERS);
		assertThat(this.people.tasks(OFFICER, this.period.id(), CONFIRM)).as("only the head confirms").isEmpty();
	}

	@Test
	void aFigureOfAnAssignmentIsProposedWithItsSource() {
		String directive = this.stories.runningFor(UNIT, "Tuyên truyền cải cách hành chính",
				"Lượt người dân được tuyên truyền: > 3000 lượt\nSố bài đăng: >= 2 bài");
		this.people.submit(HEAD, directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", OFFICER));
		this.people.submit(OFFICER, directive, "Task_Work", Map.of("report", "progress", "percent", 60, "text",
				"Đã làm", "figures", List.of(Map.of("value", 3250), Map.of("value", 3))));
		String assignment = this.jdbc.sql("select id from assignment where directive_id = ?")
			.param(directive)
			.query(String.class)
			.single();
		EvidenceFile photo = this.evidence.keep(
				new MadeFile(DEPARTMENT, directive, assignment, "t", "Thực hiện", "anh.png", "image/png", OFFICER),
				"ảnh".getBytes(StandardCharsets.UTF_8));
		OpenPeriod third = open(this.year + "-Q3", UNIT);
		Task task = this.people.task(OFFICER, third.id(), FIGURES);

		Map<String, Object> row = rows(OFFICER, task).get(codes(OFFICER, task).indexOf("people_reached"));
		assertThat(row).containsEntry("value", "3.250").containsEntry("evidence", photo.sha256());
		assertThat(row.get("hint")).asString()
			.contains("Tuyên truyền cải cách hành chính")
			.contains("Chuyên viên Chi cục Tiêu chuẩn Đo lường Chất lượng")
			.contains("15/06/" + this.year)
			.contains("3.250 lượt");
		assertThat(rows(OFFICER, task)).as("three posts match nothing")
			.noneMatch((each) -> "3".equals(each.get("value")));

		enter(OFFICER, task, "submit", Map.of());
		FigureEntry entry = entry(third, "people_reached");
		assertThat(entry.assignment()).isEqualTo(assignment);
		assertThat(entry.figure().evidence()).isEqualTo(photo.sha256());
	}

	@Test
	void whatIsPendingIsCarriedOverAndWhatSeldomChangesStays() {
		enter("submit", with(Map.of("staff_quota", "12", "staff_present", "11")));
		OpenPeriod next = open(this.year + "-Q3", UNIT);
		Task task = this.people.task(OFFICER, next.id(), FIGURES);
		List<String> codes = codes(OFFICER, task);

		assertThat(rows(OFFICER, task).get(codes.indexOf("dossier_carried"))).containsEntry("value", "10")
			.extractingByKey("hint")
			.asString()
			.contains("Lấy từ kỳ trước");
		assertThat(rows(OFFICER, task).get(codes.indexOf("staff_quota"))).containsEntry("value", "12");
		assertThat(rows(OFFICER, task).get(codes.indexOf("dossier_new"))).containsEntry("value", "");
	}

	@Test
	void apologiesAreCountedAndKept() {
		apology("SENT");
		apology("PREPARED");
		apology("ON_TIME");
		assertThat(shown(OFFICER, FIGURES, "counted")).extracting((each) -> each.get("value"))
			.containsExactly("2 thư", "1 thư");
		assertThat(codes(OFFICER, task(OFFICER, FIGURES))).doesNotContain("apology_owed", "apology_share")
			.hasSizeGreaterThan(30);

		enter("submit", DOSSIERS);

		assertThat(entry("apology_owed").figure().value()).isEqualByComparingTo("2");
		assertThat(entry("apology_sent").figure().value()).isEqualByComparingTo("1");
	}

	private void apology(String state) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into apology (id, department, business_key, matter_id, unit, subject, due, state, prepared_at)
				values (?, ?, ?, ?, ?, 'Hồ sơ', ?, ?, ?)""")
			.params(id, DEPARTMENT, id, id, UNIT, LocalDate.of(this.year, 3, 2), state, OffsetDateTime.now(this.clock))
			.update();
	}

	@Test
	void theLadderNamesTheUnitAndWhoEntered() {
		LadderOwner.Facts before = Objects.requireNonNull(this.deadlines.facts(List.of(work().id())).get(work().id()));
		assertThat(before.unit()).isEqualTo(UNIT);
		assertThat(before.responsible()).containsExactlyInAnyOrder(OFFICER, HEAD);
		enter("submit", DOSSIERS);
		assertThat(Objects.requireNonNull(this.deadlines.facts(List.of(work().id())).get(work().id())).responsible())
			.as("now it is the head's")
			.isEmpty();
		LocalDate moved = this.period.dueDay().plusDays(5);
		this.transaction.executeWithoutResult((status) -> this.deadlines.move(work().id(), moved, "Nghỉ bù"));
		assertThat(task(HEAD, CONFIRM).getDueDate().toInstant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate())
			.isEqualTo(moved);
		confirm();
		assertThat(this.deadlines.facts(List.of(work().id()))).isEmpty();
	}

	@Test
	void aPeriodIsDueOnAWorkingDayAfterTet() {
		this.clock.stopAt("2026-02-13T08:00");
		OpenPeriod february = this.periods.open(DEPARTMENT, "month", "2026-M02");
		this.transaction
			.executeWithoutResult((status) -> this.process.start(february, List.of(this.organisation.unit(UNIT))));
		assertThat(this.works.get(february.id(), UNIT).due()).isEqualTo("2026-02-23");
		this.transaction.executeWithoutResult((status) -> this.process.close(february.id()));
	}

	@Test
	void askingAgainLeavesAReportAsItIs() {
		this.transaction
			.executeWithoutResult((status) -> this.process.start(this.period, List.of(this.organisation.unit(UNIT))));
		assertThat(this.people.instances(UnitReportProcess.KEY, this.period.id())).isEqualTo(1);
	}

	@Test
	void theFormTakesTheSameStatementsForEveryUnit() {
		OpenPeriod other = open((this.year + 1) + "-H1", "van-phong", "trung-tam-ung-dung");
		int many = Statements.in(() -> this.people.form("vanphong", this.people.task("vanphong", other.id(), FIGURES)));
		int few = Statements
			.in(() -> this.people.form("chuyenvien.tt", this.people.task("chuyenvien.tt", other.id(), FIGURES)));
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
		List<Map<String, Object>> rows = typed(OFFICER, task(OFFICER, FIGURES), DOSSIERS);
		Map<String, Object> values = Map.of("figures", rows, "figures_outcome", "submit", "revision",
				Objects.requireNonNull(form(OFFICER, FIGURES).get("revision")));
		Task task = task(OFFICER, FIGURES);
		int submitting = Statements.in(() -> this.people.submit(OFFICER, task, values));
		assertThat(submitting).isLessThanOrEqualTo(40);
	}

	private static Map<String, String> with(Map<String, String> others) {
		Map<String, String> values = new LinkedHashMap<>(DOSSIERS);
		values.putAll(others);
		return values;
	}

	private void enter(String outcome, Map<String, String> values) {
		enter(OFFICER, task(OFFICER, FIGURES), outcome, values);
	}

	private void refuse(String words, Map<String, String> others) {
		Map<String, String> values = others.isEmpty() ? others : with(others);
		assertThatThrownBy(() -> enter("submit", values)).isInstanceOf(Refusal.class).hasMessageContaining(words);
	}

	private void enter(String person, Task task, String outcome, Map<String, String> values) {
		submit(person, task, outcome, typed(person, task, values));
	}

	/** The form's rows as they are, with other values. */
	private List<Map<String, Object>> typed(String person, Task task, Map<String, String> values) {
		assertThat(codes(person, task)).containsAll(values.keySet());
		List<Map<String, Object>> typed = new ArrayList<>();
		for (Map<String, Object> row : rows(person, task)) {
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("value", values.getOrDefault(text(row, "code"), text(row, "value")));
			line.put("evidence", text(row, "evidence").isEmpty() ? null : row.get("evidence"));
			line.put("note", row.get("note"));
			typed.add(line);
		}
		return typed;
	}

	private void submit(String person, Task task, String outcome, List<Map<String, Object>> rows) {
		this.people.submit(person, task, Map.of("figures", rows, "figures_outcome", outcome, "revision",
				this.people.form(person, task).get("revision")));
	}

	private void confirm() {
		this.people.submit(HEAD, task(HEAD, CONFIRM), Map.of("confirmOutcome", "confirm"));
	}

	private void giveBack(String reason) {
		this.transaction.executeWithoutResult((status) -> {
			this.reports.giveBack(this.period.id(), UNIT, reason);
			this.process.giveBack(this.period.id(), UNIT);
		});
	}

	private void close() {
		this.transaction.executeWithoutResult((status) -> {
			this.reports.close(this.period.id());
			this.process.close(this.period.id());
		});
	}

	private Task task(String person, String step) {
		return this.people.task(person, this.period.id(), step);
	}

	private Map<String, Object> form(String person, String step) {
		return this.people.form(person, task(person, step));
	}

	private List<Map<String, Object>> shown(String person, String step, String key) {
		return list(Objects.requireNonNull(form(person, step).get(key)));
	}

	private List<Map<String, Object>> rows(String person, Task task) {
		return list(Objects.requireNonNull(this.people.form(person, task).get("figures")));
	}

	private List<String> codes(String person, Task task) {
		return rows(person, task).stream().map((row) -> text(row, "code")).toList();
	}

	private Map<String, Object> row(String code) {
		return shown(OFFICER, FIGURES, "figures").stream()
			.filter((row) -> code.equals(row.get("code")))
			.findFirst()
			.orElseThrow();
	}

	private static String text(Map<String, Object> row, String key) {
		return Objects.requireNonNull(row.get(key)).toString();
	}

	private static List<Map<String, Object>> list(Object json) {
		try {
			return new ObjectMapper().readValue(json.toString(), new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private UnitWork work() {
		return this.works.get(this.period.id(), UNIT);
	}

	private UnitReport report() {
		return this.reports.get(this.period.id(), UNIT);
	}

	private FigureEntry entry(String code) {
		return entry(this.period, code);
	}

	private FigureEntry entry(OpenPeriod open, String code) {
		return this.figures.ofUnit(List.of(open.id()), UNIT)
			.stream()
			.filter((entry) -> entry.figure().indicator().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private String ladderState() {
		return this.jdbc.sql("select state from ladder where owner = 'unit-report' and matter_id = ?")
			.param(work().id())
			.query(String.class)
			.single();
	}

}
