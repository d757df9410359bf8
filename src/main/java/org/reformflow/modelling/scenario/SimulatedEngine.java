package org.reformflow.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.security.ModelLanguage;

import org.springframework.beans.factory.BeanFactory;

/**
 * An engine of its own for one bundle, in memory: the product's engine, database and
 * clock know nothing of it. Jobs run only when they are told to.
 */
class SimulatedEngine implements AutoCloseable {

	/** The step in which a stand-in for a called process waits. */
	static final String STAND_IN = "Task_StandIn";

	/** All scenarios of a process of the product make some thousands. */
	private static final int MOST_ROWS = 100_000;

	private final ProcessEngine engine;

	private final BpmnModelInstance model;

	/**
	 * Starts it and deploys the bundle.
	 * @throws ScenarioProblem if the process cannot be read
	 */
	SimulatedEngine(String process, List<ModelFile> files, BeanFactory standIns, Trail trail) {
		ModelFile main = files.stream()
			.filter((file) -> file.path().endsWith("/" + process + ".bpmn"))
			.findFirst()
			.orElseThrow(
					() -> new ScenarioProblem(1, "Không có tệp processes/%s/%s.bpmn.".formatted(process, process)));
		this.engine = configuration(standIns, trail).buildProcessEngine();
		// Nobody else may find it by its name, over REST for instance.
		ProcessEngines.unregister(this.engine);
		try {
			this.model = Bpmn.readModelFromStream(new ByteArrayInputStream(main.content()));
			deploy(process, files);
		}
		catch (RuntimeException ex) {
			this.engine.close();
			throw ex;
		}
	}

	private static StandaloneInMemProcessEngineConfiguration configuration(BeanFactory standIns, Trail trail) {
		String name = "simulation-" + UUID.randomUUID();
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setProcessEngineName(name);
		configuration.setJdbcUrl("jdbc:h2:mem:" + name);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setEnforceHistoryTimeToLive(false);
		configuration.setDbMetricsReporterActivate(false);
		AtomicLong ids = new AtomicLong();
		configuration.setIdGenerator(() -> next(ids));
		configuration.setDefaultNumberOfRetries(1);
		configuration.setHistory("activity");
		ModelLanguage.apply(configuration, standIns);
		configuration.setHistoryEventHandler(trail);
		configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Flows(trail))));
		DefaultDmnEngineConfiguration decisions = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		decisions.getCustomPostDecisionTableEvaluationListeners()
			.add((DmnDecisionTableEvaluationListener) (event) -> trail.decide(event.getDecisionTable().getKey(),
					event.getMatchingRules()));
		configuration.setDmnEngineConfiguration(decisions);
		return configuration;
	}

	private static String next(AtomicLong ids) {
		long id = ids.incrementAndGet();
		if (id > MOST_ROWS) {
			throw new ScenarioProblem(0,
					"Quy trình tạo ra quá nhiều việc cùng lúc nên dừng. Hãy giảm số lần làm của bước nhiều lượt.");
		}
		return "%010d".formatted(id);
	}

	private void deploy(String process, List<ModelFile> files) {
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		files.stream()
			.filter((file) -> file.path().endsWith(".bpmn") || file.path().endsWith(".dmn"))
			.forEach((file) -> deployment.addInputStream(file.path(), new ByteArrayInputStream(file.content())));
		Set<String> called = new TreeSet<>();
		this.model.getModelElementsByType(CallActivity.class).forEach((call) -> called.add(call.getCalledElement()));
		called.remove(process);
		called.forEach((key) -> deployment.addModelInstance(key + ".stand-in.bpmn",
				Bpmn.createExecutableProcess(key).startEvent().userTask(STAND_IN).endEvent().done()));
		deployment.deploy();
	}

	ProcessEngine engine() {
		return this.engine;
	}

	BpmnModelInstance model() {
		return this.model;
	}

	@Override
	public void close() {
		this.engine.close();
	}

	/** Notes each flow that is taken. */
	private static class Flows extends AbstractBpmnParseListener {

		private final Trail trail;

		Flows(Trail trail) {
			this.trail = trail;
		}

		@Override
		public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
			transition.addListener(ExecutionListener.EVENTNAME_TAKE,
					(ExecutionListener) (execution) -> this.trail.take(execution.getCurrentTransitionId()));
		}

	}

}
