package org.reformflow.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day as people entered it.
 *
 * @param where such as {@code Dòng 3}
 * @param type null to take the department's own row out
 */
record EnteredDay(String where, LocalDate day, @Nullable DayType type, String name, String basis) {

}
