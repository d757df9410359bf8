package org.reformflow.supervision.progress;

/** By what assignments are counted; an SQL expression over assignment {@code a}. */
enum Grouping {

	UNIT("a.lead_unit"),

	AREA("coalesce(a.area, '')"),

	DIRECTIVE("a.directive_id"),

	OFFICER("coalesce(a.officer, '')"),

	/** The month of the deadline, or of reporting for what is done: {@code 2026-03}. */
	MONTH("""
			case when %1$s is null then '' else concat(extract(year from %1$s), '-',
			case when extract(month from %1$s) < 10 then '0' else '' end, extract(month from %1$s)) end""");

	private final String expression;

	Grouping(String expression) {
		this.expression = expression;
	}

	String sql(boolean done) {
		return this.expression.formatted(done ? "a.reported_on" : "a.current_due");
	}

}
