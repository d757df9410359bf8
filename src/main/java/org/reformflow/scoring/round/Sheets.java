package org.reformflow.scoring.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.CriteriaSets;

import org.springframework.stereotype.Component;

/** Reads the scores of units. */
@Component
class Sheets {

	private final RoundTable rounds;

	private final RoundUnitTable units;

	private final LineTable lines;

	private final CriteriaSets sets;

	Sheets(RoundTable rounds, RoundUnitTable units, LineTable lines, CriteriaSets sets) {
		this.rounds = rounds;
		this.units = units;
		this.lines = lines;
		this.sets = sets;
	}

	/**
	 * A unit's scores.
	 * @throws Refusal when the round does not score the unit
	 */
	Sheet of(String round, String unit) {
		return of(round(round), unit);
	}

	Sheet of(ScoringRound round, String unit) {
		return Sheet.of(round, unit(round.id(), unit), this.sets.get(round.setId()),
				this.lines.ofUnit(round.id(), unit));
	}

	/** Those of all units, in three statements. */
	List<Sheet> ofRound(ScoringRound round) {
		CriteriaSet set = this.sets.get(round.setId());
		Map<String, List<LineScore>> scores = this.lines.ofRound(round.id())
			.stream()
			.collect(Collectors.groupingBy(LineScore::unit));
		return this.units.ofRound(round.id())
			.stream()
			.map((unit) -> Sheet.of(round, unit, set, scores.getOrDefault(unit.unit(), List.of())))
			.toList();
	}

	ScoringRound round(String id) {
		return this.rounds.find(id)
			.orElseThrow(() -> new Refusal("Không tìm thấy đợt chấm điểm này. Hãy mở lại từ danh sách việc."));
	}

	RoundUnit unit(String round, String unit) {
		return this.units.find(round, unit)
			.orElseThrow(() -> new Refusal("Đơn vị không được chấm trong đợt này. Hãy chọn đơn vị khác."));
	}

}
