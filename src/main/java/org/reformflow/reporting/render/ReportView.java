package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.ReportState;
import org.reformflow.reporting.report.UnitReportState;

/**
 * A department's report over REST.
 *
 * @param state null while no report was begun
 * @param number such as "05/BC-SKHCN", null before issue
 * @param missing figures that some units owe and do not have
 */
record ReportView(PeriodView period, String department, String departmentName, @Nullable ReportState state,
		String stateLabel, @Nullable String number, @Nullable LocalDate issuedOn, @Nullable String signer,
		List<UnitView> units, List<SectionView> sections, List<FlagView> flags, List<ExplanationView> explanations,
		List<CorrectionView> corrections, List<MissingView> missing, List<FileView> files) {

	/**
	 * A period.
	 *
	 * @param id such as {@code 2023-H1}
	 * @param matter id under which files and processes of the period are kept
	 */
	record PeriodView(String id, String calendar, String calendarName, String name, LocalDate from, LocalDate to,
			LocalDate due, String matter) {

	}

	/** How far a unit is. */
	record UnitView(String unit, String name, UnitReportState state, String stateLabel, int round, boolean late,
			@Nullable String confirmedBy, @Nullable String confirmedByName, @Nullable OffsetDateTime confirmedAt) {

	}

	/** A part of the report. */
	record SectionView(ReportSection section, String title, String text, List<FigureView> figures) {

	}

	/**
	 * A figure of the department with its sources.
	 *
	 * @param amount exact; null while nobody reported it
	 * @param words as the document has it, such as "67,7%"
	 * @param earlier of the last comparable period, or null
	 * @param met whether the target is reached; null without one
	 * @param corrected what corrections after issue make of it, or null
	 * @param parts codes of the indicators that a share is computed from
	 */
	record FigureView(String indicator, String name, String measure, @Nullable BigDecimal amount,
			@Nullable String words, @Nullable BigDecimal earlier, @Nullable String earlierWords,
			@Nullable String target, @Nullable Boolean met, @Nullable BigDecimal corrected,
			@Nullable String correctedWords, List<String> parts, List<String> missing, List<SourceView> sources) {

	}

	/**
	 * What a unit reported.
	 *
	 * @param counted number of the version in the report; null when it came later
	 * @param versions the oldest first
	 */
	record SourceView(String unit, String unitName, @Nullable Integer counted, List<VersionView> versions) {

	}

	/** A version of a unit's figure. */
	record VersionView(int version, @Nullable BigDecimal amount, @Nullable String words, String person,
			String personName, OffsetDateTime at, @Nullable EvidenceView evidence, @Nullable String assignment) {

	}

	/**
	 * The file that shows a figure.
	 *
	 * @param name null when it is not kept with the period or the assignment
	 */
	record EvidenceView(String sha256, @Nullable String name, @Nullable String link) {

	}

	/** A contradiction with what was said about it. */
	record FlagView(Flag.Kind kind, Severity severity, String severityLabel, String rule, List<String> indicators,
			String words, List<String> explanations) {

	}

	/** Why a contradiction is none; without a unit it is of the consolidated figures. */
	record ExplanationView(@Nullable String unit, @Nullable String unitName, String words, String text, String person,
			String personName, OffsetDateTime at) {

	}

	/** A correction after issue. */
	record CorrectionView(String unit, String unitName, String indicator, @Nullable String before, String after,
			String reason, FigureCorrection.State state, String stateLabel, String askedBy, String askedByName,
			OffsetDateTime askedAt, @Nullable String decidedByName, @Nullable OffsetDateTime decidedAt,
			@Nullable String note) {

	}

	/** A figure that some units owe and do not have. */
	record MissingView(String indicator, String name, List<String> units) {

	}

	/** A file of the issued report. */
	record FileView(String name, String mediaType, String sha256, String link) {

	}

	/**
	 * A line in the list of periods.
	 *
	 * @param owed how many units have to hand in
	 * @param handedIn how many of them have
	 * @param late how many of these were late
	 */
	record Line(PeriodView period, @Nullable ReportState state, String stateLabel, @Nullable String number,
			@Nullable LocalDate issuedOn, int owed, int handedIn, int late) {

	}

}
