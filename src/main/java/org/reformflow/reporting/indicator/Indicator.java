package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.directive.Target;
import org.reformflow.process.VietnameseNumber;

/**
 * Something that units report.
 *
 * @param code short and stable, also the key of form fields: {@code dossier_new}
 * @param area null outside the areas of reform
 * @param measure unit of measure, such as "hồ sơ", "đồng" or "%"
 * @param target what must be reached, or null
 * @param decimals with which the figure is written; 0 for what is counted
 * @param outlier from which change it must be explained, or null
 * @param aliases other names under which targets of assignments ask for it
 * @param carriedFrom figures of the last period that it begins with: its own for what
 * seldom changes, or null
 */
public record Indicator(String code, String name, @Nullable ReformArea area, String measure, Kind kind,
		@Nullable Target target, Direction direction, RollUp rollUp, Source source, Owing owedBy,
		boolean evidenceRequired, int decimals, @Nullable Outlier outlier, List<String> aliases,
		@Nullable CodeSum carriedFrom) {

	public Indicator {
		aliases = List.copyOf(aliases);
	}

	/** The figure as reports write it: "67,7 %", "3.987.348.000 đồng". */
	public String words(BigDecimal value) {
		return VietnameseNumber.format(value, this.decimals, this.measure);
	}

	public boolean isPercent() {
		return "%".equals(this.measure);
	}

	/** Whether it is computed from other indicators. */
	public boolean isShare() {
		return this.rollUp instanceof RollUp.Share;
	}

	/** What a figure counts. */
	public enum Kind {

		/** What happened within the period, or how things stand at its end. */
		PERIOD,

		/** All since the year began; it must not fall within the year. */
		CUMULATIVE

	}

	/** Which way is better. */
	public enum Direction {

		UP, DOWN, NONE

	}

	/** Where a figure comes from. */
	public enum Source {

		/** A unit types it. */
		UNIT,

		/** It was stated for the target of an assignment. */
		ASSIGNMENT,

		/** The system counts or computes it. */
		SYSTEM

	}

}
