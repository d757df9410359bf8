package org.reformflow.reporting.report;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.FigureChecks;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.figure.Stated;
import org.reformflow.reporting.figure.Submission;
import org.reformflow.reporting.indicator.Identity;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.text.TextChecks;

/**
 * The figures of all units together for a period, with what they are compared with.
 *
 * @param reports of the units that were asked
 * @param stated how the office puts shares
 * @param continued what the cumulative figures go on from, or null
 * @param comparable the last period as long as this, or null
 * @param comparableName its name, or null when it was not opened
 */
public record DepartmentSheet(OpenPeriod open, List<UnitReport> reports, Consolidation consolidation,
		Map<String, Stated> stated, @Nullable Sheet continued, @Nullable Sheet comparable,
		@Nullable String comparableName) {

	private static final int SCALE = 18;

	public Sheet sheet() {
		return this.consolidation.sheet();
	}

	/**
	 * What contradicts in the figures and in texts about them, the most severe first.
	 * What only the figures of a missing unit could correct may be explained.
	 */
	public List<Flag> flags(Collection<String> texts) {
		Submission submission = new Submission(sheet().stating(this.stated), this.continued, this.comparable,
				Identity.Scope.TOTAL);
		return Stream
			.of(FigureChecks.flags(submission).stream().map(this::softened), this.consolidation.flags().stream(),
					TextChecks.flags(this.open.period(), String.join("\n", texts)).stream())
			.flatMap((flags) -> flags)
			.sorted(Comparator.comparing(Flag::severity))
			.toList();
	}

	private Flag softened(Flag flag) {
		boolean incomplete = flag.kind() == Flag.Kind.IDENTITY
				&& flag.indicators().stream().anyMatch(this.consolidation.missing()::containsKey);
		return (flag.severity() != Severity.CORRECT || !incomplete) ? flag
				: new Flag(flag.kind(), Severity.EXPLAIN, flag.rule(), flag.indicators(),
						flag.words().replace(Severity.CORRECT.wayOut(), Severity.EXPLAIN.wayOut()));
	}

	/** What a document of these figures counts, in the order of the catalogue. */
	public List<IssuedFigure> figures() {
		return sheet().values().entrySet().stream().map((each) -> {
			Indicator indicator = sheet().catalogue().get(each.getKey());
			return new IssuedFigure(indicator.code(), indicator.name(), indicator.area(), indicator.measure(),
					indicator.decimals(), each.getValue().setScale(SCALE, RoundingMode.HALF_UP),
					indicator.words(each.getValue()).replace(" %", "%"), missing(indicator));
		}).toList();
	}

	private @Nullable String missing(Indicator indicator) {
		List<Unit> missing = this.consolidation.missing().getOrDefault(indicator.code(), List.of());
		return missing.isEmpty() ? null : missing.stream().map(Unit::name).collect(Collectors.joining(", "));
	}

}
