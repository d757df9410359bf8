package org.reformflow.initiative.review;

import java.time.Clock;
import java.time.LocalDate;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.similarity.Duplicates;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal examination of applications up to their acceptance (TT 18/2013 Art. 6.2).
 * All methods join the caller's transaction.
 */
@Service
@Transactional
class Reviews {

	private final Applications applications;

	private final Campaigns campaigns;

	private final ReviewTable table;

	private final Duplicates duplicates;

	private final ReviewNotices notices;

	private final AnswerDeadlines answers;

	private final Clock clock;

	Reviews(Applications applications, Campaigns campaigns, ReviewTable table, Duplicates duplicates,
			ReviewNotices notices, AnswerDeadlines answers, Clock clock) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.table = table;
		this.duplicates = duplicates;
		this.notices = notices;
		this.answers = answers;
		this.clock = clock;
	}

	/** Refused before the council; the letter follows. */
	void refuse(String id, String reason) {
		this.applications.conclude(id, Outcome.REFUSED, reason);
	}

	/** The author has the months of the campaign to complete it. */
	void returnForCompletion(String id, String missing) {
		LocalDate due = completionDue(id);
		this.table.setMissing(id, missing, due);
		this.applications.enter(id, ApplicationState.RETURNED, missing);
		this.notices.returned(this.applications.get(id), missing, due);
	}

	private LocalDate completionDue(String id) {
		return LocalDate.now(this.clock).plusMonths(campaign(this.applications.get(id)).rules().completionMonths());
	}

	/** The completed application is at the desk again. */
	void completed(String id, String by) {
		this.applications.handIn(id, campaign(this.applications.get(id)).lastDay(), by);
		this.duplicates.register(id);
	}

	/** It was not completed in time: the desk decides on what there is. */
	void completionMissed(String id) {
		this.applications.enter(id, ApplicationState.SUBMITTED, "Hết hạn bổ sung ngày %s mà chưa nộp lại."
			.formatted(VietnameseDates.words(this.table.get(id).completionDue())));
	}

	/** From now on the time for the answer runs. */
	void accept(String id) {
		Application application = this.applications.get(id);
		Campaign campaign = campaign(application);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = AnswerTime.lastDay(today, this.applications.description(id), campaign.rules());
		this.applications.accept(id, today, due);
		this.answers.begin(this.applications.get(id), campaign);
		this.notices.accepted(this.applications.get(id), due);
	}

	/** The time for the answer no longer runs. */
	void end(String id) {
		this.answers.end(id);
	}

	private Campaign campaign(Application application) {
		return this.campaigns.get(application.campaignId());
	}

}
