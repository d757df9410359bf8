package org.reformflow.supervision.action;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.directive.AssignmentSteering;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those for whom the open tasks of an instance wait, each at most once an hour.
 */
@Component
class Reminders {

	static final Duration PAUSE = Duration.ofMinutes(60);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

	private final OpenTaskTable tasks;

	private final TaskPeople people;

	private final ReminderTable reminders;

	private final Notifications notifications;

	private final WorkingCalendars calendars;

	private final AssignmentSteering assignments;

	private final ActionLog log;

	private final Clock clock;

	Reminders(OpenTaskTable tasks, TaskPeople people, ReminderTable reminders, Notifications notifications,
			WorkingCalendars calendars, AssignmentSteering assignments, ActionLog log, Clock clock) {
		this.tasks = tasks;
		this.people = people;
		this.reminders = reminders;
		this.notifications = notifications;
		this.calendars = calendars;
		this.assignments = assignments;
		this.log = log;
		this.clock = clock;
	}

	/** Reminds them, and says who is told when. */
	@Transactional
	String remind(Acting.Actor actor, Matter matter, String reason) {
		matter.requireActive();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Map<Person, List<String>> waiting = waiting(actor, matter);
		Map<String, OffsetDateTime> reminded = this.reminders.since(matter.counted(), now.minus(PAUSE));
		Map<Person, List<String>> due = new LinkedHashMap<>(waiting);
		due.keySet().removeIf((person) -> reminded.containsKey(person.id()));
		if (due.isEmpty()) {
			throw tooSoon(reminded);
		}
		String done = words(matter.department(), due, waiting.size() - due.size());
		long action = this.log.record(actor, ActionKind.REMIND, matter.target(null), reason, done);
		this.reminders.add(action, matter.counted(), ids(due), now);
		due.forEach((person, names) -> send(action, actor, matter, reason, person, names));
		Optional.ofNullable(matter.assignment())
			.ifPresent((id) -> this.assignments.urged(id, actor.person().name() + " đôn đốc: " + reason));
		return done;
	}

	/** Whom the instance waits for, with the names of their tasks. */
	private Map<Person, List<String>> waiting(Acting.Actor actor, Matter matter) {
		Map<Person, List<String>> waiting = new LinkedHashMap<>();
		for (OpenTask task : this.tasks.ofInstance(matter.instance())) {
			for (Person person : this.people.holders(matter.department(), task)) {
				waiting.merge(person, List.of(task.name()), Reminders::joined);
			}
		}
		if (waiting.isEmpty()) {
			throw new Refusal("Không có việc nào đang chờ người xử lý nên không đôn đốc được ai.");
		}
		waiting.keySet().removeIf((person) -> person.id().equals(actor.id()));
		if (waiting.isEmpty()) {
			throw new Refusal("Việc này đang chờ chính bạn xử lý: hãy mở việc trong Tasklist.");
		}
		return waiting;
	}

	private static List<String> joined(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct().toList();
	}

	private void send(long action, Acting.Actor actor, Matter matter, String reason, Person person,
			List<String> tasks) {
		this.notifications.send(
				new Notice("supervision-remind-" + action + "-" + person.id(), matter.department(),
						"supervision-remind",
						Map.of("title", matter.title(), "tasks", String.join(", ", tasks), "from",
								actor.person().name(), "reason", reason),
						Set.of(person.id()), true, matter.businessKey()));
	}

	private Refusal tooSoon(Map<String, OffsetDateTime> reminded) {
		OffsetDateTime last = reminded.values().stream().max(OffsetDateTime::compareTo).orElseThrow();
		ZonedDateTime at = last.atZoneSameInstant(this.clock.getZone());
		return new Refusal("Đã đôn đốc lúc %s. Mỗi người được đôn đốc về một việc nhiều nhất %d phút một lần: "
			.formatted(TIME.format(at), PAUSE.toMinutes())
				+ "hãy đợi đến %s rồi đôn đốc lại.".formatted(TIME.format(at.plus(PAUSE))));
	}

	private String words(String department, Map<Person, List<String>> due, int left) {
		String names = due.keySet().stream().map(Person::name).collect(Collectors.joining(", "));
		return "Đã đôn đốc " + names + "; " + when(department)
				+ ((left > 0) ? " %d người vừa được đôn đốc nên không nhắc lại.".formatted(left) : "");
	}

	/** When notices that are sent now come. */
	String when(String department) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		ZonedDateTime opening = this.calendars.of(department).nextOpening(now.toInstant()).atZone(now.getZone());
		return opening.isAfter(now) ? "đang ngoài giờ làm việc, thông báo đến lúc " + MOMENT.format(opening) + "."
				: "thông báo đến ngay.";
	}

	private static Set<String> ids(Map<Person, List<String>> people) {
		return people.keySet().stream().map(Person::id).collect(Collectors.toSet());
	}

	@Configuration(proxyBeanMethods = false)
	static class Values {

		@Bean
		TemplateValues supervisionActionValues() {
			return new TemplateValues("supervision-remind", Set.of("title", "tasks", "from", "reason"));
		}

	}

}
