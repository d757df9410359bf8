package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.criteria.Tally;

/** Shows one unit's scores. */
class SheetView {

	private final Sheet sheet;

	private final EvidenceNames files;

	private final Function<String, String> names;

	SheetView(Sheet sheet, EvidenceNames files, Function<String, String> names) {
		this.sheet = sheet;
		this.files = files;
		this.names = names;
	}

	/**
	 * The unit.
	 * @param result null before publication
	 * @param open whether the reader sees more than the result
	 * @param lines whether single scores are wanted
	 */
	ScoringView.UnitView unit(String name, @Nullable UnitResult result, boolean open, boolean lines) {
		RoundUnit unit = this.sheet.unit();
		Tally tally = (open && this.sheet.isAppraised()) ? this.sheet.tally() : null;
		boolean selfScored = open && !unit.state().owesSelfScore();
		return new ScoringView.UnitView(unit.unit(), name, unit.state(), unit.state().label(), unit.late(),
				(unit.ending() != null) ? unit.ending().label() : null,
				selfScored ? this.sheet.selfTally().total() : null,
				(result != null) ? result.total() : (tally != null) ? tally.total() : null,
				(result != null) ? result.rescaled() : tally != null && tally.isRescaled(),
				(result != null) ? result.earned() : (tally != null) ? tally.appraised() : null,
				(result != null) ? result.counted() : (tally != null) ? tally.counted() : null,
				(result != null) ? result.group() : null, (result != null) ? result.place() : null,
				(result != null) ? result.previousTotal() : null, (result != null) ? result.previousPlace() : null,
				(result != null) ? result.gained() : null, (result != null) ? result.climbed() : null,
				(open || result != null) ? fields() : List.of(), (open && lines) ? lines() : List.of());
	}

	private List<ScoringView.FieldView> fields() {
		return !this.sheet.isAppraised() ? List.of()
				: this.sheet.tally()
					.lines()
					.stream()
					.filter((line) -> line.criterion().level() == Criterion.Level.FIELD)
					.map((line) -> new ScoringView.FieldView(line.criterion().code(), line.criterion().name(),
							line.points(), line.counted()))
					.toList();
	}

	private List<ScoringView.LineView> lines() {
		Map<String, Tally.Line> tallied = this.sheet.isAppraised() ? this.sheet.tally()
			.lines()
			.stream()
			.collect(Collectors.toMap((line) -> line.criterion().code(), Function.identity())) : Map.of();
		return this.sheet.set().leaves().stream().map((leaf) -> line(leaf, tallied.get(leaf.code()))).toList();
	}

	private ScoringView.LineView line(Criterion leaf, Tally.@Nullable Line tallied) {
		LineScore self = this.sheet.newest(leaf.code(), Stage.SELF).orElse(null);
		LineScore current = this.sheet.newest(leaf.code(), Stage::counts).orElse(null);
		BigDecimal lost = (tallied != null && current != null) ? tallied.lost() : BigDecimal.ZERO;
		boolean nothingLost = lost.signum() == 0;
		return new ScoringView.LineView(leaf.code(), leaf.name(), leaf.level().label(), leaf.maxPoints(),
				(current != null) ? current.points() : null, lost, nothingLost ? null : why(self, current),
				(nothingLost || self == null) ? null : self.responsible(),
				(nothingLost || self == null) ? null : self.remedy(),
				this.sheet.history(leaf.code()).stream().map(this::score).toList());
	}

	/** The reason of whoever decided last, with the cause that the unit names. */
	private static @Nullable String why(@Nullable LineScore self, @Nullable LineScore current) {
		String words = Stream
			.of(Optional.ofNullable(current).map(LineScore::reason), Optional.ofNullable(self).map(LineScore::cause))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("; "));
		return words.isEmpty() ? null : words;
	}

	private ScoringView.ScoreView score(LineScore score) {
		return new ScoringView.ScoreView(score.stage(), score.stage().label(), score.points(), score.reason(),
				score.cause(), score.responsible(), score.remedy(), score.by(), this.names.apply(score.by()),
				score.at(),
				this.files.files(score.evidence())
					.map((file) -> new ScoringView.FileView(file.name(), file.sha256(), EvidenceNames.link(file)))
					.toList());
	}

}
