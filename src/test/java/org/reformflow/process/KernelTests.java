package org.reformflow.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.TestModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class KernelTests {

	private static final String LETTERS = "Nghị quyết về cải cách hành chính 𠀋 ";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	HistoryService history;

	@Autowired
	ManagementService management;

	@Autowired
	IdentityService identity;

	@Autowired
	AsSystem system;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void deploy() throws Exception {
		this.repository.createDeployment()
			.name("kernel")
			.source(TestModels.SOURCE)
			.enableDuplicateFiltering(false)
			.addInputStream("kernel.bpmn", new ClassPathResource("kernel.bpmn", KernelTests.class).getInputStream())
			.deploy();
	}

	@AfterEach
	void signOut() {
		this.identity.clearAuthentication();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2000, 2001, 4001, 60_000 })
	void longVietnameseTextIsStoredAsText(int length) {
		String text = text(length);
		String instance = start(Map.of("text", text));

		assertThat(this.runtime.getVariable(instance, "text")).isEqualTo(text);
		TypedValue typed = this.runtime.getVariableTyped(instance, "text");
		assertThat(typed.getType().getName()).isEqualTo("string");
		assertThat(recorded(instance)).isEqualTo(text);
	}

	@Test
	void aTextChangesBetweenShortAndLong() {
		String instance = start(Map.of("text", "ngắn"));

		for (String text : List.of(text(60_000), "lại ngắn", "", text(3000), text(5000))) {
			this.runtime.setVariable(instance, "text", text);

			assertThat(this.runtime.getVariable(instance, "text")).isEqualTo(text);
			assertThat(recorded(instance)).isEqualTo(text);
		}
	}

	@Test
	void noBytesStayBehindWhenALongTextBecomesShort() {
		String instance = start(Map.of("text", text(60_000)));

		this.runtime.setVariable(instance, "text", "ngắn");

		assertThat(this.database.sql("""
				SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ? AND NAME_ = 'text'
				AND BYTEARRAY_ID_ IS NOT NULL""").param(instance).query(Integer.class).single()).isZero();
	}

	@Test
	void longTextInsideJsonIsStored() {
		String text = text(60_000);
		String instance = start(Map.of("text", SpinValues.jsonValue("{\"a\":\"" + text + "\"}").create()));

		SpinJsonNode json = (SpinJsonNode) this.runtime.getVariable(instance, "text");

		assertThat(json.prop("a").stringValue()).isEqualTo(text);
	}

	@Test
	void aRefusalInAListenerReachesTheCallerAndChangesNothing() {
		String instance = start(Map.of("refused", true));
		String task = task(instance);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.tasks.complete(task))
			.withMessage("Việc này đã bị từ chối.");
		assertThat(task(instance)).isEqualTo(task);
	}

	@Test
	void aFailedJobIsTriedFiveTimes() {
		String instance = start(Map.of());
		this.tasks.complete(task(instance));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.management.executeJob(job(instance).getId()))
			.withMessage("Bước này không chạy được.");

		assertThat(job(instance).getRetries()).isEqualTo(4);
		assertThat(job(instance).getExceptionMessage()).isEqualTo("Bước này không chạy được.");
	}

	@Test
	void theProductActsWithoutThePersonsRightsButInThePersonsName() {
		String instance = start(Map.of());
		String task = task(instance);
		this.identity.setAuthentication("nguoi.la", List.of(), List.of());
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.tasks.complete(task));

		String actor = this.system.call(() -> {
			this.tasks.complete(task);
			return Actor.current().orElseThrow();
		});

		assertThat(actor).isEqualTo("nguoi.la");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.runtime.setVariable(instance, "x", 1));
		this.identity.clearAuthentication();
		assertThat(this.history.createUserOperationLogQuery().taskId(task).operationType("Complete").list())
			.extracting("userId")
			.containsOnly("nguoi.la");
	}

	@Test
	void checksAreOnAgainAfterAFailure() {
		String instance = start(Map.of());
		this.identity.setAuthentication("nguoi.la", List.of(), List.of());

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.system.run(() -> {
			this.runtime.setVariable(instance, "x", 1);
			throw new Refusal("Không được.");
		}));

		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.runtime.setVariable(instance, "x", 1));
		this.identity.clearAuthentication();
		assertThat(this.runtime.getVariable(instance, "x")).isNull();
	}

	@Test
	void nobodyActsWhenNobodyIsSignedIn() {
		assertThat(Actor.current()).isEmpty();
	}

	private String start(Map<String, Object> variables) {
		return this.runtime.startProcessInstanceByKey("kernel", variables).getId();
	}

	private String task(String instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	private Job job(String instance) {
		return this.management.createJobQuery().processInstanceId(instance).singleResult();
	}

	private Object recorded(String instance) {
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(instance)
			.variableName("text")
			.singleResult()
			.getValue();
	}

	private static String text(int length) {
		return LETTERS.repeat(length / LETTERS.length() + 1).substring(0, length - 1) + "ế";
	}

}
