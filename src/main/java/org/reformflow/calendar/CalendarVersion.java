package org.reformflow.calendar;

/**
 * Which state of a department's calendar is in force: the numbers of the last change of
 * the national days and of its own.
 */
record CalendarVersion(long national, long own) {

}
