package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * Which assignments of a selection are behind a number.
 *
 * @param standing null for all open ones
 * @param month of the deadline, or of reporting for what is done: {@code 2026-03},
 * {@code none} or null for all
 */
record Behind(@Nullable Standing standing, @Nullable String month) {

	Behind {
		if (month != null && !month.equals(Selection.NONE)) {
			parse(month);
		}
	}

	private static YearMonth parse(String month) {
		try {
			return YearMonth.parse(month);
		}
		catch (DateTimeParseException ex) {
			throw new Refusal(
					"month: giá trị không đúng kiểu; hãy viết như 2026-03, hoặc none cho việc không thời hạn.");
		}
	}

	boolean isDone() {
		return this.standing != null && this.standing.isDone();
	}

	/** What is added to the condition on assignment {@code a}. */
	String where() {
		String day = isDone() ? "a.reported_on" : "a.current_due";
		return ((this.standing != null) ? " and " + Standing.sql(isDone()) + " = :standing" : "")
				+ ((this.month == null) ? "" : " and " + day
						+ (this.month.equals(Selection.NONE) ? " is null" : " between :firstDay and :lastDay"));
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (this.standing != null) {
			parameters.put("standing", this.standing.name());
		}
		if (this.month != null && !this.month.equals(Selection.NONE)) {
			LocalDate first = parse(this.month).atDay(1);
			parameters.put("firstDay", first);
			parameters.put("lastDay", first.plusMonths(1).minusDays(1));
		}
		return parameters;
	}

}
