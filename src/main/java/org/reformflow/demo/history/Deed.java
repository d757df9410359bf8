package org.reformflow.demo.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What somebody is going to do with a task.
 *
 * @param day on or after which
 * @param fill what the form shows to what is sent
 */
record Deed(OpenWork work, LocalDate day, String person, UnaryOperator<Map<String, Object>> fill) {

}
