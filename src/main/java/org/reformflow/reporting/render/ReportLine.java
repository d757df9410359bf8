package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.Target;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.ReportSection;

/**
 * A figure of the department's report.
 *
 * @param indicator its code
 * @param amount as issued, or as it is now before issue; null while nobody reported it
 * @param earlier of the last comparable period, or null
 * @param corrected what corrections after issue make of it; null when that is the same
 * @param parts codes that a share is computed from
 * @param missing names of units that owe it and have none
 */
record ReportLine(String indicator, String name, ReportSection section, String measure, int decimals,
		@Nullable BigDecimal amount, @Nullable BigDecimal earlier, @Nullable Target target,
		@Nullable BigDecimal corrected, List<String> parts, List<String> missing, List<UnitFigure> units) {

	/** Such as "67,7%"; nothing without an amount. */
	Optional<String> words(@Nullable BigDecimal of) {
		return Optional.ofNullable(of).map((known) -> NumberWords.of(known, this.decimals, this.measure));
	}

	/** Without the unit of measure; "–" without an amount. */
	String plain(@Nullable BigDecimal of) {
		return Optional.ofNullable(of)
			.map((known) -> NumberWords.plain(known, this.decimals, this.measure))
			.orElse("–");
	}

	/** What a unit had before a correction; null when it had nothing. */
	@Nullable BigDecimal before(FigureCorrection correction) {
		return this.units.stream()
			.filter((unit) -> unit.unit().equals(correction.unit()))
			.flatMap((unit) -> unit.versions().stream())
			.filter((entry) -> entry.version() == correction.basedOn())
			.flatMap((entry) -> Stream.ofNullable(entry.figure().value()))
			.findFirst()
			.orElse(null);
	}

	/** Null without a target or an amount. */
	@Nullable Boolean met() {
		return (this.target != null && this.amount != null) ? this.target.isMet(this.amount) : null;
	}

	/** Such as "> 85%" or "≥ 3.000"; nothing without a target. */
	String targetWords() {
		return (this.target != null) ? this.target.comparator().sign() + " "
				+ VietnameseNumber.format(this.target.amount()) + ("%".equals(this.measure) ? "%" : "") : "";
	}

}
