package org.reformflow.initiative.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/**
 * Process {@code initiative-application}: one instance for each description that somebody
 * begins. Its business key is the application's id.
 */
@Component
class ApplicationProcess {

	static final String KEY = "initiative-application";

	static final ProcessVariable<String> APPLICATION_ID = ReviewProcess.APPLICATION_ID;

	private static final int MAX_TITLE = 250;

	private final Organisation organisation;

	ApplicationProcess(Organisation organisation) {
		this.organisation = organisation;
	}

	/** Ties a process that begins to the application that it was begun for. */
	void begin(DelegateExecution execution, Application application, Campaign campaign) {
		execution.setProcessBusinessKey(application.id());
		DepartmentTenants.DEPARTMENT.set(execution, application.department());
		APPLICATION_ID.set(execution, application.id());
		ReviewProcess.CAMPAIGN_ID.set(execution, campaign.id());
		execution.setVariable("submitter", application.submitter());
		execution.setVariable("leadUnit", application.unit());
		execution.setVariable("leadUnitName", this.organisation.unit(application.unit()).name());
		execution.setVariable("subject", campaign.title());
		execution.setVariable("assignmentText", shortened(application.title()));
		execution.setVariable("deadlineWords", campaign.deadlineWords());
	}

	static String shortened(String title) {
		return (title.length() > MAX_TITLE) ? title.substring(0, MAX_TITLE - 1) + "…" : title;
	}

}
