package org.reformflow.reporting.unit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit's work on its report of a period.
 *
 * @param id also the id of its evidence and of its ladder
 * @param due last day of this round
 * @param savings how often lines were kept
 * @param lines what was typed last, in the order of the form; null before anything was
 * @param headReason why the unit's head gave it back last, or null
 */
record UnitWork(String id, String period, String unit, LocalDate due, int savings, @Nullable List<TypedLine> lines,
		@Nullable String savedBy, @Nullable OffsetDateTime savedAt, @Nullable String headReason) {

}
