package org.reformflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All work that has deadlines, and the office's decisions about it. */
@Component
@Transactional
class AffectedWork {

	private final ObjectProvider<DatedWork> work;

	private final DepartmentCalendars calendars;

	private final CalendarTables tables;

	private final ChangeLog log;

	private final Clock clock;

	private final ZoneId zone;

	AffectedWork(ObjectProvider<DatedWork> work, DepartmentCalendars calendars, CalendarTables tables, ChangeLog log,
			Clock clock, @Value("${reformflow.time-zone}") ZoneId zone) {
		this.work = work;
		this.calendars = calendars;
		this.tables = tables;
		this.log = log;
		this.clock = clock;
		this.zone = zone;
	}

	List<DatedWork.Effect> effects(String department, WorkingCalendar before, WorkingCalendar after) {
		return this.work.orderedStream().flatMap((each) -> each.effects(department, before, after).stream()).toList();
	}

	void recompute(String department) {
		this.work.orderedStream().forEach((each) -> each.recompute(department));
	}

	/**
	 * Logs decisions and shifts deadlines, but not those that were closed or moved since
	 * the change.
	 */
	void decide(long changeId, Decisions decisions, String by) {
		List<ChangeLog.Decision> logged = new ArrayList<>();
		List<ChangeLog.Decision> wanted = decisions.about(this.log.effects(changeId));
		Map<String, Open> open = wanted.stream().anyMatch((each) -> each.shiftedTo() != null) ? open(changeId)
				: Map.of();
		Map<String, LocalDate> lastDays = this.log.effects(changeId)
			.stream()
			.collect(Collectors.toMap(DatedWork.Effect::deadlineId, DatedWork.Effect::lastDay));
		for (ChangeLog.Decision decision : wanted) {
			LocalDate day = decision.shiftedTo();
			if (day == null) {
				logged.add(decision);
				continue;
			}
			Optional<Open> found = Optional.ofNullable(open.get(decision.deadlineId()))
				.filter((each) -> each.effect.lastDay().equals(lastDays.get(decision.deadlineId())));
			found.ifPresent((each) -> each.work.shift(decision.deadlineId(), day, decisions.reason()));
			logged.add(found.isPresent() ? decision
					: new ChangeLog.Decision(decision.deadlineId(), ChangeLog.Choice.LAPSED, null));
		}
		this.log.recordDecisions(changeId, logged, decisions.reason(), by, OffsetDateTime.now(this.clock));
	}

	/** What a change still affects now. */
	private Map<String, Open> open(long changeId) {
		LoggedChange change = this.log.change(changeId);
		WorkingCalendar after = this.calendars.of(change.department());
		WorkingCalendar before = without(change);
		Map<String, Open> open = new HashMap<>();
		this.work.orderedStream()
			.forEach((each) -> each.effects(change.department(), before, after)
				.forEach((effect) -> open.put(effect.deadlineId(), new Open(effect, each))));
		return open;
	}

	/** The calendar as it would be now without a change. */
	private WorkingCalendar without(LoggedChange change) {
		Map<LocalDate, CalendarDay> own = this.tables.days(change.department())
			.stream()
			.collect(Collectors.toMap(CalendarDay::day, Function.identity()));
		change.days().forEach((day) -> {
			LoggedChange.Row before = day.before();
			own.compute(day.day(), (key, now) -> (before != null) ? before.on(key) : null);
		});
		return CalendarState
			.of(this.tables.days(CalendarTables.NATIONAL), own.values(),
					this.calendars.state(change.department()).hours(), this.zone)
			.calendar();
	}

	private record Open(DatedWork.Effect effect, DatedWork work) {

	}

}
