package org.reformflow.initiative.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.similarity.Duplicates;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of applications from the receipt to the acceptance (TT 18/2013 Art. 6). All
 * methods join the caller's transaction.
 */
@Service
@Transactional
class Reviews {

	private final Applications applications;

	private final Campaigns campaigns;

	private final ReviewTable table;

	private final ReviewProcess process;

	private final Duplicates duplicates;

	private final Receipts receipts;

	private final ReviewNotices notices;

	private final AnswerDeadlines answers;

	private final Clock clock;

	Reviews(Applications applications, Campaigns campaigns, ReviewTable table, ReviewProcess process,
			Duplicates duplicates, Receipts receipts, ReviewNotices notices, AnswerDeadlines answers, Clock clock) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.table = table;
		this.process = process;
		this.duplicates = duplicates;
		this.receipts = receipts;
		this.notices = notices;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Enters an application into the book, gives the receipt and makes its texts known to
	 * later checks for duplicates.
	 */
	void receive(String id) {
		String receipt = this.applications.giveReceipt(id);
		Application application = this.applications.get(id);
		Campaign campaign = campaign(application);
		LocalDate receivedOn = receivedOn(application);
		this.table.insert(id, receivedOn, receivedOn.plusMonths(campaign.rules().formalMonths()));
		this.duplicates.register(id);
		this.table.setReceiptFile(id, this.receipts.make(application, campaign, this.table.get(id), receipt));
		this.notices.received(application, campaign, this.table.get(id), receipt);
	}

	private LocalDate receivedOn(Application application) {
		return Objects.requireNonNull(application.submittedAt()).atZoneSameInstant(this.clock.getZone()).toLocalDate();
	}

	/** A late application is examined with those in time. */
	void takeLate(String id, @Nullable String reason) {
		this.applications.enter(id, ApplicationState.SUBMITTED,
				"Nhận xét trong đợt dù nộp muộn." + ((reason != null) ? " " + reason : ""));
	}

	/**
	 * It goes on in another call of the department that is open.
	 * @throws Refusal when that is none
	 */
	void carryOver(String id, String campaignId, String reason) {
		Application application = this.applications.lock(id);
		Campaign next = this.campaigns.get(campaignId);
		if (!next.department().equals(application.department()) || next.state() != CampaignState.OPEN
				|| next.id().equals(application.campaignId())) {
			throw new Refusal("Chỉ chuyển được sang một đợt khác đang nhận hồ sơ của Sở. Hãy chọn lại đợt.");
		}
		this.process.carryOver(id, campaignId, "Nộp muộn, chuyển sang “%s”. %s".formatted(next.title(), reason));
		this.notices.carriedOver(this.applications.get(id), next, reason);
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
