package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.form.FormAnswer;

import org.springframework.stereotype.Component;

/** Tells the steps of an instance in words. */
@Component
class StepWords {

	private final InstanceWords words;

	private final Clock clock;

	StepWords(InstanceWords words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	/** In order, each with which time it came. */
	List<History.Step> told(InstanceRow instance, Model model, List<StepRow> rows,
			Map<String, List<FormAnswer>> answers) {
		Map<String, Integer> times = new HashMap<>();
		List<History.Step> steps = new ArrayList<>();
		for (StepRow row : rows) {
			if (!row.isBody()) {
				steps.add(step(instance, model, row, times.merge(row.node(), 1, Integer::sum), answers(row, answers)));
			}
		}
		return steps;
	}

	private History.Step step(InstanceRow instance, Model model, StepRow row, int time, List<History.Answer> answers) {
		OffsetDateTime from = EngineTime.shown(row.from(), this.clock.getZone());
		OffsetDateTime to = EngineTime.maybe(row.to(), this.clock.getZone());
		OffsetDateTime due = EngineTime.maybe(row.due(), this.clock.getZone());
		String name = Objects.requireNonNullElse(row.name(), "").strip();
		return new History.Step(row.node(), name.isEmpty() ? model.label(row.node()) : name, StepType.words(row.type()),
				person(instance, row), from, to, this.words.duration(from, to), due, late(due, to, row.cancelled()),
				state(row), time, row.called(), answers);
	}

	private static List<History.Answer> answers(StepRow row, Map<String, List<FormAnswer>> answers) {
		List<FormAnswer> given = (row.task() != null) ? answers.getOrDefault(row.task(), List.of()) : List.of();
		return given.stream().map((answer) -> new History.Answer(answer.label(), answer.text())).toList();
	}

	private String person(InstanceRow instance, StepRow row) {
		return row.ofPeople() ? this.words.actor(instance.process(), row.person()) : "";
	}

	private static String state(StepRow row) {
		if (row.cancelled()) {
			return "Bị hủy";
		}
		return (row.to() != null) ? "Đã xong" : "Đang ở đây";
	}

	private String late(@Nullable OffsetDateTime due, @Nullable OffsetDateTime to, boolean cancelled) {
		OffsetDateTime judged = (to != null) ? to : OffsetDateTime.now(this.clock);
		return (due != null && !cancelled && judged.isAfter(due))
				? "trễ " + EngineTime.words(Duration.between(due, judged)) : "";
	}

}
