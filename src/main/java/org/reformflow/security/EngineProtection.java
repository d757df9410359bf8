package org.reformflow.security;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine, where every surface meets them. */
@Component
class EngineProtection extends AbstractProcessEnginePlugin {

	private final BeanFactory beans;

	EngineProtection(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		ModelLanguage.apply(engine, this.beans);
		engine.setCustomPreCommandInterceptorsTxRequired(
				with(engine.getCustomPreCommandInterceptorsTxRequired(), new EngineGuard(engine)));
		engine.setCustomPreCommandInterceptorsTxRequiresNew(
				with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new EngineGuard(engine)));
	}

	private static <T> List<T> with(@Nullable List<T> known, T added) {
		List<T> all = (known != null) ? new ArrayList<>(known) : new ArrayList<>();
		all.add(added);
		return all;
	}

}
