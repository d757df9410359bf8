package org.reformflow.initiative.outcome;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/**
 * Process {@code initiative-request}: an author withdraws an application or appeals. Its
 * business key is the application's id.
 */
@Component
class RequestProcess {

	static final ProcessVariable<String> APPEAL_ID = ProcessVariable.string("appealId");

	private static final String DRAFTING = "initiative-application";

	private final RuntimeService runtime;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final AsSystem asSystem;

	RequestProcess(RuntimeService runtime, Campaigns campaigns, Organisation organisation, AsSystem asSystem) {
		this.runtime = runtime;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.asSystem = asSystem;
	}

	/** Makes an instance that has just been started that of an application. */
	void begin(DelegateExecution execution, Application application) {
		execution.setProcessBusinessKey(application.id());
		DepartmentTenants.DEPARTMENT.set(execution, application.department());
		ReviewProcess.APPLICATION_ID.set(execution, application.id());
		execution.setVariable("subject", this.campaigns.get(application.campaignId()).title());
		execution.setVariable("assignmentText", ClaimWords.shortened(application.title(), 250));
		execution.setVariable("leadUnitName", this.organisation.unit(application.unit()).name());
		execution.setVariable("deadlineWords", "");
	}

	/** Ends the process in which an application is written and confirmed. */
	void endDraft(String applicationId) {
		this.asSystem.run(() -> {
			for (ProcessInstance instance : this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(DRAFTING)
				.processInstanceBusinessKey(applicationId)
				.list()) {
				this.runtime.deleteProcessInstance(instance.getId(), "Người nộp rút hồ sơ");
			}
		});
	}

}
