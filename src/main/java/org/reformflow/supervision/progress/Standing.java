package org.reformflow.supervision.progress;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where an assignment stands: open or done, and against its deadline (domain.md 2.6). The
 * conditions are tried in order; what is done is judged by the day of reporting.
 */
public enum Standing {

	SUSPENDED("Tạm dừng", false, "a.suspended"),

	AWAITING_CONFIRMATION("Chờ xác nhận", false, "a.state = 'AWAITING_CONFIRMATION'"),

	NO_DEADLINE("Không thời hạn", false, "a.current_due is null"),

	LATE("Quá hạn", false, "a.current_due < :today"),

	DUE_SOON("Sắp đến hạn", false, "a.current_due <= :soon"),

	IN_TERM("Trong hạn", false, "1 = 1"),

	DONE_NO_DEADLINE("Đã xong, không thời hạn", true, "a.current_due is null"),

	DONE_LATE("Xong quá hạn", true, "a.reported_on > a.current_due"),

	DONE_ON_TIME("Xong đúng hạn", true, "1 = 1");

	private final String label;

	private final boolean done;

	private final String condition;

	Standing(String label, boolean done, String condition) {
		this.label = label;
		this.done = done;
		this.condition = condition;
	}

	public String label() {
		return this.label;
	}

	public boolean isDone() {
		return this.done;
	}

	/** An SQL expression for the name of the standing of assignment {@code a}. */
	static String sql(boolean done) {
		return sql(done, (standing) -> "'" + standing + "'");
	}

	/** The same for its ordinal: cheaper to group by. */
	static String ordinalSql(boolean done) {
		return sql(done, (standing) -> String.valueOf(standing.ordinal()));
	}

	private static String sql(boolean done, Function<Standing, String> value) {
		return Arrays.stream(values())
			.filter((standing) -> standing.done == done)
			.map((standing) -> "when " + standing.condition + " then " + value.apply(standing))
			.collect(Collectors.joining(" ", "case ", " end"));
	}

}
