package org.reformflow.reporting.period;

/** A department's own report calendars changed; published in the transaction. */
public record CalendarsReplaced(String department) {

}
