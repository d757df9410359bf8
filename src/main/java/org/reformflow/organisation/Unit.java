package org.reformflow.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit of a department.
 *
 * @param id stable id, also the Camunda group of its members; unique over all departments
 * @param aliases other names met in documents
 * @param validFrom first day on which it exists
 * @param validTo last day on which it exists, or null
 * @param successor id of the unit that takes over its work, or null
 * @param inCharge person id of the deputy director in charge, or null
 */
public record Unit(String id, String department, String name, UnitType type, List<String> aliases, LocalDate validFrom,
		@Nullable LocalDate validTo, @Nullable String successor, @Nullable String inCharge) {

	/** The Camunda group of the unit's head and of whoever stands in for the head. */
	public static String headGroup(String unit) {
		return unit + ".head";
	}

	public boolean existsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

}
