package org.reformflow.organisation;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

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
	}

}
