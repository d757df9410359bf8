package org.reformflow.modelling.capability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.TestModels;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Actor;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The steps for any model do in the engine what their templates promise. */
@ProductTest
class StepCapabilitiesTests {

	private static final String DEPARTMENT = "so-khcn";

	private static final Map<String, String> NOTICE = Map.of("noticeTemplate", "process-step", "noticeTo",
			"office, starter", "noticeTitle", "Đọc ${subject}", "noticeText", "Hãy đọc và cho ý kiến.", "noticeUrgent",
			"true");

	private static final Map<String, String> LADDER = Map.of("ladderTitle", "Cho ý kiến pháp lý", "ladderDue",
			"${workingDays.after(department, 5)}", "ladderKind", "decision", "ladderFor", "director");

	private static final Map<String, String> DOCUMENT = Map.of("documentTitle", "Về việc bổ sung hồ sơ", "documentTo",
			"Phòng Quản lý khoa học", "documentText", "Đề nghị bổ sung: ${subject}.\nHạn: ba ngày.", "documentSigner",
			"chief-of-office");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private Organisation organisation;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private AsSystem asSystem;

	private final String key = "matter-" + UUID.randomUUID();

	private final List<String> deployments = new ArrayList<>();

	@BeforeEach
	void onAWorkday() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void clear() {
		this.deployments.forEach((id) -> this.repository.deleteDeployment(id, true));
		this.clock.reset();
	}

	@Test
	void aNoticeReachesTheNamedPeopleInTheWordsOfTheModel() throws IOException {
		start(model(step("sendNotice", NOTICE)));
		this.people.runJobs(this.key);

		List<Map<String, Object>> notices = this.jdbc.sql("select * from notice where business_key = ?")
			.param(this.key)
			.query()
			.listOfRows();
		assertThat(notices).extracting((notice) -> notice.get("recipient"))
			.contains("phantich")
			.containsAll(this.organisation.holders(DEPARTMENT, Role.OFFICE).stream().map(Person::id).toList());
		assertThat(notices).allSatisfy((notice) -> {
			assertThat(notice.get("subject")).isEqualTo("Việc mới: Đọc Hồ sơ A");
			assertThat(String.valueOf(notice.get("body"))).contains("Hãy đọc và cho ý kiến.", "Hồ sơ A");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			noticeTo       | ban-la           | nêu người nhận “ban-la” không có trong Sở
			noticeTo       | ${subject}       | nêu người nhận “Hồ sơ A” không có trong Sở
			noticeTemplate | ${subject}       | nêu mẫu thông báo “Hồ sơ A” không có
			noticeTemplate | deadline-overdue | nêu mẫu thông báo “deadline-overdue” không có
			noticeText     | ''               | thiếu tham số “noticeText”
			""")
	void aWrongNoticeIsAnIncidentThatSaysWhatToDo(String input, String value, String problem) throws IOException {
		fails("sendNotice", with(NOTICE, input, value), problem);
	}

	@Test
	void aLadderWatchesADayUntilItIsEnded() throws IOException {
		start(model(step("startLadder", LADDER), waiting(), step("endLadder", Map.of())));
		this.people.runJobs(this.key);

		Map<String, Object> ladder = ladder();
		assertThat(ladder).containsEntry("state", "RUNNING").containsEntry("kind", "decision");
		assertThat(ladder.get("last_day")).hasToString("2026-03-09");
		this.clock.stopAt("2026-03-10T09:00");
		climb();
		String director = this.organisation.holders(DEPARTMENT, Role.DIRECTOR).get(0).id();
		assertThat(this.jdbc.sql("select subject from notice where business_key = ? and recipient = ?")
			.params(this.key, director)
			.query(String.class)
			.list()).isNotEmpty().allMatch((subject) -> subject.contains("Cho ý kiến pháp lý"));

		this.runtime.createMessageCorrelation("periodClosed").processInstanceBusinessKey(this.key).correlate();
		this.people.runJobs(this.key);

		assertThat(ladder()).containsEntry("state", "ENDED");
	}

	@Test
	void aLadderEndsWithACancelledCase() throws IOException {
		ProcessInstance started = start(model(step("startLadder", LADDER), waiting()));
		this.people.runJobs(this.key);
		assertThat(ladder()).containsEntry("state", "RUNNING");

		this.runtime.deleteProcessInstance(started.getId(), "hủy");

		assertThat(ladder()).containsEntry("state", "ENDED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ladderDue   | 31/3/2026  | tham số “ladderDue” không phải ngày: “31/3/2026”
			ladderKind  | ${subject} | nêu loại việc “Hồ sơ A” không có bậc thang
			ladderFor   | ban-la     | nêu người nhận “ban-la” không có trong Sở
			ladderTitle | ''         | thiếu tham số “ladderTitle”
			""")
	void aWrongLadderIsAnIncidentThatSaysWhatToDo(String input, String value, String problem) throws IOException {
		fails("startLadder", with(LADDER, input, value), problem);
	}

	@Test
	void endingALadderThatNobodyStartedIsAnIncident() throws IOException {
		fails("endLadder", Map.of("ladderTitle", "Việc lạ"), "chấm dứt bậc thang “Việc lạ” chưa bắt đầu");
	}

	@Test
	void aLetterIsKeptWithTheMatter() throws IOException {
		ProcessInstance started = start(model(step("renderDocument", DOCUMENT), waiting()));
		this.people.runJobs(this.key);

		List<EvidenceFile> files = this.evidence.ofMatter(DEPARTMENT, this.key);
		assertThat(files).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo("Về việc bổ sung hồ sơ.docx");
			assertThat(file.uploadedBy()).isEqualTo("phantich");
			assertThat(this.runtime.getVariable(started.getId(), "documentId")).isEqualTo(file.id());
		});
		assertThat(text(this.evidence.content(files.get(0))))
			.contains("Đề nghị bổ sung: Hồ sơ A.", "Hạn: ba ngày.", "CHÁNH VĂN PHÒNG",
					this.organisation.holders(DEPARTMENT, Role.CHIEF_OF_OFFICE).get(0).name())
			.doesNotContain("{{");
	}

