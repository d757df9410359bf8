package org.reformflow.supervision.progress;

/**
 * How many assignments a unit leads, by where they stand. Open ones are counted as they
 * are now; done ones by the day on which the unit reported completion.
 *
 * @param inTerm open, due later than soon
 * @param dueSoon open, with at most three working days left
 * @param late open, past the last day in time
 * @param noDeadline open without a deadline
 * @param awaitingConfirmation reported, not verified yet
 * @param doneOnTime closed and reported in time
 * @param doneLate closed and reported after the last day
 * @param doneNoDeadline closed, without a deadline
 * @param suspended open, but suspended; not among the other open ones
 * @param obstaclesOpen raised by the unit and not decided
 */
record UnitProgress(String unit, String name, int inTerm, int dueSoon, int late, int noDeadline,
		int awaitingConfirmation, int doneOnTime, int doneLate, int doneNoDeadline, int suspended, int obstaclesOpen) {

	static UnitProgress of(Board.Group unit) {
		return new UnitProgress(unit.key(), unit.name(), unit.of(Standing.IN_TERM), unit.of(Standing.DUE_SOON),
				unit.of(Standing.LATE), unit.of(Standing.NO_DEADLINE), unit.of(Standing.AWAITING_CONFIRMATION),
				unit.of(Standing.DONE_ON_TIME), unit.of(Standing.DONE_LATE), unit.of(Standing.DONE_NO_DEADLINE),
				unit.of(Standing.SUSPENDED), unit.obstacles());
	}

}
