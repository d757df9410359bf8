package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which assignments are looked at, as far as the reader may see them.
 *
 * @param from first day of reporting for what is done
 * @param to last day, included
 * @param today the day against which open ones are judged
 * @param soon the last day that is due soon
 */
record Selection(String department, LocalDate from, LocalDate to, LocalDate today, LocalDate soon,
		@Nullable String unit, @Nullable String directive, @Nullable String area, @Nullable String officer) {

	private static final String OPEN = "('PENDING', 'ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'RETURNED', 'AWAITING_CONFIRMATION')";

	/** The condition on assignment {@code a}. */
	String where(boolean done) {
		String which = done ? "a.state = 'DONE' and a.reported_on between :from and :to" : "a.state in " + OPEN;
		return "a.department = :department and " + which + also("a.lead_unit", "unit", this.unit)
				+ also("a.directive_id", "directive", this.directive) + also("a.area", "area", this.area)
				+ also("a.officer", "officer", this.officer);
	}

	private static String also(String column, String name, @Nullable String value) {
		return (value != null) ? " and " + column + " = :" + name : "";
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("department", this.department);
		parameters.put("from", this.from);
		parameters.put("to", this.to);
		parameters.put("today", this.today);
		parameters.put("soon", this.soon);
		put(parameters, "unit", this.unit);
		put(parameters, "directive", this.directive);
		put(parameters, "area", this.area);
		put(parameters, "officer", this.officer);
		return parameters;
	}

	private static void put(Map<String, Object> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

}
