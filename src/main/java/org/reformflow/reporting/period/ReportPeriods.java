package org.reformflow.reporting.period;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.OwnLines;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The report calendars of departments, and the periods that were opened by them. */
@Component
@Transactional
public class ReportPeriods {

	private final OwnLines lines;

	private final PeriodTable table;

	private final ApplicationEventPublisher events;

	private final WorkingCalendars workingCalendars;

	private final Clock clock;

	ReportPeriods(JdbcTemplate jdbc, PeriodTable table, ApplicationEventPublisher events,
			WorkingCalendars workingCalendars, Clock clock) {
		this.lines = new OwnLines(jdbc, "report_calendar", CalendarReader.FILE);
		this.table = table;
		this.events = events;
		this.workingCalendars = workingCalendars;
		this.clock = clock;
	}

	/** The calendars in force in a department. */
	@Transactional(readOnly = true)
	public ReportCalendars calendars(String department) {
		return ReportCalendars.of(this.lines.of(department));
	}

	/**
	 * Puts a department's own calendars in place of those that it had.
	 * @param calendars comma-separated values with a header like that of
	 * {@code reporting/periods.csv}; empty for none
	 * @throws Refusal naming every line that is wrong, and the way out
	 */
	public void replaceCalendars(String department, String calendars, String by) {
		replaceCalendars(department, calendars.isBlank() ? List.of() : CalendarReader.FILE.read(calendars, "Dòng"), by);
	}

	/** The lines that a department has of its own. */
	@Transactional(readOnly = true)
	List<DataLine> ownLines(String department) {
		return this.lines.of(department);
	}

	void replaceCalendars(String department, List<DataLine> own, String by) {
		ReportCalendars.of(own);
		this.lines.replace(department, own, by, OffsetDateTime.now(this.clock));
		this.events.publishEvent(new CalendarsReplaced(department));
	}

	/**
	 * Opens a period, such as {@code 2023-H1} of {@code cchc}, once: others who open one
	 * at the same time wait for the end of the caller's transaction.
	 * @return the one that was opened before, if there is one
	 * @throws Refusal when the calendar or the period does not exist
	 */
	public OpenPeriod open(String department, String calendar, String period) {
		ReportCalendar found = calendars(department).get(calendar);
		ReportPeriod wanted = found.period(period);
		this.table.lock();
		return this.table.find(department, wanted).orElseGet(() -> {
			OpenPeriod open = new OpenPeriod(UUID.randomUUID().toString(), department, wanted,
					found.dueDay(wanted, this.workingCalendars.of(department)));
			this.table.insert(open, OffsetDateTime.now(this.clock));
			return open;
		});
	}

	/**
	 * A period that was opened.
	 * @throws Refusal when there is none of that id
	 */
	@Transactional(readOnly = true)
	public OpenPeriod get(String id) {
		return this.table.find(id)
			.orElseThrow(() -> new Refusal("Không tìm thấy kỳ báo cáo này. Hãy mở lại từ danh sách việc."));
	}

	/** A period that was opened; empty when there is none of that id. */
	@Transactional(readOnly = true)
	public Optional<OpenPeriod> find(String id) {
		return this.table.find(id);
	}

	/** A department's own record of a period; empty when it was not opened. */
	@Transactional(readOnly = true)
	public Optional<OpenPeriod> find(String department, ReportPeriod period) {
		return this.table.find(department, period);
	}

	/** All that a department opened, the last cut-off day first; one statement. */
	@Transactional(readOnly = true)
	public List<OpenPeriod> ofDepartment(String department) {
		return this.table.ofDepartment(department);
	}

	/** Whether an id is that of a period of a department. */
	@Transactional(readOnly = true)
	public boolean isOf(String id, String department) {
		return this.table.find(id).filter((open) -> open.department().equals(department)).isPresent();
	}

	/** All that departments opened of a calendar, by cut-off day; one statement. */
	@Transactional(readOnly = true)
	public List<OpenPeriod> ofDepartments(Collection<String> departments, String calendar) {
		return this.table.ofDepartments(departments, calendar);
	}

}
