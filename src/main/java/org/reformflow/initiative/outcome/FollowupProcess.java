package org.reformflow.initiative.outcome;

import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;

import org.springframework.stereotype.Component;

/**
 * Process {@code initiative-followup}: one instance for each recognised initiative. Its
 * business key is the application's id.
 */
@Component
class FollowupProcess {

	static final String KEY = "initiative-followup";

	/** Months after the decision at which the claimed effects are checked. */
	static final int FIRST_CHECK = 6;

	static final int SECOND_CHECK = 12;

	private final RuntimeService runtime;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final AppealTerm term;

	private final AsSystem asSystem;

	FollowupProcess(RuntimeService runtime, Campaigns campaigns, Organisation organisation, WorkingCalendars calendars,
			AppealTerm term, AsSystem asSystem) {
		this.runtime = runtime;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.calendars = calendars;
		this.term = term;
		this.asSystem = asSystem;
	}

	/** Starts it in the caller's transaction. */
	void start(Application application) {
		LocalDate decided = this.term.decidedOn(application);
		WorkingCalendar calendar = this.calendars.of(application.department());
		LocalDate first = decided.plusMonths(FIRST_CHECK);
		LocalDate second = decided.plusMonths(SECOND_CHECK);
		this.asSystem.run(() -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(application.id())
			.setVariables(Variables.createVariables()
				.putValue(DepartmentTenants.DEPARTMENT.name(), application.department())
				.putValue(ReviewProcess.APPLICATION_ID.name(), application.id())
				.putValue("leadUnit", application.unit())
				.putValue("leadUnitName", this.organisation.unit(application.unit()).name())
				.putValue("subject", this.campaigns.get(application.campaignId()).title())
				.putValue("assignmentText", ClaimWords.shortened(application.title(), 250))
				.putValue("deadlineWords", "")
				.putValue("firstCheckAt", opening(calendar, first))
				.putValue("secondCheckAt", opening(calendar, second)))
			.execute());
	}

	private static Date opening(WorkingCalendar calendar, LocalDate day) {
		return Date.from(calendar.nextOpening(day.atStartOfDay(calendar.zone()).toInstant()));
	}

}
