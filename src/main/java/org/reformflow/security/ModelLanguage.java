package org.reformflow.security;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.BeanFactory;

/**
 * What models may say, the same in every engine: no code, and only beans marked for them.
 */
public final class ModelLanguage {

	private ModelLanguage() {
	}

	/**
	 * Limits an engine that is not built yet.
	 * @param beans that models may name, if they are of the right kinds
	 */
	public static void apply(ProcessEngineConfigurationImpl engine, BeanFactory beans) {
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setExpressionManager(new ModelExpressions(beans));
		engine.setBpmnParseFactory(NoCodeInModels::new);
	}

}
