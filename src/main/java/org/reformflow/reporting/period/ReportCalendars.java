package org.reformflow.reporting.period;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.DataLine;

/** The report calendars of a department: the shipped ones and its own. */
public final class ReportCalendars {

	private final Map<String, ReportCalendar> calendars;

	private ReportCalendars(Map<String, ReportCalendar> calendars) {
		this.calendars = calendars;
	}

	/** What the product ships. */
	public static ReportCalendars shipped() {
		return of(List.of());
	}

	/**
	 * A calendar of the department takes the place of the shipped one of the same id.
	 * @throws Refusal naming every line that is wrong
	 */
	static ReportCalendars of(List<DataLine> own) {
		Map<String, ReportCalendar> calendars = new LinkedHashMap<>();
		CalendarReader.read(CalendarReader.FILE.shipped("periods.csv"))
			.forEach((calendar) -> calendars.put(calendar.id(), calendar));
		CalendarReader.read(own).forEach((calendar) -> calendars.put(calendar.id(), calendar));
		return new ReportCalendars(calendars);
	}

	public Collection<ReportCalendar> all() {
		return this.calendars.values();
	}

	public Optional<ReportCalendar> find(String id) {
		return Optional.ofNullable(this.calendars.get(id));
	}

	/**
	 * A calendar.
	 * @throws Refusal when there is none of that id
	 */
	public ReportCalendar get(String id) {
		return find(id).orElseThrow(() -> new Refusal("Không có lịch báo cáo “%s”. Hãy chọn một trong: %s."
			.formatted(id, String.join(", ", this.calendars.keySet()))));
	}

}
