package org.reformflow.process;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * Engine settings that the Spring Boot starter has no property for; the reasons are in
 * docs/adr/0003.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	private final DepartmentTenants tenants;

	EngineSettings(DepartmentTenants tenants) {
		this.tenants = tenants;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setTenantIdProvider(this.tenants);
		engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
		engine.setDefaultUserPermissionNameForTask("TASK_WORK");
		engine.setEnableHistoricInstancePermissions(true);
		// Enforced, filter columns would need the permission to read all instances.
		engine.setEnforceSpecificVariablePermission(false);
		engine.setGeneralResourceWhitelistPattern("[a-z0-9]+([.-][a-z0-9]+)*");
		engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
		// Tasklist reads its filters 2,000 at a time.
		engine.setQueryMaxResultsLimit(2000);
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		engine.setDeserializationTypeValidationEnabled(true);
		engine.setTaskMetricsEnabled(false);
		engine.setEnsureJobDueDateNotNull(true);
		engine.setJobExecutorAcquireByDueDate(true);
		engine.setFailedJobRetryTimeCycle("R5/PT10M");
	}

}
