package org.reformflow.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.TestModels;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What expressions of models and stored filters reach, and what they do not. */
@ProductTest
class ModelExpressionsTests {

	@Autowired
	private ProcessEngine engine;

	@AfterEach
	void removeModels() {
		this.engine.getIdentityService().clearAuthentication();
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentName("sec.expressions")
			.list()
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			${text}                                   | chữ
			${text.length()}                          | 3
			${text.contains('ch') ? 'có' : 'không'}   | có
			${list[0]}                                | một
			${list.size()}                            | 2
			${map.key}                                | giá trị
			${map.get('key')}                         | giá trị
			${execution.processInstanceId != null}    | true
			${execution.getVariable('text')}          | chữ
			${dateTime().plusDays(2).toDate() != null}| true
			""")
	void plainValuesAreReached(String expression, String expected) {
		assertThat(String.valueOf(evaluate(expression))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${text.getClass()}", "${text.class}", "${text['class']}", "${''.class.forName('x')}",
			"${execution.getClass()}", "${execution.processEngineServices}", "${execution.getProcessEngine()}",
			"${execution.getProcessEngineServices().getIdentityService()}", "${execution.bpmnModelInstance}",
			"${list.getClass()}", "${list.stream()}", "${map.getClass()}", "${dateTime().getClass()}",
			"${dateTime().class}", "${processEngine}", "${dataSource}", "${dataSource.connection}",
			"${environment.systemProperties}", "${accounts.find('x')}", "${systemProperties}",
			"${text.toString().getClass()}", "${currentUserGroups().getClass()}" })
	void nothingElseIsReached(String expression) {
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> evaluate(expression));
	}

	private Object evaluate(String expression) {
		String id = deploy(Bpmn.createExecutableProcess("sec-expression")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.serviceTask()
			.camundaExpression(expression)
			.camundaResultVariable("answer")
			.userTask()
			.endEvent()
			.done());
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceById(id,
					Variables.createVariables()
						.putValue("text", "chữ")
						.putValue("list", new ArrayList<>(List.of("một", "hai")))
						.putValue("map", new HashMap<>(Map.of("key", "giá trị"))))
			.getId();
		return this.engine.getRuntimeService().getVariable(instance, "answer");
	}

	private String deploy(BpmnModelInstance model) {
		return this.engine.getRepositoryService()
			.createDeployment()
			.name("sec.expressions")
			.source(TestModels.SOURCE)
			.addModelInstance("sec.bpmn", model)
			.deployWithResult()
			.getDeployedProcessDefinitions()
			.get(0)
			.getId();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${processEngine}", "${dateTime().getChronology()}x",
			"${ currentUser().concat('x') }" })
	void storedFiltersHoldHarmlessExpressionsOnly(String expression) {
		var filter = this.engine.getFilterService().newTaskFilter("sec.bad");
		filter.setQuery(this.engine.getTaskService()
			.createTaskQuery()
			.or()
			.taskAssigneeExpression(expression)
			.taskName("x")
			.endOr());

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.engine.getFilterService().saveFilter(filter));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${ currentUser() }", "${currentUser()}", "${ now() }", "${ dateTime().plusDays(2) }",
			"${dateTime().withTimeAtStartOfDay().plusWeeks(1).toDate()}" })
	void usualFiltersAreStored(String expression) {
		var filter = this.engine.getFilterService().newTaskFilter("sec.good");
		filter.setQuery(this.engine.getTaskService().createTaskQuery().taskAssigneeExpression(expression));

		String id = this.engine.getFilterService().saveFilter(filter).getId();

		assertThat(this.engine.getFilterService().getFilter(id)).isNotNull();
		this.engine.getFilterService().deleteFilter(id);
	}

	@Test
	void modelsWithScriptsAreRefused() {
		BpmnModelInstance model = Bpmn.createExecutableProcess("sec-script")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.scriptTask()
			.scriptFormat("juel")
			.scriptText("${1}")
			.endEvent()
			.done();

		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> deploy(model))
			.withMessageContaining("scriptTask");
	}

	@Test
	void modelsWithClassNamesAreRefused() {
		BpmnModelInstance model = Bpmn.createExecutableProcess("sec-class")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.camundaExecutionListenerClass("start", "java.lang.Object")
			.endEvent()
			.done();

		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> deploy(model))
			.withMessageContaining("camunda:class");
	}

	@Test
	void peopleDoNotDeploy() {
		this.engine.getIdentityService().setAuthenticatedUserId("sec.person");

		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(
				() -> deploy(Bpmn.createExecutableProcess("sec-own").camundaHistoryTimeToLive(1).startEvent().done()));
	}

}