	@Test
	void aLetterOfAnUnknownSignerIsAnIncident() throws IOException {
		fails("renderDocument", with(DOCUMENT, "documentSigner", "${subject}"), "nêu người ký không có");
	}

	private void fails(String delegate, Map<String, String> inputs, String problem) {
		start(model(step(delegate, inputs)), TestModels.SOURCE);
		Job job = this.management.createJobQuery()
			.processInstanceId(this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.key)
				.singleResult()
				.getId())
			.singleResult();

		assertThatThrownBy(() -> this.management.executeJob(job.getId())).hasStackTraceContaining(problem)
			.hasStackTraceContaining("Bước “Làm việc 1”");
	}

	private static Map<String, String> with(Map<String, String> inputs, String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(inputs);
		changed.put(name, value);
		return changed;
	}

	private Map<String, Object> ladder() {
		return this.jdbc.sql("select state, kind, last_day, process_instance_id from ladder where business_key = ?")
			.param(this.key)
			.query()
			.singleRow();
	}

	private void climb() {
		List<Job> timers = this.management.createJobQuery()
			.processInstanceId(String.valueOf(ladder().get("process_instance_id")))
			.timers()
			.list();
		timers.forEach((timer) -> this.management.executeJob(timer.getId()));
	}

	/** What is right passes the checks of deployments. */
	private ProcessInstance start(BpmnModelInstance model) {
		return start(model, null);
	}

	private ProcessInstance start(BpmnModelInstance model, @Nullable String source) {
		this.deployments.add(this.repository.createDeployment()
			.source(source)
			.addModelInstance("try-steps.bpmn", model)
			.deploy()
			.getId());
		Actor.as("phantich", () -> this.asSystem.run(() -> this.runtime.startProcessInstanceByKey("try-steps", this.key,
				Map.of("department", DEPARTMENT, "subject", "Hồ sơ A"))));
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.key)
			.processDefinitionKey("try-steps")
			.singleResult();
	}

	private interface Part {

		AbstractFlowNodeBuilder<?, ?> add(AbstractFlowNodeBuilder<?, ?> before, int number);

	}

	private static Part step(String delegate, Map<String, String> inputs) {
		return (before, number) -> {
			var task = before.serviceTask("Task_Do" + number)
				.name("Làm việc " + number)
				.camundaDelegateExpression("${" + delegate + "}")
				.camundaAsyncBefore();
			inputs.forEach((name, value) -> task.camundaInputParameter(name, value));
			return task;
		};
	}

	private static Part waiting() {
		return (before,
				number) -> before.intermediateCatchEvent("Evt_Wait" + number).name("Chờ").message("periodClosed");
	}

	private static BpmnModelInstance model(Part... parts) {
		AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess("try-steps")
			.name("Thử các bước")
			.camundaHistoryTimeToLiveString("P3650D")
			.camundaVersionTag("1.0.0")
			.startEvent("Start_Try")
			.name("Bắt đầu");
		int number = 1;
		for (Part part : parts) {
			at = part.add(at, number++);
		}
		BpmnModelInstance model = at.endEvent("End_Tried").name("Xong").done();
		int flow = 1;
		for (SequenceFlow each : model.getModelElementsByType(SequenceFlow.class)) {
			each.setId("Flow_Then" + flow++);
		}
		return model;
	}

	private static String text(byte[] word) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
				}
			}
		}
		return "";
	}

}
