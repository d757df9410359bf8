package org.reformflow.initiative.review;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The formal check: what the decision table finds, and what the desk makes of it. */
@Service
@Transactional
class FormalChecks {

	private final Applications applications;

	private final Campaigns campaigns;

	private final ReviewDecision decision;

	FormalChecks(Applications applications, Campaigns campaigns, ReviewDecision decision) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.decision = decision;
	}

	/** What is missing in the present texts, in the order of the table. */
	List<Finding> findings(String id) {
		Application application = this.applications.get(id);
		return this.decision.findings(this.applications.description(id), this.campaigns.get(application.campaignId()));
	}

	/**
	 * The desk accepts the form.
	 * @throws Refusal when something required is missing and no note says why it is
	 * accepted all the same
	 */
	void accept(String id, @Nullable String note) {
		if (note == null && findings(id).stream().anyMatch(Finding::required)) {
			throw new Refusal("Hồ sơ còn thiếu nội dung bắt buộc. Hãy trả lại để bổ sung, "
					+ "hoặc ghi rõ ở mục “Ghi chú” vì sao vẫn chấp nhận.");
		}
		if (note != null) {
			this.applications.enter(id, ApplicationState.SUBMITTED, "Đạt hình thức. " + note);
		}
	}

}
