package org.reformflow.initiative.review;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.similarity.Duplicates;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The examination of accepted applications: duplicates, conditions, what the council asks
 * for. All methods join the caller's transaction.
 */
@Service
@Transactional
class Examinations {

	private final Applications applications;

	private final Campaigns campaigns;

	private final ReviewTable table;

	private final Duplicates duplicates;

	private final ReviewDecision decision;

	private final ReviewNotices notices;

	private final Clock clock;

	Examinations(Applications applications, Campaigns campaigns, ReviewTable table, Duplicates duplicates,
			ReviewDecision decision, ReviewNotices notices, Clock clock) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.table = table;
		this.duplicates = duplicates;
		this.decision = decision;
		this.notices = notices;
		this.clock = clock;
	}

	/** Whether earlier applications resemble it, so that the desk must look. */
	boolean findDuplicates(String id) {
		return !this.duplicates.check(id).isEmpty();
	}

	void noDuplicate(String id, @Nullable String note) {
		note(id, "Đã đối chiếu với hồ sơ tương tự: không trùng." + ((note != null) ? " " + note : ""));
	}

	/** The author has the months of a completion to explain. */
	void askForExplanation(String id, String question) {
		Application application = this.applications.get(id);
		LocalDate due = LocalDate.now(this.clock)
			.plusMonths(this.campaigns.get(application.campaignId()).rules().completionMonths());
		this.table.setQuestion(id, question, due);
		note(id, "Yêu cầu giải trình nội dung tương tự: " + question);
		this.notices.explanationAsked(application, question, due);
	}

	void explain(String id, String explanation) {
		this.table.setExplanation(id, explanation);
		note(id, "Giải trình: " + explanation);
	}

	void explanationMissed(String id) {
		note(id, "Hết hạn giải trình ngày %s mà chưa có trả lời."
			.formatted(VietnameseDates.words(this.table.get(id).completionDue())));
	}

	/**
	 * The day until which an application may be handed in, and whether it was.
	 */
	Limitation limitation(String id) {
		Application application = this.applications.get(id);
		return Limitation.of(application.firstAppliedOn(),
				this.campaigns.get(application.campaignId()).rules().limitationMonths(),
				this.table.get(id).receivedOn());
	}

	void recordConditions(String id, Conditions found) {
		this.table.setConditions(id, found);
	}

	/** What the table of conditions proposes on what the desk found. */
	Proposal proposal(String id) {
		Conditions found = this.table.get(id).conditions();
		if (found == null) {
			throw new IllegalStateException("No conditions of " + id);
		}
		return this.decision.proposal(found);
	}

	/**
	 * It goes to the council, with what was proposed.
	 * @throws Refusal when the table proposes to refuse it and no reason is given
	 */
	void toCouncil(String id, @Nullable String reason) {
		Proposal proposal = proposal(id);
		if (proposal.kind() == Proposal.Kind.REFUSED && reason == null) {
			throw new Refusal("Bảng điều kiện đề xuất từ chối. Hãy nêu lý do vẫn đưa ra Hội đồng.");
		}
		note(id, "Kết quả thẩm định: %s. %s%s".formatted(proposal.kind().label(), proposal.reason(),
				(reason != null) ? " " + reason : ""));
	}

	private void note(String id, String words) {
		this.applications.enter(id, ApplicationState.ACCEPTED, words);
	}

	void recordExpertOpinion(String id, String expert, String opinion) {
		this.applications.enter(id, ApplicationState.READY, "Ý kiến chuyên gia (%s): %s".formatted(expert, opinion));
	}

	void withdraw(String id) {
		Application application = this.applications.get(id);
		if (application.state() != ApplicationState.WITHDRAWN) {
			if (application.outcome() != Outcome.WITHDRAWN) {
				this.applications.conclude(id, Outcome.WITHDRAWN, null);
			}
			this.applications.enter(id, ApplicationState.WITHDRAWN, application.outcomeReason());
		}
	}

}
