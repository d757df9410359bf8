package org.reformflow.reporting.work;

/**
 * Reports that a unit owed in a year.
 *
 * @param onTime confirmed by its head in time
 * @param late confirmed late, or not at all though the last day is over
 */
public record UnitReporting(String unit, int onTime, int late) {

	public int owed() {
		return this.onTime + this.late;
	}

}
