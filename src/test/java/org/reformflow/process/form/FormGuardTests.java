package org.reformflow.process.form;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.sub.task.impl.TaskResourceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reformflow.ProductTest;
import org.reformflow.TestModels;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@ProductTest
class FormGuardTests {

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	HistoryService history;

	@Autowired
	ProcessEngine engine;

	@BeforeEach
	void deploy() throws Exception {
		var deployment = this.repository.createDeployment()
			.name("guarded")
			.source(TestModels.SOURCE)
			.enableDuplicateFiltering(false);
		for (String file : new String[] { "guarded.bpmn", "guarded-secret.bpmn", "guarded-start.form",
				"guarded-task.form" }) {
			deployment.addInputStream(file, new ClassPathResource(file, FormGuardTests.class).getInputStream());
		}
		deployment.deploy();
	}

	@Test
	void aSubmittedTaskKeepsItsValuesToItself() {
		ProcessInstance instance = start();
		String task = task(instance);

		this.forms.submitTaskForm(task, valid());

		Map<String, Object> local = new HashMap<>();
		this.history.createHistoricVariableInstanceQuery()
			.taskIdIn(task)
			.list()
			.forEach((variable) -> local.put(variable.getName(), variable.getValue()));
		assertThat(local).containsEntry("title", "Tên việc")
			.containsEntry("percent", 90L)
			.containsEntry("figure", 3.0)
			.containsEntry("money", "1500.50")
			.containsEntry("urgent", true)
			.containsEntry("unit", "van-phong")
			.containsEntry("day", "2026-02-15")
			.doesNotContainKeys("outcome", "locked", "off", "sum");
		assertThat(this.runtime.getVariables(instance.getId())).containsEntry("outcome", "ok")
			.containsEntry("locked", "của hệ thống")
			.doesNotContainKeys("title", "off", "sum");
	}

