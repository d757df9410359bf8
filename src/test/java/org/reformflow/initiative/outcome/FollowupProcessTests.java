package org.reformflow.initiative.outcome;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationEvent;
import org.reformflow.initiative.application.Applications;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
@CoversModel("initiative-followup")
class FollowupProcessTests {

	private static final String WRITER = "chuyenvien.qlkh";

	private static final String HEAD = "truongphong.qlkh";

	private static final String DESK = "chuyenvien.qlchn";

	private static final String DECIDE = "Task_DecideReplication";

	private static final String SIX = "Task_CheckAfterSix";

	private static final String TWELVE = "Task_CheckAfterTwelve";

	@Autowired
	private InitiativeStory initiatives;

	@Autowired
	private OutcomeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private ReplicationTable replications;

	@Autowired
	private EffectCheckTable checks;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private String application = "";

	@BeforeEach
	void anInitiativeIsRecognised() {
		recognised("2026-03-02T08:00", WRITER);
	}

	private void recognised(String at, String author) {
		this.clock.stopAt(at);
		this.application = this.story.recognised(this.initiatives.campaign(), author,
				this.initiatives.completeBy("Sổ “dùng chung” & nhắc việc", author));
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void itsEffectsAreCheckedAfterSixAndTwelveMonths() {
		submit(DESK, DECIDE, Map.of("replication", "no", "words", "Chờ hiệu quả"));
		assertThat(this.people.tasks(HEAD, this.application, SIX)).isEmpty();

		fire("Evt_SixMonths", "2026-09-03T07:30");
		assertThat(task(HEAD, SIX).getDueDate().toInstant()).isEqualTo("2026-09-17T16:59:59Z");
		assertThat(shown(HEAD, SIX, "figures")).contains("Thời gian xử lý một hồ sơ", "15 ngày", "9 ngày", "82%",
				"98%");
		submit(HEAD, SIX, check("PARTLY", List.of("10 ngày", "98%"), Map.of("words", "Còn chậm ở khâu in")));

		fire("Evt_TwelveMonths", "2027-03-02T07:30");
		assertThat(shown(HEAD, TWELVE, "previous"))
			.contains("sau 6 tháng, Đạt một phần; Thời gian xử lý một hồ sơ: 10 ngày");
		attach(TWELVE);
		submit(HEAD, TWELVE, check("CONFIRMED", List.of("8 ngày", ""), Map.of()));

		assertThat(this.people.instances("initiative-followup", this.application)).isZero();
		assertThat(this.checks.ofApplication(this.application)).extracting(EffectCheck::months, EffectCheck::result)
			.containsExactly(tuple(6, EffectResult.PARTLY), tuple(12, EffectResult.CONFIRMED));
		assertThat(this.checks.ofApplication(this.application).get(0).figures()).containsExactly(
				new EffectCheck.Figure("Thời gian xử lý một hồ sơ", "15 ngày", "9 ngày", "10 ngày"),
				new EffectCheck.Figure("Tỷ lệ hồ sơ đúng hạn", "82%", "98%", "98%"));
		assertThat(this.applications.history(this.application)).extracting(ApplicationEvent::words)
			.contains("Chưa nhân rộng. Chờ hiệu quả",
					"Kiểm tra hiệu quả sau 12 tháng: Đạt hiệu quả như đã nêu; Thời gian xử lý một hồ sơ: 8 ngày");
	}

	@Test
	void otherUnitsTakeItOverByAPlanOfTheOffice() {
		assertThat(shown(DESK, DECIDE, "unitOptions")).contains("chi-cuc-tdc").doesNotContain("\"quan-ly-khoa-hoc\"");
		submit(DESK, DECIDE, Map.of("replication", "yes", "units", List.of("chi-cuc-tdc", "van-phong"), "task_words",
				"Áp dụng sổ dùng chung", "deadline_words", "chậm nhất ngày 30/6/2026"));
		this.people.runJobs(this.application);

		String directive = String.valueOf(this.replications.find(this.application).orElseThrow().directiveId());
		Map<String, Object> form = this.people.form("vanphong",
				this.people.task("vanphong", directive, "Task_BreakDown"));
		String shown = form.get("subject") + " " + form.get("items");
		assertThat(shown).contains("Nhân rộng sáng kiến “Sổ “dùng chung” & nhắc việc”")
			.contains("Áp dụng sổ dùng chung")
			.contains("chi-cuc-tdc")
			.contains("van-phong")
			.contains("2026-06-30")
			.contains("CHINH_PHU_SO");
		assertThat(this.jdbc.sql("select document_type from directive where id = ?")
			.param(directive)
			.query(String.class)
			.single()).isEqualTo("KE_HOACH");
	}

	@Test
	void decidingTwiceDraftsOnePlan() {
		submit(DESK, DECIDE, Map.of("replication", "yes", "units", List.of("van-phong"), "task_words", "Áp dụng",
				"deadline_words", "trong năm 2026"));
		this.people.runJobs(this.application);
		String before = String.valueOf(this.replications.find(this.application).orElseThrow().directiveId());

		assertThat(this.people.tasks(DESK, this.application, DECIDE)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from directive where idempotency_key = ?")
			.param("initiative-" + this.application)
			.query(Integer.class)
			.single()).isOne();
		assertThat(before).isNotEqualTo("null");
	}

	@Test
	void aPlanNeedsUnitsAndOnlyOthers() {
		assertThatThrownBy(() -> submit(DESK, DECIDE,
				Map.of("replication", "yes", "task_words", "Áp dụng", "deadline_words", "trong năm 2026")))
			.hasMessageContaining("Đơn vị áp dụng thêm");
		assertThatThrownBy(() -> submit(DESK, DECIDE, Map.of("replication", "yes", "units", List.of("quan-ly-khoa-hoc"),
				"task_words", "Áp dụng", "deadline_words", "trong năm 2026")))
			.hasMessageContaining("Đơn vị áp dụng thêm");
	}

	@Test
	void aResultIsShownAndExplained() {
		fire("Evt_SixMonths", "2026-09-03T07:30");

		assertThatThrownBy(() -> submit(HEAD, SIX, check("CONFIRMED", List.of("8 ngày", "98%"), Map.of())))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("minh chứng");
		assertThatThrownBy(() -> submit(HEAD, SIX, check("PARTLY", List.of("", ""), Map.of("words", "Chưa đo"))))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("số liệu đo được");
		assertThatThrownBy(() -> submit(HEAD, SIX, check("NOT", List.of("", ""), Map.of()))).isInstanceOf(Refusal.class)
			.hasMessageContaining("Giải thích thêm");
		assertThat(this.checks.ofApplication(this.application)).isEmpty();
	}

	@Test
	void onlyTheDeskAndTheHeadSeeTheirSteps() {
		fire("Evt_SixMonths", "2026-09-03T07:30");

		for (String other : List.of(WRITER, "truongphong.qlcn", "vanphong.snv", "giamdoc.snv", "hoidong1")) {
			assertThat(this.people.tasks(other, this.application, SIX)).as(other).isEmpty();
			assertThat(this.people.tasks(other, this.application, DECIDE)).as(other).isEmpty();
		}
		assertThat(this.people.tasks(DESK, this.application, SIX)).isEmpty();
	}

	@Test
	void leadershipChecksWhatAHeadIsTheAuthorOf() {
		recognised("2026-03-02T08:00", HEAD);
		fire("Evt_SixMonths", "2026-09-03T07:30");

		assertThat(this.people.tasks(HEAD, this.application, SIX)).isEmpty();
		assertThat(this.people.tasks("phogiamdoc", this.application, SIX)).hasSize(1);
	}

	/** Clipped at the end of a month, across the year, and on to a working day. */
	@ParameterizedTest
	@CsvSource({ "2026-08-31T10:00, 2027-03-01, 2027-08-31", "2026-11-16T10:00, 2027-05-17, 2027-11-16",
			"2027-08-30T10:00, 2028-02-29, 2028-08-30" })
	void theMonthsRunFromTheDayOfTheDecision(String decided, LocalDate first, LocalDate second) {
		recognised(decided, WRITER);

		assertThat(variable("firstCheckAt")).isEqualTo(first + "T07:30:00");
		assertThat(variable("secondCheckAt")).isEqualTo(second + "T07:30:00");
	}

	@Test
	void theEngineKeepsNoTexts() {
		fire("Evt_SixMonths", "2026-09-03T07:30");
		submit(HEAD, SIX, check("NOT", List.of("MẬT-1", ""), Map.of("words", "MẬT-2")));

		assertThat(this.jdbc.sql("""
				select count(*) from act_hi_varinst where proc_inst_id_ in
				(select proc_inst_id_ from act_hi_procinst where business_key_ = ?)
				and (name_ in ('words', 'figures', 'source', 'result') or text_ like '%MẬT%')""")
			.param(this.application)
			.query(Integer.class)
			.single()).isZero();
	}

	private String variable(String name) {
		String instance = instance();
		return ((Date) this.runtime.getVariable(instance, name)).toInstant()
			.atZone(this.clock.getZone())
			.toLocalDateTime()
			.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
	}

	private String instance() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("initiative-followup")
			.processInstanceBusinessKey(this.application)
			.singleResult()
			.getId();
	}

	private void fire(String event, String at) {
		this.clock.stopAt(at);
		this.people.fireTimer(instance(), event);
	}

	private Task task(String person, String step) {
		return this.people.task(person, this.application, step);
	}

	private String shown(String person, String step, String name) {
		return String.valueOf(this.people.form(person, task(person, step)).get(name));
	}

	private void submit(String person, String step, Map<String, Object> form) {
		this.people.submit(person, this.application, step, form);
	}

	private void attach(String step) {
		this.evidence.keep(new MadeFile(InitiativeStory.DEPARTMENT, this.application, null, task(HEAD, step).getId(),
				step, "bao-cao.txt", "text/plain", HEAD), new byte[] { 65 });
	}

	private static Map<String, Object> check(String result, List<String> measured, Map<String, String> more) {
		Map<String, Object> form = new HashMap<>(more);
		form.put("result", result);
		form.put("source", "Báo cáo quý");
		form.put("figures", measured.stream().map((figure) -> Map.of("measured", figure)).toList());
		return form;
	}

}
