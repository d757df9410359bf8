package org.reformflow.organisation;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gives the engine our password hashes and authorizations. */
@Component
@EnableConfigurationProperties(OrganisationSettings.class)
class OrganisationEngine extends AbstractProcessEnginePlugin {

	private final OrganisationSettings settings;

	OrganisationEngine(OrganisationSettings settings) {
		this.settings = settings;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setPasswordEncryptor(new SaltedBCrypt(this.settings.passwordCost()));
		engine.setResourceAuthorizationProvider(new TaskAuthorizations());
		engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new SignedInGroups.Factory()));
	}

	private static List<SessionFactory> with(@Nullable List<SessionFactory> others, SessionFactory ours) {
		List<SessionFactory> all = (others != null) ? new ArrayList<>(others) : new ArrayList<>();
		all.add(ours);
		return all;
	}

}
