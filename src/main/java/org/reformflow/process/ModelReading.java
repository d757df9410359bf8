package org.reformflow.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Has a part in how the engine reads models: as a bean, its listener is asked for each.
 */
public abstract class ModelReading extends AbstractProcessEnginePlugin {

	@Override
	public final void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (engine.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPostBPMNParseListeners());
		}
		listeners.add(listener());
		engine.setCustomPostBPMNParseListeners(listeners);
	}

	/** Called once, before the engine is built. */
	protected abstract BpmnParseListener listener();

}
