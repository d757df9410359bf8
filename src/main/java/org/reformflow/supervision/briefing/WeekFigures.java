package org.reformflow.supervision.briefing;

/**
 * How the work stood on one day, and what was done in the seven days before it.
 *
 * @param open not reported complete, and not suspended
 * @param late of these, past the last day in time
 * @param obstacles raised and not decided
 * @param doneOnTime reported in these days, before or on the last day, or without one
 */
record WeekFigures(int open, int late, int obstacles, int doneOnTime, int doneLate) {

}
