package org.reformflow.initiative.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** The dates by which the steps of process {@code initiative-review} are due. */
@Component("reviewDates")
@ModelBean
public class ReviewDates {

	private final ReviewTable reviews;

	private final Clock clock;

	ReviewDates(ReviewTable reviews, Clock clock) {
		this.reviews = reviews;
		this.clock = clock;
	}

	/** The end of the last day for the answer on an application's form. */
	public Date formalDue(String applicationId) {
		return endOf(this.reviews.get(applicationId).formalDue());
	}

	/** The end of the last day for completing or explaining an application. */
	public Date completionDue(String applicationId) {
		return endOf(Objects.requireNonNull(this.reviews.get(applicationId).completionDue()));
	}

	private Date endOf(LocalDate day) {
		return Date.from(day.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
	}

}
