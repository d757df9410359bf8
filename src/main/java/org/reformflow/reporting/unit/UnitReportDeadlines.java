package org.reformflow.reporting.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.LadderOwner;
import org.reformflow.deadline.ladder.Ladders;
import org.reformflow.deadline.ladder.NewLadder;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReportState;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has the unit, its head and the office reminded of a report. The ladder rests while the
 * report is in.
 */
@Component
class UnitReportDeadlines implements LadderOwner {

	static final String OWNER = "unit-report";

	private static final String KIND = "report";

	private final UnitWorkTable works;

	private final ReportPeriods periods;

	private final UnitReports reports;

	private final Organisation organisation;

	private final ObjectProvider<Ladders> ladders;

	private final ObjectProvider<UnitReportProcess> process;

	private final Clock clock;

	UnitReportDeadlines(UnitWorkTable works, ReportPeriods periods, UnitReports reports, Organisation organisation,
			ObjectProvider<Ladders> ladders, ObjectProvider<UnitReportProcess> process, Clock clock) {
		this.works = works;
		this.periods = periods;
		this.reports = reports;
		this.organisation = organisation;
		this.ladders = ladders;
		this.process = process;
		this.clock = clock;
	}

	void watch(OpenPeriod period, List<UnitWork> works) {
		this.ladders.getObject()
			.watch(works.stream()
				.map((work) -> new NewLadder(period.department(), OWNER, work.id(), KIND, "normal", period.id(),
						DeadlineKind.NO_LATER_THAN, words(work.due()), List.of(), work.due(),
						LocalDate.now(this.clock)))
				.toList());
	}

	private static String words(LocalDate due) {
		return "trước hết ngày " + VietnameseDates.words(due);
	}

	void pause(String id) {
		this.ladders.getObject().pause(OWNER, id);
	}

	void resume(String id, LocalDate due) {
		this.ladders.getObject().resume(OWNER, id);
		this.ladders.getObject().move(OWNER, id, due);
	}

	void end(String id) {
		this.ladders.getObject().end(OWNER, id);
	}

	@Override
	public String name() {
		return OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> ids) {
		List<UnitWork> found = this.works.ofIds(ids);
		Map<String, OpenPeriod> open = found.stream()
			.map(UnitWork::period)
			.distinct()
			.collect(Collectors.toMap((id) -> id, this.periods::get));
		Map<List<String>, UnitReport> states = new HashMap<>();
		this.reports.ofPeriods(open.keySet())
			.forEach((report) -> states.put(List.of(report.period(), report.unit()), report));
		Map<String, Facts> facts = new HashMap<>();
		for (UnitWork work : found) {
			UnitReport report = states.get(List.of(work.period(), work.unit()));
			OpenPeriod period = open.get(work.period());
			if (report != null && period != null && !report.isIn()) {
				facts.put(work.id(), new Facts("Nộp số liệu báo cáo", period.period().name(), work.unit(),
						responsible(report), words(work.due())));
			}
		}
		return facts;
	}

	/** Who entered goes on; before that all of the unit, and at last its head. */
	private Set<String> responsible(UnitReport report) {
		String enteredBy = report.enteredBy();
		if (report.state() == UnitReportState.CONFIRMING) {
			return Set.of();
		}
		return (enteredBy != null) ? Set.of(enteredBy)
				: this.organisation.members(report.unit()).stream().map(Person::id).collect(Collectors.toSet());
	}

	@Override
	public void move(String id, LocalDate lastDay, String reason) {
		this.works.ofIds(List.of(id)).forEach((work) -> {
			this.works.setDue(id, lastDay);
			this.process.getObject().moveDue(work, lastDay);
			this.ladders.getObject().move(OWNER, id, lastDay);
		});
	}

}
