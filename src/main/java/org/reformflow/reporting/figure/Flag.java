package org.reformflow.reporting.figure;

import java.util.List;

import org.reformflow.reporting.indicator.Severity;

/**
 * Something about a report that is wrong or odd. Nothing is overwritten: people decide.
 *
 * @param rule what it is about: the code of an identity or else of the indicator
 * @param indicators the codes of the figures that it concerns
 * @param words a Vietnamese sentence with the figures and what to do
 */
public record Flag(Kind kind, Severity severity, String rule, List<String> indicators, String words) {

	public Flag {
		indicators = List.copyOf(indicators);
	}

	static Flag of(Kind kind, Severity severity, String indicator, String words) {
		return new Flag(kind, severity, indicator, List.of(indicator), (words + " " + severity.wayOut()).strip());
	}

	/** Kinds of contradictions. */
	public enum Kind {

		/** A count or amount is below zero. */
		NEGATIVE,

		/** Something that is counted has decimals. */
		NOT_WHOLE,

		/** A share is above 100 %. */
		ABOVE_100,

		/** An identity between figures does not hold. */
		IDENTITY,

		/** An identity cannot be checked, because a figure is missing. */
		INCOMPLETE,

		/** A cumulative figure is lower than before. */
		FELL,

		/** Far from the last comparable period. */
		OUTLIER,

		/** Evidence is required and missing. */
		EVIDENCE_MISSING,

		/** A target is not reached. */
		TARGET_MISSED,

		/** What is stated is not what is recomputed. */
		STATED_DIFFERS,

		/** What is stated is true, but far from the exact figure. */
		VAGUE,

		/** Some units have not reported. */
		UNITS_MISSING,

		/** The text speaks of another time than the report's. */
		PERIOD_DIFFERS,

		/** A document is cited with another day than known. */
		REFERENCE_DATE

	}

}
