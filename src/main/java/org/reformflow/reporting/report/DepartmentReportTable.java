package org.reformflow.reporting.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code department_report} with its texts and issued figures. */
@Repository
class DepartmentReportTable {

	private static final String COLUMNS = """
			state, process_instance_id, return_reason, signer, signs_for_head, submitted_by, submitted_at, approved_by,
			approved_at, number, symbol, issued_on, issued_by, issued_at, last_figure""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	DepartmentReportTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	Optional<DepartmentReport> find(String period) {
		return this.jdbc.sql("select period_id, " + COLUMNS + " from department_report where period_id = ?")
			.param(period)
			.query(DepartmentReportTable::report)
			.optional();
	}

	List<DepartmentReport> ofPeriods(Collection<String> periods) {
		return periods.isEmpty() ? List.of()
				: this.jdbc
					.sql("select period_id, " + COLUMNS + " from department_report where period_id in (:periods)")
					.param("periods", periods)
					.query(DepartmentReportTable::report)
					.list();
	}

	/** Waits for others who change what belongs to a period. */
	void lock(String period) {
		this.jdbc.sql("select id from report_period where id = ? for update").param(period).query().singleRow();
	}

	/** Waits for others who give a report its number. */
	void lockNumbers() {
		this.jdbc.sql("select id from report_lock for update").query(Integer.class).single();
	}

	/** The highest number of a department's symbol in a year; 0 when there is none. */
	int lastNumber(String department, String symbol, int year) {
		LocalDate first = LocalDate.ofYearDay(year, 1);
		return this.jdbc.sql("""
				select coalesce(max(r.number), 0) from department_report r join report_period p on p.id = r.period_id
				where p.department = ? and r.symbol = ? and r.issued_on between ? and ?""")
			.params(department, symbol, first, first.plusYears(1).minusDays(1))
			.query(Integer.class)
			.single();
	}

	/** The symbol that a department's reports had last. */
	Optional<String> lastSymbol(String department) {
		return this.jdbc.sql("""
				select r.symbol from department_report r join report_period p on p.id = r.period_id
				where p.department = ? and r.symbol is not null order by r.issued_at desc fetch first 1 rows only""")
			.param(department)
			.query(String.class)
			.optional();
	}

	void insert(String period) {
		this.jdbc.sql("insert into department_report (period_id, state, signs_for_head) values (?, ?, false)")
			.params(period, ReportState.COLLECTING.name())
			.update();
	}

	void setProcess(String period, String processInstanceId) {
		update("process_instance_id = ?", period, processInstanceId);
	}

	void setState(String period, ReportState state, @Nullable String returnReason) {
		update("state = ?, return_reason = ?", period, state.name(), returnReason);
	}

	void setSubmitted(String period, String signer, boolean signsForHead, String by, OffsetDateTime at) {
		update("state = ?, return_reason = null, signer = ?, signs_for_head = ?, submitted_by = ?, submitted_at = ?",
				period, ReportState.SUBMITTED.name(), signer, signsForHead, by, at);
	}

	void setApproved(String period, String by, OffsetDateTime at) {
		update("state = ?, approved_by = ?, approved_at = ?", period, ReportState.APPROVED.name(), by, at);
	}

	void setIssued(String period, DocumentNumber number, long lastFigure, String by, OffsetDateTime at) {
		update("state = ?, number = ?, symbol = ?, issued_on = ?, last_figure = ?, issued_by = ?, issued_at = ?",
				period, ReportState.ISSUED.name(), number.number(), number.symbol(), number.issuedOn(), lastFigure, by,
				at);
	}

	private void update(String columns, String period, @Nullable Object... values) {
		this.jdbc.sql("update department_report set " + columns + " where period_id = ?")
			.params(Stream.concat(Arrays.stream(values), Stream.of(period)).toList())
			.update();
	}

	Map<ReportSection, String> texts(String period) {
		Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
		this.jdbc.sql("select section, body from report_text where period_id = ?")
			.param(period)
			.query((ResultSet row) -> {
				texts.put(ReportSection.valueOf(row.getString(1)), row.getString(2));
			});
		return texts;
	}

	void replaceTexts(String period, Map<ReportSection, String> texts) {
		this.jdbc.sql("delete from report_text where period_id = ?").param(period).update();
		this.batch.batchUpdate("insert into report_text (period_id, section, body) values (?, ?, ?)",
				texts.entrySet()
					.stream()
					.filter((text) -> !text.getValue().isBlank())
					.map((text) -> new Object[] { period, text.getKey().name(), text.getValue() })
					.toList());
	}

	/** The newest figure of a period; 0 when there is none. */
	long lastFigure(String period) {
		return this.jdbc.sql("select coalesce(max(id), 0) from report_figure where period_id = ?")
			.param(period)
			.query(Long.class)
			.single();
	}

	/** Whether another report of the department has a number of a year already. */
	boolean isTaken(String period, DocumentNumber number) {
		return this.jdbc.sql("""
				select count(*) from department_report r join report_period p on p.id = r.period_id
				where p.department = (select department from report_period where id = ?) and r.period_id <> ?
				and r.symbol = ? and r.number = ? and r.issued_on between ? and ?""")
			.params(period, period, number.symbol(), number.number(), number.issuedOn().withDayOfYear(1),
					number.issuedOn().withDayOfYear(1).plusYears(1).minusDays(1))
			.query(Integer.class)
			.single() > 0;
	}

	void insertIssued(String period, List<IssuedFigure> figures) {
		List<Object[]> rows = new ArrayList<>();
		for (IssuedFigure figure : figures) {
			ReformArea area = figure.area();
			rows.add(new Object[] { period, rows.size(), figure.indicator(), figure.name(),
					(area != null) ? area.name() : null, figure.measure(), figure.decimals(), figure.amount(),
					figure.words(), figure.missing() });
		}
		this.batch.batchUpdate("""
				insert into issued_figure (period_id, position, indicator, name, area, measure, decimals, amount, words,
				missing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	List<IssuedFigure> issued(String period) {
		return this.jdbc.sql("""
				select indicator, name, area, measure, decimals, amount, words, missing from issued_figure
				where period_id = ? order by position""").param(period).query(DepartmentReportTable::figure).list();
	}

	private static IssuedFigure figure(ResultSet row, int number) throws SQLException {
		String area = row.getString(3);
		BigDecimal amount = row.getBigDecimal(6);
		return new IssuedFigure(row.getString(1), row.getString(2), (area != null) ? ReformArea.valueOf(area) : null,
				row.getString(4), row.getInt(5), amount, row.getString(7), row.getString(8));
	}

	private static DepartmentReport report(ResultSet row, int index) throws SQLException {
		LocalDate issuedOn = row.getObject(13, LocalDate.class);
		DocumentNumber number = (issuedOn != null) ? new DocumentNumber(row.getInt(11), row.getString(12), issuedOn)
				: null;
		return new DepartmentReport(row.getString(1), ReportState.valueOf(row.getString(2)), row.getString(3),
				row.getString(4), row.getString(5), row.getBoolean(6), row.getString(7),
				row.getObject(8, OffsetDateTime.class), row.getString(9), row.getObject(10, OffsetDateTime.class),
				number, row.getString(14), row.getObject(15, OffsetDateTime.class), row.getObject(16, Long.class));
	}

}
