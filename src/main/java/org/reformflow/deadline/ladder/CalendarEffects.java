package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.DatedWork;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineWords;
import org.reformflow.deadline.ladder.LadderPlanner.Plan;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a change of the calendar does to open deadlines and to the tiers to come. */
@Service
@Transactional
class CalendarEffects implements DatedWork {

	private static final int PAGE = 500;

	private final LadderTable ladders;

	private final StepTable steps;

	private final LadderPlanner planner;

	private final Owners owners;

	private final EscalationProcess process;

	private final DeadlineWords words;

	private final Organisation organisation;

	CalendarEffects(LadderTable ladders, StepTable steps, LadderPlanner planner, Owners owners,
			EscalationProcess process, DeadlineWords words, Organisation organisation) {
		this.ladders = ladders;
		this.steps = steps;
		this.planner = planner;
		this.owners = owners;
		this.process = process;
		this.words = words;
		this.organisation = organisation;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Effect> effects(String department, WorkingCalendar before, WorkingCalendar after) {
		List<Effect> effects = new ArrayList<>();
		for (List<LadderRow> page = this.ladders.open(department, "", PAGE); !page.isEmpty(); page = next(page)) {
			List<LadderRow> touched = page.stream().filter((row) -> touches(row, before, after)).toList();
			Map<String, LadderOwner.Facts> facts = this.owners.facts(touched);
			touched.forEach((row) -> Optional.ofNullable(facts.get(row.id()))
				.ifPresent((fact) -> effects.add(effect(row, fact, before, after))));
		}
		return effects;
	}

	private List<LadderRow> next(List<LadderRow> page) {
		LadderRow last = page.get(page.size() - 1);
		return this.ladders.open(last.department(), last.id(), PAGE);
	}

	private boolean touches(LadderRow ladder, WorkingCalendar before, WorkingCalendar after) {
		return ladder.isDated() && (recounted(ladder, after).isPresent()
				|| !before.lastWorkingDayUpTo(ladder.lastDay()).equals(after.lastWorkingDayUpTo(ladder.lastDay())));
	}

	private Effect effect(LadderRow ladder, LadderOwner.Facts facts, WorkingCalendar before, WorkingCalendar after) {
		LocalDate day = ladder.lastDay();
		@Nullable LocalDate proposed = recounted(ladder, after)
			.orElseGet(() -> after.isWorkingDay(day) ? null : after.plusWorkingDays(day, 1));
		return new Effect(ladder.id(), facts.title(),
				(facts.unit() != null) ? this.organisation.unit(facts.unit()).name() : "", day,
				before.lastWorkingDayUpTo(day), after.lastWorkingDayUpTo(day), proposed);
	}

	/** The last of the working days, when they end on another day now. */
	private Optional<LocalDate> recounted(LadderRow ladder, WorkingCalendar calendar) {
		return (ladder.deadlineKind() == DeadlineKind.WORKING_DAYS)
				? this.words.recognise(calendar, ladder.deadlineWords(), ladder.setOn())
					.flatMap(Deadline::lastDay)
					.filter((day) -> !day.equals(ladder.lastDay()))
				: Optional.empty();
	}

	@Override
	public void shift(String ladderId, LocalDate lastDay, String reason) {
		LadderRow ladder = this.ladders.get(ladderId);
		if (ladder.state() == LadderRow.State.ENDED) {
			throw new Refusal("Một việc trong danh sách đã xong trong lúc chờ: hãy mở lại danh sách.");
		}
		this.owners.of(ladder).move(ladder.matterId(), lastDay, reason);
	}

	@Override
	public void recompute(String department) {
		for (List<LadderRow> page = this.ladders.open(department, "", PAGE); !page.isEmpty(); page = next(page)) {
			Map<String, List<Step>> done = this.steps.ofRunningRounds(page.stream().map(LadderRow::id).toList())
				.stream()
				.collect(Collectors.groupingBy(StepRow::ladderId,
						Collectors.mapping(StepRow::step, Collectors.toList())));
			page.stream()
				.filter((ladder) -> ladder.nextAt() != null)
				.forEach((ladder) -> recompute(ladder, done.getOrDefault(ladder.id(), List.of())));
		}
	}

	private void recompute(LadderRow ladder, List<Step> done) {
		Plan plan = this.planner.proceed(ladder, done);
		Instant before = Optional.ofNullable(ladder.nextAt()).orElseThrow().toInstant();
		if (plan.nextAt() != null && !plan.nextAt().equals(before)) {
			this.ladders.setCourse(plan.ladder(), plan.nextAt());
			this.process.retime(ladder, plan.nextAt());
		}
	}

}
