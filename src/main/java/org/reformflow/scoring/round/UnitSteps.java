package org.reformflow.scoring.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Moves a unit from step to step, under a lock of its row. */
@Component
class UnitSteps {

	private final RoundUnitTable table;

	private final Sheets sheets;

	UnitSteps(RoundUnitTable table, Sheets sheets) {
		this.table = table;
		this.sheets = sheets;
	}

	/**
	 * The unit, locked until the transaction ends.
	 * @throws Refusal when it is not in one of the states
	 */
	RoundUnit hold(String round, String unit, UnitState... states) {
		this.table.lock(round, unit);
		RoundUnit held = this.sheets.unit(round, unit);
		if (!List.of(states).contains(held.state())) {
			throw new Refusal(
					"Phiếu chấm này đã sang bước “%s”, không sửa được ở bước này nữa. Hãy tải lại danh sách việc."
						.formatted(held.state().label()));
		}
		return held;
	}

	void entered(RoundUnit unit, UnitState state, String by) {
		this.table.update(new RoundUnit(unit.id(), unit.roundId(), unit.unit(), state, unit.processInstanceId(),
				unit.version() + 1, by, unit.confirmedBy(), unit.confirmedAt(), unit.late(),
				(state == UnitState.SELF_SCORING) ? unit.returnReason() : null, unit.appraisedBy(), unit.appraisedAt(),
				unit.explainDue(), unit.ending(), unit.closedAt()));
	}

	void confirmed(RoundUnit unit, String by, OffsetDateTime at, boolean late) {
		this.table.update(
				new RoundUnit(unit.id(), unit.roundId(), unit.unit(), UnitState.APPRAISING, unit.processInstanceId(),
						unit.version() + 1, unit.enteredBy(), by, at, late, null, null, null, null, null, null));
	}

	void givenBack(RoundUnit unit, String reason) {
		this.table.update(
				new RoundUnit(unit.id(), unit.roundId(), unit.unit(), UnitState.SELF_SCORING, unit.processInstanceId(),
						unit.version() + 1, unit.enteredBy(), null, null, false, reason, null, null, null, null, null));
	}

	void saved(RoundUnit unit) {
		move(unit, unit.state(), unit.explainDue(), unit.ending(), unit.closedAt());
	}

	void appraised(RoundUnit unit, String by, OffsetDateTime at, @Nullable LocalDate explainDue) {
		this.table.update(new RoundUnit(unit.id(), unit.roundId(), unit.unit(),
				(explainDue != null) ? UnitState.EXPLAINING : UnitState.CLOSING, unit.processInstanceId(),
				unit.version() + 1, unit.enteredBy(), unit.confirmedBy(), unit.confirmedAt(), unit.late(), null, by, at,
				explainDue, (explainDue != null) ? null : Ending.UNCHANGED, null));
	}

	void move(RoundUnit unit, UnitState state, @Nullable LocalDate explainDue, @Nullable Ending ending,
			@Nullable OffsetDateTime closedAt) {
		this.table.update(new RoundUnit(unit.id(), unit.roundId(), unit.unit(), state, unit.processInstanceId(),
				unit.version() + 1, unit.enteredBy(), unit.confirmedBy(), unit.confirmedAt(), unit.late(),
				unit.returnReason(), unit.appraisedBy(), unit.appraisedAt(), explainDue, ending, closedAt));
	}

}
