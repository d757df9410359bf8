package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which assignments are looked at, as far as the reader may see them. Made by
 * {@link Selections}.
 *
 * @param from first day of reporting for what is done
 * @param to last day, included
 * @param previousFrom first day of the span to compare with
 * @param today the day against which open ones are judged
 * @param soon the last day that is due soon
 * @param lastWorked the working day before today
 * @param wholeDepartment whether the reader sees all units
 * @param area name of an area, {@link #NONE} for those without, or null
 * @param officer id of a person, {@link #NONE} for those without, or null
 */
public record Selection(String department, LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo,
		LocalDate today, LocalDate soon, LocalDate lastWorked, boolean wholeDepartment, @Nullable String unit,
		@Nullable String directive, @Nullable String area, @Nullable String officer) {

	static final String NONE = "none";

	private static final String OPEN = "('PENDING', 'ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'RETURNED', 'AWAITING_CONFIRMATION')";

	/** The condition on assignment {@code a}. */
	public String where(boolean done) {
		return where(done ? "a.state = 'DONE' and a.reported_on between :from and :to" : "a.state in " + OPEN);
	}

	/** The condition on done assignments {@code a} of this span and the previous one. */
	String whereDoneNowOrBefore() {
		return where("a.state = 'DONE' and a.reported_on between :previousFrom and :to"
				+ " and (a.reported_on >= :from or a.reported_on <= :previousTo)");
	}

	private String where(String which) {
		return "a.department = :department and " + which + narrowed();
	}

	/** What the filters add to a condition on assignment {@code a}; may be empty. */
	public String narrowed() {
		return also("a.lead_unit", "unit", this.unit) + also("a.directive_id", "directive", this.directive)
				+ also("a.area", "area", this.area) + also("a.officer", "officer", this.officer);
	}

	private static String also(String column, String name, @Nullable String value) {
		if (NONE.equals(value)) {
			return " and " + column + " is null";
		}
		return (value != null) ? " and " + column + " = :" + name : "";
	}

	/** Whether only some assignments are looked at, whatever their unit. */
	boolean isOfAssignments() {
		return this.directive != null || this.area != null || this.officer != null;
	}

	/** What the conditions name; may be added to. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("department", this.department);
		parameters.put("from", this.from);
		parameters.put("to", this.to);
		parameters.put("previousFrom", this.previousFrom);
		parameters.put("previousTo", this.previousTo);
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
