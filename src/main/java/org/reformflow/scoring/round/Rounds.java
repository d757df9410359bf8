package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.CriteriaSets;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds from opening to lock. Methods join the caller's transaction. */
@Component
@Transactional
class Rounds {

	/** Working days after the explanations that are planned for the rest. */
	private static final int RESERVE = 5;

	private static final int LONGEST_EXPLANATION = 30;

	private final RoundTable table;

	private final RoundUnitTable units;

	private final Sheets sheets;

	private final CriteriaSets sets;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Rounds(RoundTable table, RoundUnitTable units, Sheets sheets, CriteriaSets sets, WorkingCalendars calendars,
			Clock clock) {
		this.table = table;
		this.units = units;
		this.sheets = sheets;
		this.sets = sets;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Opens a round.
	 * @throws Refusal when the days are past, in the wrong order or no working days
	 */
	ScoringRound open(NewRound asked) {
		if (asked.units().isEmpty()) {
			throw new Refusal("Hãy chọn ít nhất một đơn vị được chấm điểm.");
		}
		if (asked.explainDays() < 1 || asked.explainDays() > LONGEST_EXPLANATION) {
			throw new Refusal("Thời gian giải trình phải từ 1 đến %d ngày làm việc.".formatted(LONGEST_EXPLANATION));
		}
		CriteriaSet set = this.sets.get(asked.setId());
		if (!asked.selfDue().isAfter(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày cuối tự chấm phải sau hôm nay.");
		}
		checkDays(asked.department(), asked.selfDue(), asked.appraisalDue());
		ScoringRound round = new ScoringRound(UUID.randomUUID().toString(), asked.department(), asked.year(),
				asked.title(), set.id(), set.code(), RoundState.OPEN, asked.selfDue(), asked.appraisalDue(),
				asked.explainDays(), plannedEnd(asked.department(), asked.appraisalDue(), asked.explainDays()), null,
				asked.by(), OffsetDateTime.now(this.clock), null, null, null, null, 0, null);
		this.table.insert(round);
		this.units.insert(round.id(), asked.units());
		return round;
	}

	private void checkDays(String department, LocalDate selfDue, LocalDate appraisalDue) {
		WorkingCalendar calendar = this.calendars.of(department);
		if (!appraisalDue.isAfter(selfDue)) {
			throw new Refusal("Ngày cuối thẩm định phải sau ngày cuối tự chấm.");
		}
		for (LocalDate day : List.of(selfDue, appraisalDue)) {
			if (!calendar.isWorkingDay(day)) {
				throw new Refusal("Ngày %s không phải ngày làm việc. Hãy chọn ngày %s hoặc ngày làm việc khác."
					.formatted(VietnameseDates.words(day), VietnameseDates.words(calendar.plusWorkingDays(day, 1))));
			}
		}
	}

	private LocalDate plannedEnd(String department, LocalDate appraisalDue, int explainDays) {
		return this.calendars.of(department).plusWorkingDays(appraisalDue, explainDays + RESERVE);
	}

	/**
	 * Gives units and office more time.
	 * @throws Refusal when a day moves back, or is no working day
	 */
	ScoringRound extend(String id, LocalDate selfDue, LocalDate appraisalDue) {
		ScoringRound round = this.sheets.round(id);
		if (selfDue.isBefore(round.selfDue()) || appraisalDue.isBefore(round.appraisalDue())) {
			throw new Refusal("Chỉ gia hạn thêm, không rút ngắn thời hạn đã giao.");
		}
		checkDays(round.department(), selfDue, appraisalDue);
		this.table.setDates(id, selfDue, appraisalDue,
				plannedEnd(round.department(), appraisalDue, round.explainDays()));
		return this.sheets.round(id);
	}

	/**
	 * Fixes the scores: from now on they change by a reopening only.
	 * @throws Refusal when a unit is not appraised
	 */
	void lock(String id, String by) {
		this.table.lock(id);
		if (this.units.countOpen(id) > 0) {
			throw new Refusal("Còn đơn vị chưa thẩm định xong. Hãy đợi rồi khóa điểm.");
		}
		this.table.setLocked(id, by, OffsetDateTime.now(this.clock));
	}

	/** The director does not publish yet; the scores stay locked. */
	void giveBack(String id, String reason, String by) {
		this.table.setReturned(id, reason, by);
	}

	void approve(String id, String by) {
		this.table.setApproved(id, by);
	}

	/** A round by id; empty for none. */
	@Transactional(readOnly = true)
	Optional<ScoringRound> find(String id) {
		return this.table.find(id);
	}

}