	@Test
	void transientValuesAreStoredNowhere() {
		Map<String, Object> units = Map.of("units", json("[{\"value\":\"van-phong\",\"label\":\"Văn phòng\"}]"));
		ProcessInstance instance = this.runtime.startProcessInstanceByKey("guarded-secret", units);

		this.forms.submitTaskForm(task(instance), valid());

		assertThat(task(instance)).isNotNull();
		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list())
			.extracting((variable) -> variable.getName())
			.containsExactlyInAnyOrder("units", "outcome");
		assertThat(this.history.createHistoricDetailQuery().processInstanceId(instance.getId()).formFields().list())
			.isEmpty();
	}

	@Test
	void aStartFormFillsTheInstance() {
		String definition = definition();

		ProcessInstance instance = this.forms.submitStartForm(definition, Map.of("subject", "Kế hoạch"));

		assertThat(this.runtime.getVariable(instance.getId(), "subject")).isEqualTo("Kế hoạch");
	}

	@Test
	void aStartFormIsCheckedToo() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.forms.submitStartForm(definition(), Map.of("subject", " ", "department", "so-khcn")))
			.withMessageContaining("“Tiêu đề” (subject): bắt buộc")
			.withMessageContaining("“department” (department): không có trong biểu mẫu");
	}

	@Test
	void aTaskWithoutAFormTakesNoValues() {
		ProcessInstance instance = start();
		this.forms.submitTaskForm(task(instance), valid());

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.forms.submitTaskForm(task(instance), Map.of("x", "1")))
			.withMessageContaining("không có trong biểu mẫu");
	}

	@Test
	void completionByTheProductIsNotAffected() {
		ProcessInstance instance = start();

		this.tasks.complete(task(instance), Map.of("anything", "goes"));

		assertThat(this.runtime.getVariable(instance.getId(), "anything")).isEqualTo("goes");
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("badValues")
	void badValuesAreRefusedByFieldAndReason(String key, Object value, String expected) {
		String task = task(start());
		Map<String, Object> values = valid();
		values.put(key, value);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.forms.submitTaskForm(task, values))
			.withMessageContaining("(" + key)
			.withMessageContaining(expected);
		assertThat(this.tasks.createTaskQuery().taskId(task).count()).isOne();
	}

	static Stream<Arguments> badValues() {
		return Stream.of(arguments("smuggled", "x", "“smuggled” (smuggled): không có trong biểu mẫu"),
				arguments("title", null, "“Tên” (title): bắt buộc; hãy nhập"), arguments("title", "  ", "bắt buộc"),
				arguments("title", "a", "ít nhất 2 ký tự"), arguments("title", "a".repeat(21), "nhiều nhất 20"),
				arguments("title", "a\u0000b", "ký tự điều khiển không hợp lệ (U+0000)"),
				arguments("title", "a\ud800b", "ký tự bị hỏng"), arguments("title", 12, "phải là chữ"),
				arguments("title", Map.of("a", "b"), "kiểu dữ liệu không được nhận"),
				arguments("title", Variables.objectValue(new Date()).create(), "kiểu dữ liệu không được nhận"),
				arguments("title", Variables.byteArrayValue(new byte[1]), "kiểu dữ liệu không được nhận"),
				arguments("code", "ab", "không đúng mẫu: hai chữ hoa, ví dụ AB"),
				arguments("mail", "không phải", "không phải địa chỉ thư"),
				arguments("story", "a".repeat(60_001), "nhiều nhất 60.000;"), arguments("percent", "90", "phải là số"),
				arguments("percent", 101, "“Tỷ lệ” (percent): lớn nhất là 100"),
				arguments("percent", -1, "nhỏ nhất là 0"), arguments("percent", 1.5, "phải là số nguyên"),
				arguments("figure", Double.NaN, "ngoài khoảng"),
				arguments("figure", Double.POSITIVE_INFINITY, "ngoài khoảng"),
				arguments("figure", Long.MAX_VALUE, "ngoài khoảng"), arguments("money", "1e999999999", "phải là số"),
				arguments("money", "1.005", "2 chữ số thập phân"), arguments("urgent", "true", "phải là có hoặc không"),
				arguments("outcome", "maybe", "“maybe” không có trong danh sách lựa chọn"),
				arguments("unit", "khac", "không có trong danh sách"),
				arguments("areas", json("[\"a\",\"c\"]"), "“c” không có trong danh sách"),
				arguments("areas", "a", "phải là danh sách lựa chọn"),
				arguments("areas", json("[a"), "không phải JSON"), arguments("pick", "z", "không có trong danh sách"),
				arguments("day", "2026-02-31", "ngày 2026-02-31 không có thật"),
				arguments("day", "31/2", "ngày 31/2 không có thật; nhập theo dạng năm-tháng-ngày"),
				arguments("day", "0026-02-01", "năm 26 ngoài khoảng"), arguments("day", 20260215, "không có thật"),
				arguments("moment", "2026-02-20T25:00", "thời điểm 2026-02-20T25:00 không có thật"),
				arguments("hour", "24:61", "giờ 24:61 không có thật"),
				arguments("address", json("[1]"), "phải là một nhóm giá trị"),
				arguments("address", json("{\"city\":\"x\"}"), "(address.city): không có trong biểu mẫu"),
				arguments("rows", json("{}"), "phải là một danh sách"), arguments("rows", json("[1]"), "dòng 1"),
				arguments("rows", "[]", "phải là một danh sách"),
				arguments("rows", json("[{\"text\":\"a\",\"why\":\"b\",\"x\":1}]"),
						"“Nhiệm vụ” dòng 1, “x” (rows.x): không có trong biểu mẫu"),
				arguments("rows", json("[{\"text\":\"a\",\"why\":\"b\"},{\"text\":\"\",\"due\":\"2026-02-30\"}]"),
						"“Nhiệm vụ” dòng 2, “Việc” (rows.text): bắt buộc"),
				arguments("rows", json("[{\"text\":\"a\",\"due\":\"2026-02-30\"}]"),
						"“Nhiệm vụ” dòng 1, “Thời hạn” (rows.due): ngày 2026-02-30 không có thật"));
	}

	@Test
	void allProblemsAreSaidAtOnceUpToFive() {
		String task = task(start());

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.forms.submitTaskForm(task,
					Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1, "f", 1, "percent", 200)))
			.withMessageContaining("; và 3 lỗi khác.");
	}

	@Test
	void oneMegabyteIsRefused() {
		String task = task(start());
		Map<String, Object> values = valid();
		values.put("story", "ă".repeat(1_000_000));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.forms.submitTaskForm(task, values))
			.withMessageContaining("nội dung dài quá 500.000 ký tự");
	}

	@Test
	void aFieldThatIsHiddenIsNotRequiredAndNotWritten() {
		ProcessInstance instance = start();
		String task = task(instance);
		Map<String, Object> values = valid();
		values.put("reason", "không nên có");

		this.forms.submitTaskForm(task, values);

		assertThat(this.history.createHistoricVariableInstanceQuery().taskIdIn(task).variableName("reason").count())
			.isZero();
	}

	@Test
	void aFieldThatIsShownByItsConditionIsRequired() {
		String task = task(start());
		Map<String, Object> values = valid();
		values.put("outcome", "nok");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.forms.submitTaskForm(task, values))
			.withMessageContaining("“Lý do không đạt” (reason): bắt buộc");
	}

	@Test
	void readOnlyColumnsStayWithTheirRows() {
		ProcessInstance instance = start();
		this.runtime.setVariable(instance.getId(), "rows", json("""
				[{"id":"r1","text":"một"},{"id":"r2","text":"hai"},{"id":"r3","text":"ba"}]"""));

		assertThat(submitRows(instance, """
				[{"id":"r2","text":"hai!","due":"2026-02-15"},
				 {"id":"bịa","text":"một","due":"2026-02-15"},
				 {"id":"","text":"mới","due":"2026-02-15"}]""")).isEqualTo("""
				[{"id":"r2","text":"hai!","due":"2026-02-15"},\
				{"text":"một","due":"2026-02-15"},\
				{"text":"mới","due":"2026-02-15"}]""");
	}

	@Test
	void readOnlyColumnsThatAreNotSentBackStayAtTheirPlace() {
		ProcessInstance instance = start();
		this.runtime.setVariable(instance.getId(), "rows", json("""
				[{"id":"r1","text":"một"},{"id":"r2","text":"hai"}]"""));

		assertThat(submitRows(instance, """
				[{"text":"a","due":"2026-02-15"},{"id":"bịa","text":"b","due":"2026-02-15"},\
				{"id":"r9","text":"c","due":"2026-02-15"}]""")).isEqualTo("""
				[{"id":"r1","text":"a","due":"2026-02-15"},{"id":"r2","text":"b","due":"2026-02-15"},\
				{"text":"c","due":"2026-02-15"}]""");
	}

	@Test
	void aReadOnlyPartOfAGroupKeepsTheServersValue() {
		ProcessInstance instance = start();
		String task = task(instance);
		this.runtime.setVariable(instance.getId(), "address", json("{\"street\":\"cũ\",\"fixed\":\"F\"}"));
		Map<String, Object> values = valid();
		values.put("address", json("{\"street\":\"mới\",\"fixed\":\"bịa\"}"));

		this.forms.submitTaskForm(task, values);

		assertThat(local(task, "address")).isEqualTo("{\"street\":\"mới\",\"fixed\":\"F\"}");
	}

	@Test
	void aModuleMayRefuseBeforeAnythingIsWritten() {
		String task = task(start());
		Map<String, Object> values = valid();
		values.put("title", EvidenceCheckStub.TITLE_WITHOUT_EVIDENCE);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.forms.submitTaskForm(task, values))
			.withMessage("Cần ít nhất 1 tệp.");
		assertThat(this.tasks.getVariablesLocal(task)).isEmpty();
	}

	@Test
	void restAnswers400WithTheMessageAlone() {
		String task = task(start());
		CompleteTaskDto form = new CompleteTaskDto();
		VariableValueDto percent = new VariableValueDto();
		percent.setType("Integer");
		percent.setValue(500);
		form.setVariables(Map.of("percent", percent));

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new TaskResourceImpl(this.engine, task, "/", new ObjectMapper(), false, false, false)
				.submit(form))
			.satisfies((refusal) -> {
				try (var response = ExceptionHandlerHelper.getInstance().getResponse(refusal)) {
					assertThat(response.getStatus()).isEqualTo(400);
					assertThat(((ExceptionDto) response.getEntity()).getMessage())
						.startsWith("Biểu mẫu chưa gửi được. “Tên” (title): bắt buộc");
				}
			});
	}

	@Test
	void textIsStoredInComposedLetters() {
		String task = task(start());
		Map<String, Object> values = valid();
		values.put("title", "Ha\u0300 No\u0323\u0302i");

		this.forms.submitTaskForm(task, values);

		assertThat(local(task, "title")).isEqualTo("Hà Nội");
	}

	private String submitRows(ProcessInstance instance, String rows) {
		String task = task(instance);
		Map<String, Object> values = valid();
		values.put("rows", json(rows));
		this.forms.submitTaskForm(task, values);
		return local(task, "rows");
	}

	private String local(String task, String name) {
		return this.history.createHistoricVariableInstanceQuery()
			.taskIdIn(task)
			.variableName(name)
			.singleResult()
			.getValue()
			.toString();
	}

	private ProcessInstance start() {
		return this.runtime.startProcessInstanceByKey("guarded",
				Map.of("units", json("[{\"label\":\"Văn phòng\",\"value\":\"van-phong\"}]"), "locked", "của hệ thống"));
	}

	private String definition() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("guarded")
			.latestVersion()
			.singleResult()
			.getId();
	}

	private String task(ProcessInstance instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
	}

	private static Map<String, Object> valid() {
		Map<String, Object> values = new HashMap<>();
		values.put("title", "Tên việc");
		values.put("locked", "bịa");
		values.put("off", "bịa");
		values.put("sum", 7);
		values.put("percent", 90);
		values.put("figure", 3);
		values.put("money", "1500.50");
		values.put("urgent", true);
		values.put("outcome", "ok");
		values.put("unit", "van-phong");
		values.put("areas", json("[\"a\"]"));
		values.put("pick", "x");
		values.put("day", "2026-02-15");
		values.put("moment", "2026-02-20T14:15+07:00");
		values.put("hour", "08:30");
		values.put("code", "");
		values.put("mail", null);
		return values;
	}

	private static JsonValue json(String json) {
		return SpinValues.jsonValue(json).create();
	}

}
