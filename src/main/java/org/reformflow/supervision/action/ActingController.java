package org.reformflow.supervision.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Acting from Cockpit. Behind Camunda's session and CSRF filters, which let anonymous
 * requests through: every method authorizes by itself, before it reads anything.
 */
@RestController
@Transactional
@RequestMapping("/camunda/api/ext/supervision")
class ActingController {

	private final Acting acting;

	private final RunningMatters matters;

	private final OpenTaskTable tasks;

	private final Reminders reminders;

	private final AssignmentActions assignments;

	private final HandOver handOver;

	private final Incidents incidents;

	ActingController(Acting acting, RunningMatters matters, OpenTaskTable tasks, Reminders reminders,
			AssignmentActions assignments, HandOver handOver, Incidents incidents) {
		this.acting = acting;
		this.matters = matters;
		this.tasks = tasks;
		this.reminders = reminders;
		this.assignments = assignments;
		this.handOver = handOver;
		this.incidents = incidents;
	}

	/**
	 * What a client sends; each action needs a reason and some of the rest.
	 *
	 * @param due day as yyyy-MM-dd
	 */
	record Order(@Nullable String reason, @Nullable String due, @Nullable String unit, @Nullable String person) {

	}

	/** Which failed steps to try again: these, or all of a cause. */
	record RetryOrder(@Nullable String reason, @Nullable List<String> incidents, @Nullable String cause) {

	}

	/** What was done, in words. */
	record Done(String words) {

	}

	@PostMapping("/instances/{id}/remind")
	Done remind(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, id);
		return new Done(this.reminders.remind(actor, matter, Acting.reason(order.reason())));
	}

	@PostMapping("/instances/{id}/deadline")
	Done moveDeadline(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, id);
		return new Done(this.assignments.moveDeadline(actor, matter, day(order.due()), Acting.reason(order.reason())));
	}

	@PostMapping("/instances/{id}/suspend")
	Done suspend(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, id);
		return new Done(this.assignments.suspend(actor, matter, Acting.reason(order.reason())));
	}

	@PostMapping("/instances/{id}/resume")
	Done resume(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, id);
		return new Done(this.assignments.resume(actor, matter, Acting.reason(order.reason())));
	}

	@PostMapping("/instances/{id}/unit")
	Done reassign(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, id);
		String unit = required(order.unit(), "Hãy chọn đơn vị nhận thay.");
		return new Done(this.assignments.reassign(actor, matter, unit, Acting.reason(order.reason())));
	}

	@PostMapping("/tasks/{id}/assignee")
	Done handOver(@PathVariable String id, @RequestBody Order order) {
		Acting.Actor actor = this.acting.actor();
		Matter matter = held(actor, this.tasks.instanceOf(id).orElseThrow(ActionProblems::notFound));
		String person = required(order.person(), "Hãy chọn người nhận việc.");
		return new Done(this.handOver.handOver(actor, matter, id, person, Acting.reason(order.reason())));
	}

	@PostMapping("/incidents/retry")
	Incidents.Retried retry(@RequestBody RetryOrder order) {
		Acting.Actor actor = this.acting.actor();
		List<String> chosen = Optional.ofNullable(order.incidents())
			.orElse(List.of())
			.stream()
			.filter(Objects::nonNull)
			.toList();
		return this.incidents.retry(actor, chosen, order.cause(), Acting.reason(order.reason()));
	}

	/** The instance, to be changed by nobody else meanwhile. */
	private Matter held(Acting.Actor actor, String instance) {
		this.matters.hold(instance);
		return this.matters.find(actor.department(), instance).orElseThrow(ActionProblems::notFound);
	}

	private static LocalDate day(@Nullable String day) {
		try {
			return LocalDate.parse(required(day, "Hãy chọn thời hạn mới."));
		}
		catch (DateTimeParseException ex) {
			throw new Refusal("Thời hạn mới phải là một ngày có thật, viết như 2026-03-31.");
		}
	}

	private static String required(@Nullable String value, String words) {
		return Optional.ofNullable(value)
			.map(String::strip)
			.filter((text) -> !text.isEmpty())
			.orElseThrow(() -> new Refusal(words));
	}

}
