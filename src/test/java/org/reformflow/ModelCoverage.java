package org.reformflow;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reformflow.process.ModelReading;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes which flow nodes and sequence flows of the deployed models were passed. Our own,
 * because process-test-coverage knows one threshold for all models and test classes of a
 * Spring context.
 */
@TestComponent
public class ModelCoverage extends ModelReading {

	private final Map<String, Set<String>> elements = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

	@Override
	protected BpmnParseListener listener() {
		return new Observer();
	}

	private Set<String> missing(String process) {
		return this.elements.get(process)
			.stream()
			.filter((element) -> !this.passed.getOrDefault(process, Set.of()).contains(element))
			.collect(Collectors.toSet());
	}

	private final class Observer extends AbstractBpmnParseListener {

		@Override
		public void parseProcess(Element element, ProcessDefinitionEntity definition) {
			Set<String> ids = ConcurrentHashMap.newKeySet();
			observe(definition, definition.getKey(), ids);
			ModelCoverage.this.elements.put(definition.getKey(), ids);
		}

		private void observe(ScopeImpl scope, String process, Set<String> ids) {
			for (ActivityImpl activity : scope.getActivities()) {
				if (!activity.getId().contains("#")) {
					ids.add(activity.getId());
					activity.addListener(ExecutionListener.EVENTNAME_START, passed(process, activity.getId()));
				}
				activity.getOutgoingTransitions().forEach((flow) -> {
					ids.add(flow.getId());
					((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
							passed(process, flow.getId()));
				});
				observe(activity, process, ids);
			}
		}

		private ExecutionListener passed(String process, String element) {
			return (execution) -> ModelCoverage.this.passed
				.computeIfAbsent(process, (key) -> ConcurrentHashMap.newKeySet())
				.add(element);
		}

	}

	/** Checks {@link CoversModel} after the last test of a class. */
	static class Check implements BeforeAllCallback, AfterAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			coverage(context).passed.clear();
		}

		@Override
		public void afterAll(ExtensionContext context) {
			String process = context.getRequiredTestClass().getAnnotation(CoversModel.class).value();
			assertThat(coverage(context).missing(process)).as("elements of %s that no test passes", process).isEmpty();
		}

		private static ModelCoverage coverage(ExtensionContext context) {
			return SpringExtension.getApplicationContext(context).getBean(ModelCoverage.class);
		}

	}

}
