package org.reformflow.initiative.review;

import java.time.LocalDate;

import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.ReviewRules;

/** Until when the outcome must be answered (NĐ 13/2012 Art. 7.1). */
final class AnswerTime {

	private AnswerTime() {
	}

	/**
	 * The months run from the acceptance; for a solution that is first applied only after
	 * it, from the end of that application. A month without such a day ends on its last.
	 */
	static LocalDate lastDay(LocalDate acceptedOn, Description form, ReviewRules rules) {
		LocalDate first = (form.firstAppliedOn() != null) ? form.firstAppliedOn() : form.appliedFrom();
		LocalDate end = form.appliedTo();
		if (first == null || end == null || !first.isAfter(acceptedOn) || !end.isAfter(acceptedOn)) {
			return acceptedOn.plusMonths(rules.answerMonths());
		}
		return end.plusMonths(rules.answerMonths());
	}

}
