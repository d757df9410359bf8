package org.reformflow.audit;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notes what people do to the engine itself, over the Admin app, Cockpit or REST, from
 * the engine's log of operations: users, groups, authorizations, deployments, jobs,
 * suspensions, migrations. What they do to tasks is noted with their forms.
 */
@Component
class EngineOperationsRegistration extends AbstractProcessEnginePlugin implements HistoryEventHandler {

	private static final Map<String, AuditKind> KINDS = Map.ofEntries(Map.entry(EntityTypes.USER, AuditKind.PERMISSION),
			Map.entry(EntityTypes.GROUP, AuditKind.PERMISSION), Map.entry(EntityTypes.TENANT, AuditKind.PERMISSION),
			Map.entry(EntityTypes.GROUP_MEMBERSHIP, AuditKind.PERMISSION),
			Map.entry(EntityTypes.TENANT_MEMBERSHIP, AuditKind.PERMISSION),
			Map.entry(EntityTypes.AUTHORIZATION, AuditKind.PERMISSION),
			Map.entry(EntityTypes.DEPLOYMENT, AuditKind.MODEL),
			Map.entry(EntityTypes.PROCESS_DEFINITION, AuditKind.MODEL),
			Map.entry(EntityTypes.DECISION_DEFINITION, AuditKind.MODEL),
			Map.entry(EntityTypes.BATCH, AuditKind.DECISION), Map.entry(EntityTypes.JOB, AuditKind.DECISION),
			Map.entry(EntityTypes.JOB_DEFINITION, AuditKind.DECISION),
			Map.entry(EntityTypes.INCIDENT, AuditKind.DECISION), Map.entry(EntityTypes.PROPERTY, AuditKind.DECISION));

	private final ObjectProvider<AuditTrail> trail;

	EngineOperationsRegistration(ObjectProvider<AuditTrail> trail) {
		this.trail = trail;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.getCustomHistoryEventHandlers().add(this);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!(event instanceof UserOperationLogEntryEventEntity operation)) {
			return;
		}
		AuditKind kind = KINDS.get(String.valueOf(operation.getEntityType()));
		if (kind != null) {
			this.trail.getObject()
				.note(AuditNote.of(kind, "engine." + operation.getEntityType() + "." + operation.getOperationType())
					.by(operation.getUserId())
					.in(operation.getTenantId())
					.about(operation.getProcessInstanceId())
					.with("process", operation.getProcessDefinitionKey())
					.with("deployment", operation.getDeploymentId())
					.with("job", operation.getJobId())
					.with("batch", operation.getBatchId())
					.with("property", operation.getProperty())
					.with("before", operation.getOrgValue())
					.with("after", operation.getNewValue()));
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

}
