package org.reformflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.reformflow.process.FormView;
import org.reformflow.process.ModelBean;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What the deployed models name is there: beans of the right type, and groups. */
@ProductTest
class ModelBeansTests {

	private static final Pattern CALL = Pattern.compile("\\$\\{ *([a-z][A-Za-z]*)\\.[a-z]");

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private IdentityService identity;

	@Test
	void delegatesOfServiceTasksAreBeans() {
		assertThat(named(ServiceTask.class, ServiceTask::getCamundaDelegateExpression)).isNotEmpty()
			.allSatisfy((where, bean) -> assertThat(bean(bean)).as(where).isInstanceOf(JavaDelegate.class));
	}

	@Test
	void listenersOfTasksAreBeans() {
		assertThat(named(CamundaTaskListener.class, CamundaTaskListener::getCamundaDelegateExpression)).isNotEmpty()
			.allSatisfy((where, bean) -> assertThat(bean(bean)).as(where).isInstanceOf(TaskListener.class));
	}

	@Test
	void listenersOfExecutionsAreBeans() {
		assertThat(named(CamundaExecutionListener.class, CamundaExecutionListener::getCamundaDelegateExpression))
			.isNotEmpty()
			.allSatisfy((where, bean) -> assertThat(bean(bean)).as(where).isInstanceOf(ExecutionListener.class));
	}

	@Test
	void viewsOfFormsAreBeans() {
		assertThat(named(CamundaProperty.class,
				(property) -> property.getCamundaName().equals("form.view") ? property.getCamundaValue() : null))
			.isNotEmpty()
			.allSatisfy((where, bean) -> assertThat(bean(bean)).as(where).isInstanceOf(FormView.class));
	}

	@Test
	void beansCalledInExpressionsAreMarkedForModels() {
		List<String> called = ourModels().flatMap((model) -> CALL.matcher(xml(model)).results())
			.map((match) -> match.group(1))
			.distinct()
			.toList();

		assertThat(called).isNotEmpty()
			.allSatisfy(
					(bean) -> assertThat(this.beans.findAnnotationOnBean(bean, ModelBean.class)).as(bean).isNotNull());
	}

	@Test
	void candidateGroupsExistOrAreComputed() {
		assertThat(named(UserTask.class, UserTask::getCamundaCandidateGroups)).isNotEmpty()
			.allSatisfy((where, groups) -> assertThat(groups.split(",")).as(where)
				.allMatch((group) -> group.contains("${") || groupExists(group.strip())));
	}

	private boolean groupExists(String group) {
		return this.identity.createGroupQuery().groupId(group).count() == 1;
	}

	private Object bean(String expression) {
		Matcher name = Pattern.compile("\\$?\\{?([A-Za-z]+)}?").matcher(expression);
		assertThat(name.matches()).as(expression).isTrue();
		return this.beans.getBean(name.group(1));
	}

	/** What elements of a type name, by process, element and name; nulls are left out. */
	private <T extends ModelElementInstance> Map<String, String> named(Class<T> type, Function<T, String> name) {
		return ourModels().flatMap((model) -> model.getModelElementsByType(type).stream())
			.filter((element) -> name.apply(element) != null)
			.collect(Collectors.toMap((element) -> place(element) + " " + name.apply(element), name,
					(one, same) -> one));
	}

	private static String place(ModelElementInstance element) {
		String id = element.getAttributeValue("id");
		return (id != null) ? id : place(element.getParentElement());
	}

	/** Other tests deploy models of their own; ours are those of the folder. */
	private Stream<BpmnModelInstance> ourModels() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKeyIn(ModelBindingTests.keyNames())
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.map(this.repository::getBpmnModelInstance);
	}

	private static String xml(BpmnModelInstance model) {
		return Bpmn.convertToString(model);
	}

}
