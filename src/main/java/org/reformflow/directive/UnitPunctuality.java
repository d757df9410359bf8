package org.reformflow.directive;

/**
 * Assignments of a unit that had a deadline and were judged in some time.
 *
 * @param onTime done, verified and reported in time
 * @param late reported too late, or still owed after the last day
 */
public record UnitPunctuality(String unit, int onTime, int late) {

	public int judged() {
		return this.onTime + this.late;
	}

}
