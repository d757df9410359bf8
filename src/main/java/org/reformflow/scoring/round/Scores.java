package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/**
 * Gives scores: the only writer of them. While the round is open each step gives its own;
 * after the lock only a reopening does.
 */
@Component
class Scores {

	private final LineTable lines;

	private final Clock clock;

	Scores(LineTable lines, Clock clock) {
		this.lines = lines;
		this.clock = clock;
	}

	void give(ScoringRound round, String unit, Stage stage, List<LineEntry> entries, String by) {
		if (round.state().isLocked() != (stage == Stage.REOPENED)) {
			throw new Refusal(round.state().isLocked()
					? "Đợt chấm điểm “%s” đã khóa, không sửa điểm được nữa. Nếu điểm sai, Chánh Văn phòng đề nghị mở lại điểm."
						.formatted(round.title())
					: "Đợt chấm điểm “%s” chưa khóa nên không cần mở lại điểm.".formatted(round.title()));
		}
		this.lines.add(round.id(), unit, stage, entries, by, OffsetDateTime.now(this.clock));
	}

}
