package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of process {@code deadline-escalation} show. */
@Configuration(proxyBeanMethods = false)
class LadderForms {

	@Bean
	FormView ladderView(StepTable steps, LadderTable ladders, Owners owners, Organisation organisation,
			LadderPlanner planner, Clock clock) {
		return (task) -> {
			StepRow step = steps.get(EscalationProcess.ASKED_STEP.in(Objects.requireNonNull(task)));
			LadderRow ladder = ladders.get(step.ladderId());
			WorkingCalendar calendar = planner.calendar(ladder);
			LocalDate today = LocalDate.now(clock);
			Map<String, Object> asked = new LinkedHashMap<>();
			owners.facts(ladder).ifPresent((facts) -> {
				asked.put("title", facts.title());
				asked.put("subject", facts.subject());
				asked.put("deadline", facts.deadlineWords());
				asked.put("unit", (facts.unit() != null) ? organisation.unit(facts.unit()).name() : "");
			});
			asked.put("tier", step.name());
			asked.put("slip", Optional.ofNullable(step.slip()).orElse(""));
			asked.put("lastDay", VietnameseDates.words(ladder.lastDay()));
			asked.put("daysLate", Math.max(calendar.workingDaysBetween(ladder.lastDay(), today), 0));
			asked.put("answerDue", VietnameseDates.words(step.answerDue()));
			asked.put("commits", step.onAnswer() == Tier.OnAnswer.RESET);
			asked.put("latest", (step.resetWithin() != null && step.resetWithin() > 0)
					? VietnameseDates.words(calendar.plusWorkingDays(today, step.resetWithin())) : "");
			return Map.of("asked", asked, "ladderHistory", history(steps.ofLadder(ladder.id()), organisation, clock));
		};
	}

	private static List<Map<String, String>> history(List<StepRow> steps, Organisation organisation, Clock clock) {
		return steps.stream()
			.map((step) -> Map.of("at", VietnameseDates.words(step.at(), clock.getZone()), "tier",
					(step.slip() != null) ? step.name() + " số " + step.slip() : step.name(), "state",
					step.state().label(), "answer", answer(step, organisation)))
			.toList();
	}

	private static String answer(StepRow step, Organisation organisation) {
		return (step.answeredBy() != null) ? organisation.nameOf(step.answeredBy()) + ": " + step.answer() : "";
	}

}
