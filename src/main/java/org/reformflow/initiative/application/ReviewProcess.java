package org.reformflow.initiative.application;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/**
 * Process {@code initiative-review}: one instance for each application that left its
 * unit. Its business key is the application's id.
 */
@Component
public class ReviewProcess {

	public static final String KEY = "initiative-review";

	public static final ProcessVariable<String> APPLICATION_ID = ProcessVariable.string("applicationId");

	public static final ProcessVariable<String> CAMPAIGN_ID = ProcessVariable.string("campaignId");

	/** Name of an {@link Outcome}. */
	public static final ProcessVariable<String> OUTCOME = ProcessVariable.string("outcome");

	private static final ProcessVariable<Boolean> WITHDRAWN = ProcessVariable.flag("withdrawn");

	private static final String CONCLUDED = "applicationConcluded";

	/** Where the model waits for that message. */
	private static final String WAITING = "Evt_Concluded";

	private static final int MAX_TITLE = 250;

	private final RuntimeService runtime;

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final AsSystem asSystem;

	ReviewProcess(RuntimeService runtime, Applications applications, Campaigns campaigns, Organisation organisation,
			AsSystem asSystem) {
		this.runtime = runtime;
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.asSystem = asSystem;
	}

	/** Starts the review in the caller's transaction. */
	public void start(String applicationId) {
		start(applicationId, UnaryOperator.identity());
	}

	/**
	 * Starts a review that waits for a session of the council, as after a successful
	 * appeal: all before that has been examined.
	 */
	public void resume(String applicationId) {
		start(applicationId, (review) -> review.startBeforeActivity(WAITING));
	}

	private void start(String applicationId, UnaryOperator<ProcessInstantiationBuilder> where) {
		Application application = this.applications.get(applicationId);
		String title = application.title();
		String instance = this.asSystem.call(() -> where.apply(this.runtime.createProcessInstanceByKey(KEY))
			.processDefinitionWithoutTenantId()
			.businessKey(applicationId)
			.setVariables(Variables.createVariables()
				.putValue(DepartmentTenants.DEPARTMENT.name(), application.department())
				.putValue(APPLICATION_ID.name(), applicationId)
				.putValue(CAMPAIGN_ID.name(), application.campaignId())
				.putValue("submitter", application.submitter())
				.putValue("leadUnit", application.unit())
				.putValue("leadUnitName", this.organisation.unit(application.unit()).name())
				.putValue("subject", this.campaigns.get(application.campaignId()).title())
				.putValue("assignmentText",
						(title.length() > MAX_TITLE) ? title.substring(0, MAX_TITLE - 1) + "…" : title)
				.putValue("deadlineWords", "")
				.putValue("late", application.late())
				.putValue(WITHDRAWN.name(), false))
			.execute()
			.getId());
		this.applications.setProcess(applicationId, instance);
	}

	/** Tells the review, which waits for it, what the council concluded. */
	public void concluded(String applicationId, Outcome outcome) {
		this.asSystem.run(() -> this.runtime.createMessageCorrelation(CONCLUDED)
			.processInstanceBusinessKey(applicationId)
			.setVariable(OUTCOME.name(), outcome.name())
			.correlate());
	}

	/** The application goes on in another campaign, such as the next round. */
	public void carryOver(String applicationId, String campaignId, String words) {
		String instance = Objects.requireNonNull(this.applications.get(applicationId).processInstanceId());
		this.applications.carryOver(applicationId, campaignId, words);
		String title = this.campaigns.get(campaignId).title();
		this.asSystem.run(() -> this.runtime.setVariables(instance,
				Variables.createVariables().putValue(CAMPAIGN_ID.name(), campaignId).putValue("subject", title)));
	}

	/** Ends the review wherever it stands. */
	public void withdraw(String applicationId) {
		String instance = Objects.requireNonNull(this.applications.get(applicationId).processInstanceId());
		this.asSystem.run(() -> this.runtime.setVariable(instance, WITHDRAWN.name(), true));
	}

}
