package org.reformflow.supervision.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestModels;
import org.reformflow.Visitor;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What people write where the model keeps it, and who reads it again. */
@ProductTest
class KeptAnswersTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String key;

	private String instance;

	private Task task;

	@BeforeEach
	void aCaseWaitsAtTheStep() throws Exception {
		var deployment = this.repository.createDeployment()
			.name("kept-answers")
			.source(TestModels.SOURCE)
			.enableDuplicateFiltering(false);
		for (String file : List.of("kept-answers.bpmn", "kept-answers.form")) {
			deployment.addInputStream(file, new ClassPathResource(file, KeptAnswersTests.class).getInputStream());
		}
		deployment.deploy();
		this.key = "kept-" + UUID.randomUUID();
		this.instance = this.runtime
			.startProcessInstanceByKey("kept-answers", this.key, Map.of("department", "so-khcn", "units",
					SpinValues.jsonValue("[{\"label\":\"Phòng Quản lý Khoa học\",\"value\":\"qlkh\"}]").create()))
			.getId();
		this.task = open();
	}

	private Task open() {
		return this.tasks.createTaskQuery().processInstanceId(this.instance).singleResult();
	}

	private static Map<String, Object> values(String opinion) {
		return Map.of("opinion", opinion, "code", "", "day", "2026-02-15", "unit", "qlkh", "outcome", "ok", "grounds",
				SpinValues.jsonValue("[{\"name\":\"Luật KHCN\",\"on\":\"2026-01-02\"},{\"name\":\"Nghị định 15\"}]")
					.create());
	}

	@Test
	void answersAreKeptAsReadAndTheEngineHoldsNone() {
		this.people.submit("vanphong", this.task, values("Đủ căn cứ"));

		assertThat(this.jdbc.sql("select label, answer from form_answer where task_id = ? order by id")
			.param(this.task.getId())
			.query((row, number) -> row.getString("label") + " = " + row.getString("answer"))
			.list()).containsExactly("Ý kiến = Đủ căn cứ", "Ngày văn bản = 15/02/2026",
					"Đơn vị soạn = Phòng Quản lý Khoa học",
					"Căn cứ = 1. Văn bản: Luật KHCN; Ngày: 02/01/2026\n2. Văn bản: Nghị định 15");
		assertThat(this.jdbc
			.sql("select distinct department, process, process_instance, business_key, step, step_name, person"
					+ " from form_answer where task_id = ?")
			.param(this.task.getId())
			.query()
			.singleRow()
			.values()).containsExactly("so-khcn", "kept-answers", this.instance, this.key, "Task_Check",
					"Kiểm tra pháp lý", "vanphong");
		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(this.instance).list())
			.extracting((variable) -> variable.getName())
			.containsExactlyInAnyOrder("department", "units", "outcome");
	}

	@Test
	void theHistoryTellsThemUnderTheStepWithOneStatementForAll() {
		String address = "/api/supervision/instances/" + this.instance;
		Visitor supervisor = Visitor.program(this.port, "giamsat");
		int before = Statements.in(() -> supervisor.get(address));
		this.people.submit("vanphong", this.task, values("<b>Đủ</b>\n" + "á".repeat(59_990)));

		JsonNode steps = supervisor.get(address).json().path("steps");

		assertThat(steps.findValues("answers")).extracting(JsonNode::size).containsExactly(0, 4, 0);
		JsonNode opinion = steps.get(1).path("answers").get(0);
		assertThat(opinion.path("label").asText()).isEqualTo("Ý kiến");
		assertThat(opinion.path("text").asText()).startsWith("<b>Đủ</b>\ná").hasSize(60_000);
		assertThat(Statements.in(() -> supervisor.get(address))).isEqualTo(before);
	}

	@Test
	void thePanelTellsThemToWhoeverWorksOnTheCaseOnly() {
		this.people.submit("vanphong", this.task, values("Đủ căn cứ"));
		String next = open().getId();

		JsonNode told = new MatterClient(Visitor.browser(this.port, "vanphong")).matter(next);

		JsonNode line = told.path("history").path("lines").get(0);
		assertThat(line.path("what").asText()).isEqualTo("Kiểm tra pháp lý");
		assertThat(MatterClient.texts(line.path("answers"), "text")).contains("Đủ căn cứ", "15/02/2026");
		assertThat(new MatterClient(Visitor.browser(this.port, "giamdoc.snv")).open(next).text())
			.doesNotContain("Đủ căn cứ");
		assertThat(
				Visitor.program(this.port, "giamdoc.snv").get("/api/supervision/instances/" + this.instance).status())
			.isEqualTo(404);
		assertThat(Visitor.program(this.port, "truongphong.qlkh")
			.get("/api/supervision/instances/" + this.instance)
			.status()).isEqualTo(404);
	}

	@Test
	void nothingIsKeptOfWhatIsRefusedOrRolledBack() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people.submit("vanphong", this.task, values("x".repeat(60_001))))
			.withMessageContaining("nhiều nhất 60.000");
		this.transaction.executeWithoutResult((status) -> {
			this.people.submit("vanphong", this.task, values("Đủ căn cứ"));
			status.setRollbackOnly();
		});

		assertThat(open().getId()).isEqualTo(this.task.getId());
		assertThat(this.jdbc.sql("select count(*) from form_answer where task_id = ?")
			.param(this.task.getId())
			.query(Integer.class)
			.single()).isZero();
	}

}
