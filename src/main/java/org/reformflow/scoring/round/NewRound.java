package org.reformflow.scoring.round;

import java.time.LocalDate;
import java.util.List;

/**
 * What the office opens.
 *
 * @param units ids of the units that are scored
 */
record NewRound(String department, int year, String title, String setId, List<String> units, LocalDate selfDue,
		LocalDate appraisalDue, int explainDays, String by) {

	NewRound {
		units = units.stream().distinct().toList();
	}

}
