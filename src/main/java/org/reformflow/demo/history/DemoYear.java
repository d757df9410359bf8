package org.reformflow.demo.history;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.demo.DemoProcess;
import org.reformflow.demo.DemoReports;
import org.reformflow.demo.DemoUnits;
import org.reformflow.directive.DirectiveRequest;
import org.reformflow.directive.DirectiveSubmissions;
import org.reformflow.process.Actor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Has the demo department work through a span of days, each working day from morning to
 * evening: directives come in, people do what waits for them, ladders and other jobs run.
 */
@Component
@ConditionalOnProperty("reformflow.demo.examples")
class DemoYear {

	private static final String DEPARTMENT = "so-khcn";

	private static final String OFFICE = "vanphong";

	/** In the last month of a quarter its report is issued, before its examples begin. */
	private static final int REPORT_DAY = 10;

	private final DemoProcess process;

	private final OpenWorkProcess open;

	private final DirectiveSubmissions submissions;

	private final DemoUnits units;

	private final DemoReports reports;

	private final WorkingCalendars calendars;

	private final ObjectMapper mapper;

	DemoYear(DemoProcess process, OpenWorkProcess open, DirectiveSubmissions submissions, DemoUnits units,
			DemoReports reports, WorkingCalendars calendars, ObjectMapper mapper) {
		this.process = process;
		this.open = open;
		this.submissions = submissions;
		this.units = units;
		this.reports = reports;
		this.calendars = calendars;
		this.mapper = mapper;
	}

	/**
	 * Works through the days before the last one.
	 * @param progress is told each day that begins
	 */
	void run(LocalDate from, LocalDate last, DemoTime time, Consumer<LocalDate> progress) {
		WorkingCalendar calendar = this.calendars.of(DEPARTMENT);
		Staff staff = new Staff(new Colleagues(this.units.all()));
		Desk desk = new Desk(staff);
		List<Outline> outlines = new ArrayList<>(outlines());
		Set<YearMonth> reported = new HashSet<>();
		for (LocalDate day = from; day.isBefore(last); day = day.plusDays(1)) {
			if (!calendar.isWorkingDay(day)) {
				continue;
			}
			progress.accept(day);
			stop(time, calendar, day, LocalTime.of(7, 30));
			this.open.runDueJobs();
			stop(time, calendar, day, LocalTime.of(9, 30));
			register(outlines, from, day);
			desk.work(day);
			if (isReportDay(day, last) && reported.add(YearMonth.from(day))) {
				this.reports.issued();
			}
			stop(time, calendar, day, LocalTime.of(17, 45));
			this.open.runDueJobs();
		}
	}

	private static void stop(DemoTime time, WorkingCalendar calendar, LocalDate day, LocalTime at) {
		time.stopAt(day.atTime(at).atZone(calendar.zone()).toInstant());
	}

	private static boolean isReportDay(LocalDate day, LocalDate last) {
		return day.getMonthValue() % 3 == 0 && day.getDayOfMonth() >= REPORT_DAY && day.getDayOfMonth() < REPORT_DAY + 5
				&& day.plusMonths(1).isBefore(last);
	}

	private void register(List<Outline> outlines, LocalDate from, LocalDate day) {
		while (!outlines.isEmpty() && !from.plusDays(outlines.get(0).after()).isAfter(day)) {
			Outline outline = outlines.remove(0);
			DirectiveRequest request = this.mapper.convertValue(outline.request(day), DirectiveRequest.class);
			Actor.as(OFFICE, () -> this.submissions.submit(DEPARTMENT, request, OFFICE,
					"demo-history-%s-%d".formatted(from, outline.after())));
		}
	}

	private List<Outline> outlines() {
		try {
			return List.of(this.mapper.readValue(
					new ClassPathResource("demo/history/directives.json").getContentAsByteArray(), Outline[].class));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the outlines of a year", ex);
		}
	}

	/** Tasks that somebody is going to do, and those that nobody does. */
	private final class Desk {

		private final Staff staff;

		private final Set<String> known = new HashSet<>();

		private final List<Deed> planned = new ArrayList<>();

		private Desk(Staff staff) {
			this.staff = staff;
		}

		/** Until nothing is left for today. */
		private void work(LocalDate day) {
			do {
				DemoYear.this.open.runDueJobs();
				for (OpenWork work : DemoYear.this.open.unknown(DEPARTMENT, this.known)) {
					this.known.add(work.task());
					this.staff.plan(work, day).ifPresent(this.planned::add);
				}
			}
			while (doPlanned(day));
		}

		private boolean doPlanned(LocalDate day) {
			List<Deed> today = this.planned.stream().filter((deed) -> !deed.day().isAfter(day)).toList();
			this.planned.removeAll(today);
			today.forEach(this::perform);
			return !today.isEmpty();
		}

		private void perform(Deed deed) {
			if (DemoYear.this.open.isOpen(deed.work().task())) {
				DemoYear.this.process.submitTask(deed.person(), deed.work().task(), deed.fill());
			}
		}

	}

}
