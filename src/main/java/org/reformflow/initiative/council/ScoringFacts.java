package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.initiative.application.Applications;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code initiative-scoring} asks; no scores. */
@Component("scoringFacts")
@ModelBean
public class ScoringFacts {

	private static final int DAYS = 10;

	/** Working days that the session and the decision need before the answer is due. */
	private static final int RESERVE = 10;

	private final ScoringTable table;

	private final Scorings scorings;

	private final Applications applications;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ScoringFacts(ScoringTable table, Scorings scorings, Applications applications, WorkingCalendars calendars,
			Clock clock) {
		this.table = table;
		this.scorings = scorings;
		this.applications = applications;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** People who have a sheet to fill. */
	public List<String> reviewers(String scoringId) {
		return this.scorings.open(this.table.get(scoringId));
	}

	/** Whether a person declared a conflict instead of scoring. */
	public boolean hasRecused(String scoringId, String person) {
		return this.table.sheets(scoringId)
			.stream()
			.anyMatch((sheet) -> sheet.person().equals(person) && sheet.state() == SheetState.RECUSED);
	}

	public boolean hasEnoughSheets(String scoringId) {
		return this.scorings.hasEnough(scoringId);
	}

	/**
	 * The end of the tenth working day from now, or earlier where the answer is due soon,
	 * but never before the next working day.
	 */
	public Date due(String department, String applicationId) {
		WorkingCalendar calendar = this.calendars.of(department);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = calendar.plusWorkingDays(today, DAYS);
		LocalDate resultDue = this.applications.get(applicationId).resultDue();
		while (resultDue != null && due.isAfter(calendar.plusWorkingDays(today, 1))
				&& calendar.plusWorkingDays(due, RESERVE).isAfter(resultDue)) {
			due = calendar.lastWorkingDayUpTo(due.minusDays(1));
		}
		return Date.from(calendar.endOf(due));
	}

}
