package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rounds of a year as a reader may see them.
 *
 * @param years in which there are rounds, newest first
 */
record ScoringView(int year, List<Integer> years, List<RoundView> rounds) {

	/**
	 * A round.
	 *
	 * @param publication 0 until published, then one more with each reopening
	 * @param appraised how many units are appraised, of {@code all}
	 */
	record RoundView(String id, String title, int year, String set, String setName, int setVersion, RoundState state,
			String stateLabel, LocalDate selfDue, LocalDate appraisalDue, LocalDate plannedEnd,
			@Nullable OffsetDateTime lockedAt, @Nullable OffsetDateTime publishedAt, int publication, int appraised,
			int all, List<UnitView> units, List<ReopeningView> reopenings) {

	}

	/**
	 * A unit; ranks once published, points as far as they are given.
	 *
	 * @param climbed places better than last year; may move against the points
	 * @param lines empty for those who see the result only
	 */
	record UnitView(String unit, String name, UnitState state, String stateLabel, boolean late, @Nullable String ending,
			@Nullable BigDecimal selfTotal, @Nullable BigDecimal total, boolean rescaled, @Nullable BigDecimal earned,
			@Nullable BigDecimal counted, @Nullable String group, @Nullable Integer place,
			@Nullable BigDecimal previousTotal, @Nullable Integer previousPlace, @Nullable BigDecimal gained,
			@Nullable Integer climbed, List<FieldView> fields, List<LineView> lines) {

	}

	/**
	 * A field with its points.
	 *
	 * @param counted most points that could be had; 0 for a survey that was not held
	 */
	record FieldView(String code, String name, BigDecimal points, BigDecimal counted) {

	}

	/**
	 * A leaf of the set.
	 *
	 * @param points that count now, or null
	 * @param why points were lost
	 * @param responsible part or person
	 */
	record LineView(String code, String name, String level, BigDecimal max, @Nullable BigDecimal points,
			BigDecimal lost, @Nullable String why, @Nullable String responsible, @Nullable String remedy,
			List<ScoreView> history) {

	}

	/** A score that was given. */
	record ScoreView(Stage stage, String stageLabel, @Nullable BigDecimal points, @Nullable String reason,
			@Nullable String cause, @Nullable String responsible, @Nullable String remedy, String by, String byName,
			OffsetDateTime at, List<FileView> evidence) {

	}

	/** Evidence. */
	record FileView(String name, String sha256, String link) {

	}

	/** A change after the lock. */
	record ReopeningView(String unit, String unitName, List<String> leaves, String reason, String state,
			String stateLabel, String askedByName, OffsetDateTime askedAt, @Nullable String decidedByName,
			@Nullable OffsetDateTime decidedAt, @Nullable String note, @Nullable String scoredByName,
			@Nullable Integer publication) {

	}

}
