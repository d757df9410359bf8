package org.reformflow.process;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives each process instance its department as tenant: definitions are shared by all
 * departments, instances belong to one. The department is the start variable
 * {@link #DEPARTMENT}, else the only department of the signed-in person.
 */
@Component
public class DepartmentTenants implements TenantIdProvider {

	public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.string("department");

	@Override
	public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		Object department = context.getVariables().get(DEPARTMENT.name());
		return (department instanceof String id) ? id : ofSignedInPerson();
	}

	private static @Nullable String ofSignedInPerson() {
		Authentication authentication = Context.getCommandContext().getAuthentication();
		if (authentication == null || authentication.getTenantIds() == null
				|| authentication.getTenantIds().size() != 1) {
			return null;
		}
		return authentication.getTenantIds().get(0);
	}

	@Override
	public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

	@Override
	public @Nullable String provideTenantIdForHistoricDecisionInstance(
			TenantIdProviderHistoricDecisionInstanceContext context) {
		return (context.getExecution() != null) ? context.getExecution().getTenantId() : null;
	}

}
