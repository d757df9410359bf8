package org.reformflow.initiative.outcome;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications that their people take back before the council meets on them. */
@Service
@Transactional
class Withdrawals {

	private final Applications applications;

	private final ReviewProcess review;

	private final RequestProcess process;

	Withdrawals(Applications applications, ReviewProcess review, RequestProcess process) {
		this.applications = applications;
		this.review = review;
		this.process = process;
	}

	/**
	 * Whether a person may withdraw an own application now: what has not left the unit is
	 * for its writer alone.
	 */
	boolean isOpen(Application application, String person) {
		return isDraft(application) ? application.submitter().equals(person)
				: application.state().isPending() && application.state() != ApplicationState.IN_SESSION;
	}

	private static boolean isDraft(Application application) {
		return application.state() == ApplicationState.DRAFT || application.state() == ApplicationState.CONFIRMING;
	}

	/**
	 * Withdraws it.
	 * @throws Refusal when its state does not allow that
	 */
	void withdraw(Application application, String reason, String by) {
		if (application.state() == ApplicationState.IN_SESSION) {
			throw new Refusal("Hội đồng đang họp xét hồ sơ này: hãy báo thư ký Hội đồng ghi việc rút vào biên bản.");
		}
		if (!isOpen(application, by)) {
			throw new Refusal("Hồ sơ này không rút được nữa: " + application.state().label() + ".");
		}
		if (isDraft(application)) {
			this.process.endDraft(application.id());
			this.applications.enter(application.id(), (application.state() == ApplicationState.DRAFT)
					? ApplicationState.DISCARDED : ApplicationState.WITHDRAWN, reason);
		}
		else {
			this.applications.enter(application.id(), application.state(), "Rút hồ sơ. " + reason);
			this.review.withdraw(application.id());
		}
	}

}
