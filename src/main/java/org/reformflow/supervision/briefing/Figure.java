package org.reformflow.supervision.briefing;

/**
 * A figure beside what it was.
 *
 * @param before empty when it is not known
 * @param change such as "+3"; empty when there is none
 */
record Figure(String name, String now, String before, String change) {

	static Figure of(String name, int now, int before) {
		int change = now - before;
		return new Figure(name, String.valueOf(now), String.valueOf(before),
				(change == 0) ? "" : (change > 0) ? "+" + change : "−" + -change);
	}

}
