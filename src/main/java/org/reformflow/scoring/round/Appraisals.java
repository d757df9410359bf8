package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office makes of self-scores. Methods join the caller's transaction. */
@Component
@Transactional
class Appraisals {

	private final Sheets sheets;

	private final UnitSteps steps;

	private final Scores scores;

	private final LineTable lines;

	private final SelfScores selfScores;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Appraisals(Sheets sheets, UnitSteps steps, Scores scores, LineTable lines, SelfScores selfScores,
			WorkingCalendars calendars, Clock clock) {
		this.sheets = sheets;
		this.steps = steps;
		this.scores = scores;
		this.lines = lines;
		this.selfScores = selfScores;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Keeps what was typed. */
	void save(String round, String unit, List<LineEntry> entries, Seen seen, Person by) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.APPRAISING);
		requireOther(unit, by);
		seen.check(held);
		this.lines.saveDraft(round, unit, Stage.APPRAISED, entries);
		this.steps.saved(held);
	}

	/**
	 * Appraises all rows.
	 * @return whether points were changed, so that the unit may explain
	 * @throws Refusal naming every change without a reason
	 */
	boolean appraise(String round, String unit, List<LineEntry> entries, Seen seen, Person by) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.APPRAISING);
		requireOther(unit, by);
		seen.check(held);
		Sheet sheet = this.sheets.of(round, unit);
		ReasonCheck.check(sheet.leaves(), entries, sheet::claimed, "Bản thẩm định chưa gửi được");
		this.scores.give(sheet.round(), unit, Stage.APPRAISED, entries, by.id());
		this.lines.dropDraft(round, unit, Stage.APPRAISED);
		boolean changed = !this.sheets.of(round, unit).changed().isEmpty();
		LocalDate explainDue = this.calendars.of(sheet.round().department())
			.plusWorkingDays(LocalDate.now(this.clock), sheet.round().explainDays());
		this.steps.appraised(held, by.id(), OffsetDateTime.now(this.clock), changed ? explainDue : null);
		return changed;
	}

	/** The unit accepts all changes. */
	void accept(String round, String unit, Person by) {
		this.selfScores.requireMember(unit, by);
		RoundUnit held = this.steps.hold(round, unit, UnitState.EXPLAINING);
		this.steps.move(held, UnitState.CLOSING, held.explainDue(), Ending.ACCEPTED, null);
	}

	/**
	 * The unit stands by its points for some rows.
	 * @param entries of those rows: the reason is the explanation
	 */
	void explain(String round, String unit, List<LineEntry> entries, Person by) {
		this.selfScores.requireMember(unit, by);
		RoundUnit held = this.steps.hold(round, unit, UnitState.EXPLAINING);
		if (entries.isEmpty()) {
			throw new Refusal("Hãy giải trình ít nhất một tiêu chí, hoặc chọn chấp nhận toàn bộ.");
		}
		this.scores.give(this.sheets.round(round), unit, Stage.EXPLAINED, entries, by.id());
		this.steps.move(held, UnitState.REAPPRAISING, held.explainDue(), null, null);
	}

	/**
	 * Decides on the explained rows, for good.
	 * @throws Refusal naming every row decided against the explanation without a reason
	 */
	void reappraise(String round, String unit, List<LineEntry> entries, Person by) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.REAPPRAISING);
		requireOther(unit, by);
		Sheet sheet = this.sheets.of(round, unit);
		ReasonCheck.check(sheet.contested(), entries, sheet::claimed, "Bản thẩm định lại chưa gửi được");
		this.scores.give(sheet.round(), unit, Stage.FINAL, entries, by.id());
		this.steps.move(held, UnitState.CLOSING, held.explainDue(), Ending.REAPPRAISED, null);
	}

	/**
	 * Ends the appraisal of a unit; without an answer in time it counts as accepted.
	 * @return how it ended
	 */
	Ending close(String round, String unit) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.EXPLAINING, UnitState.CLOSING);
		Ending ending = Objects.requireNonNullElse(held.ending(), Ending.LAPSED);
		this.steps.move(held, UnitState.APPRAISED, held.explainDue(), ending, OffsetDateTime.now(this.clock));
		return ending;
	}

	/** Nobody appraises the own unit; the leadership is above all units. */
	static void requireOther(String unit, Person by) {
		if (unit.equals(by.unit()) && !by.is(Role.LEADERSHIP)) {
			throw new Refusal("Bạn thuộc đơn vị được chấm nên không thẩm định phiếu này. Hãy để người khác thẩm định.");
		}
	}

}
