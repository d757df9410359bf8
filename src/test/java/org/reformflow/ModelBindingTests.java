package org.reformflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the BPMN checklist that hold for every model and form. */
class ModelBindingTests {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String ID = "(Start|End|Task|Gw|Sub|Call|Bnd|Evt|Flow)_[A-Za-z0-9]+";

	private static final String BEAN = "\\$\\{[a-z][A-Za-z]+}";

	private static final String EXPRESSION = "\\$\\{[^{}]+}";

	private static final List<String> UNUSABLE = List.of("filepicker", "documentPreview", "text", "iframe");

	static Stream<String> keys() throws IOException {
		return names(PROCESSES);
	}

	/** Keys of all processes of the product. */
	static String[] keyNames() {
		try {
			return keys().toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<Path> forms() throws IOException {
		try (Stream<Path> files = Files.walk(FORMS)) {
			return files.filter((file) -> file.toString().endsWith(".form")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void folderFileAndProcessShareTheirName(String key) {
		Process process = process(key);
		assertThat(process.getId()).isEqualTo(key);
		assertThat(process.isExecutable()).isTrue();
		assertThat(process.getName()).isNotBlank();
		assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
	}

	@ParameterizedTest
	@MethodSource("keys")
	void idsSayKindAndMeaning(String key) {
		assertThat(all(key, FlowNode.class)).extracting(FlowNode::getId).allMatch((id) -> id.matches(ID));
		assertThat(all(key, SequenceFlow.class)).extracting(SequenceFlow::getId).allMatch((id) -> id.matches(ID));
	}

	@ParameterizedTest
	@MethodSource("keys")
	void everyNodeAndFlowIsDrawn(String key) {
		assertThat(all(key, FlowNode.class)).allSatisfy((node) -> assertThat(node.getDiagramElement()).isNotNull());
		assertThat(all(key, SequenceFlow.class)).allSatisfy((flow) -> {
			assertThat(flow.getDiagramElement()).isNotNull();
			assertThat(flow.getDiagramElement().getWaypoints()).hasSizeGreaterThan(1);
		});
	}

	@ParameterizedTest
	@MethodSource("keys")
	void eventsAndActivitiesAreLabelled(String key) {
		assertThat(all(key, Event.class))
			.allSatisfy((event) -> assertThat(event.getName()).as(event.getId()).isNotBlank());
		assertThat(all(key, Activity.class)).allSatisfy((activity) -> {
			assertThat(activity.getName()).as(activity.getId()).isNotBlank().hasSizeLessThanOrEqualTo(40);
			assertThat(activity.getName()).doesNotEndWith(".");
		});
		assertThat(all(key, Activity.class)).extracting(Activity::getName).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("keys")
	void questionsHaveAnswersAndOneDefault(String key) {
		for (ExclusiveGateway gateway : all(key, ExclusiveGateway.class)) {
			if (gateway.getOutgoing().size() == 1) {
				assertThat(gateway.getIncoming()).as(gateway.getId()).hasSizeGreaterThan(1);
				continue;
			}
			assertThat(gateway.getIncoming()).as(gateway.getId()).hasSize(1);
			assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
			assertThat(gateway.getDefault()).as(gateway.getId()).isIn(gateway.getOutgoing());
			assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName)
				.doesNotContainNull()
				.doesNotHaveDuplicates();
			assertThat(gateway.getOutgoing()).filteredOn((flow) -> flow.getConditionExpression() == null)
				.containsExactly(gateway.getDefault());
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void userTasksHaveDoersDueDatesAndForms(String key) {
		assertThat(all(key, UserTask.class)).allSatisfy((task) -> {
			assertThat(Stream
				.of(task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers(), task.getCamundaAssignee())
				.filter(Objects::nonNull)).as(task.getId()).isNotEmpty().allMatch((doer) -> !doer.isBlank());
			assertThat(task.getCamundaDueDate()).as(task.getId()).matches(EXPRESSION);
			assertThat(formOf(key, task.getDomElement().getAttribute(CAMUNDA, "formRef"))).as(task.getId()).exists();
			assertThat(task.getDomElement().getAttribute(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
		});
		assertThat(all(key, StartEvent.class))
			.extracting((start) -> start.getDomElement().getAttribute(CAMUNDA, "formRef"))
			.filteredOn((form) -> form != null)
			.allSatisfy((form) -> assertThat(formOf(key, form)).exists());
	}

	@ParameterizedTest
	@MethodSource("keys")
	void delegatesAreBeansAndRunAsJobs(String key) {
		assertThat(all(key, ServiceTask.class)).allSatisfy((task) -> {
			assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches(BEAN);
			assertThat(task.isCamundaAsyncBefore() || followsTimer(task)).as(task.getId()).isTrue();
		});
		assertThat(all(key, CamundaTaskListener.class)).extracting(CamundaTaskListener::getCamundaDelegateExpression)
			.allMatch((bean) -> bean.matches(BEAN));
		assertThat(all(key, CamundaExecutionListener.class))
			.extracting(CamundaExecutionListener::getCamundaDelegateExpression)
			.allMatch((bean) -> bean.matches(BEAN));
	}

	/** The timer's job retries what follows it. */
	private static boolean followsTimer(ServiceTask task) {
		return task.getIncoming()
			.stream()
			.allMatch((flow) -> flow.getSource() instanceof CatchEvent event
					&& event.getEventDefinitions().stream().allMatch(TimerEventDefinition.class::isInstance));
	}

	@ParameterizedTest
	@MethodSource("keys")
	void decisionsLieBesideTheirProcess(String key) {
		assertThat(all(key, BusinessRuleTask.class)).allSatisfy((task) -> {
			Path file = PROCESSES.resolve(key).resolve(task.getCamundaDecisionRef() + ".dmn");
			assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
				.extracting(Decision::getId)
				.containsExactly(task.getCamundaDecisionRef());
			assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
		});
	}

	@ParameterizedTest
	@MethodSource("keys")
	void errorsThatAreThrownAreCaught(String key) {
		List<ErrorEventDefinition> errors = all(key, ErrorEventDefinition.class);
		assertThat(errors).filteredOn(ModelBindingTests::isThrown)
			.allMatch((thrown) -> errors.stream()
				.anyMatch((caught) -> catches(caught, thrown) && caught.getError().equals(thrown.getError())));
	}

	@ParameterizedTest
	@MethodSource("keys")
	void escalationsThatAreThrownAreCaught(String key) {
		List<EscalationEventDefinition> escalations = all(key, EscalationEventDefinition.class);
		assertThat(escalations).filteredOn(ModelBindingTests::isThrown)
			.allMatch((thrown) -> escalations.stream()
				.anyMatch(
						(caught) -> catches(caught, thrown) && caught.getEscalation().equals(thrown.getEscalation())));
	}

	private static boolean isThrown(EventDefinition event) {
		return event.getParentElement() instanceof ThrowEvent;
	}

	/**
	 * At the border of a scope around the throw, or by an event sub-process beside it.
	 */
	private static boolean catches(EventDefinition caught, EventDefinition thrown) {
		List<ModelElementInstance> around = Stream
			.iterate(thrown.getParentElement().getParentElement(), Objects::nonNull,
					ModelElementInstance::getParentElement)
			.toList();
		if (caught.getParentElement() instanceof BoundaryEvent boundary) {
			return around.contains(boundary.getAttachedTo());
		}
		return caught.getParentElement() instanceof StartEvent start
				&& around.contains(start.getParentElement().getParentElement());
	}

	@Test
	void theEngineAcceptsEachFolderAsOneDeployment() throws IOException {
		ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration().setProcessEngineName("models")
			.setJdbcUrl("jdbc:h2:mem:models")
			.buildProcessEngine();
		try {
			for (String key : keys().toList()) {
				assertThat(deploy(engine.getRepositoryService().createDeployment(), key)).as(key).hasSize(1);
			}
		}
		finally {
			engine.close();
		}
	}

	private static List<ProcessDefinition> deploy(DeploymentBuilder deployment, String key) throws IOException {
		Path forms = FORMS.resolve(key);
		try (Stream<Path> models = Files.list(PROCESSES.resolve(key));
				Stream<Path> files = Files.isDirectory(forms) ? Files.list(forms) : Stream.empty()) {
			for (Path file : Stream.concat(models, files)
				.filter((path) -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
				.toList()) {
				deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
			}
		}
		return deployment.deployWithResult().getDeployedProcessDefinitions();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formsAreNamedAsTheirFile(Path file) throws IOException {
		JsonNode form = new ObjectMapper().readTree(file.toFile());
		assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
		assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(file.getParent().getFileName().toString()).isIn(keys().toList());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formFieldsAreUsableAndLabelled(Path file) throws IOException {
		List<JsonNode> fields = fields(new ObjectMapper().readTree(file.toFile()));
		assertThat(fields).extracting((field) -> field.path("id").asText()).doesNotHaveDuplicates();
		assertThat(fields).extracting((field) -> field.path("type").asText()).doesNotContainAnyElementsOf(UNUSABLE);
		assertThat(fields).filteredOn((field) -> "submit".equals(field.path("action").asText())).hasSize(1);
		assertThat(fields).filteredOn((field) -> field.has("key")).allSatisfy((field) -> {
			String routed = field.at("/properties/routing").asText();
			assertThat(field.path("key").asText()).matches(routed.isEmpty() ? "[a-z][a-z_]*" : "[a-z][A-Za-z]*");
			assertThat(field.path("label").asText() + field.path("dateLabel").asText()).isNotBlank();
		});
	}

	private static Stream<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> Files.exists(file.resolve(file.getFileName() + ".bpmn")))
				.map((file) -> file.getFileName().toString())
				.toList()
				.stream();
		}
	}

	private static Path formOf(String key, String form) {
		return FORMS.resolve(key).resolve(form + ".form");
	}

	private static BpmnModelInstance model(String key) {
		return Bpmn.readModelFromFile(PROCESSES.resolve(key).resolve(key + ".bpmn").toFile());
	}

	private static Process process(String key) {
		return all(key, Process.class).get(0);
	}

	private static <T extends ModelElementInstance> List<T> all(String key, Class<T> type) {
		return List.copyOf(model(key).getModelElementsByType(type));
	}

	private static List<JsonNode> fields(JsonNode form) {
		List<JsonNode> fields = new ArrayList<>();
		for (JsonNode field : form.path("components")) {
			fields.add(field);
			fields.addAll(fields(field));
		}
		return fields;
	}

}
