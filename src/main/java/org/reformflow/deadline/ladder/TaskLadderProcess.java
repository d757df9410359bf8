package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Watches the due dates of user tasks whose model says so: property {@code deadline.kind}
 * names the input {@code kind} of the decision table. The ladder lives as long as the
 * task.
 */
@Component
class TaskLadderProcess implements LadderOwner {

	static final String OWNER = "task";

	private final ObjectProvider<Ladders> ladders;

	private final TaskService tasks;

	private final Organisation organisation;

	private final AsSystem asSystem;

	private final Clock clock;

	TaskLadderProcess(ObjectProvider<Ladders> ladders, TaskService tasks, Organisation organisation, AsSystem asSystem,
			Clock clock) {
		this.ladders = ladders;
		this.tasks = tasks;
		this.organisation = organisation;
		this.asSystem = asSystem;
		this.clock = clock;
	}

	void created(DelegateTask task, String kind) {
		lastDay(task.getDueDate()).ifPresent((lastDay) -> this.ladders.getObject()
			.watch(List.of(new NewLadder(Objects.requireNonNull(task.getTenantId()), OWNER, task.getId(), kind,
					"normal", task.getExecution().getProcessBusinessKey(), DeadlineKind.NO_LATER_THAN, null, List.of(),
					lastDay, LocalDate.now(this.clock)))));
	}

	/** The step has a ladder in the version that the task follows now. */
	void begun(DelegateTask task, String kind) {
		if (!this.ladders.getObject().reopen(OWNER, task.getId())) {
			created(task, kind);
		}
	}

	void moved(DelegateTask task) {
		lastDay(task.getDueDate()).ifPresent((lastDay) -> this.ladders.getObject().move(OWNER, task.getId(), lastDay));
	}

	void gone(DelegateTask task) {
		this.ladders.getObject().end(OWNER, task.getId());
	}

	private Optional<LocalDate> lastDay(@Nullable Date due) {
		return Optional.ofNullable(due).map((date) -> LocalDate.ofInstant(date.toInstant(), this.clock.getZone()));
	}

	@Override
	public String name() {
		return OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> taskIds) {
		Map<String, Facts> facts = new HashMap<>();
		this.asSystem.run(() -> {
			for (Task task : this.tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list()) {
				facts.put(task.getId(), facts(task));
			}
		});
		return facts;
	}

	private Facts facts(Task task) {
		Set<String> people = new HashSet<>();
		for (IdentityLink link : this.tasks.getIdentityLinksForTask(task.getId())) {
			if (link.getUserId() != null) {
				people.add(link.getUserId());
			}
			else if (task.getAssignee() == null) {
				this.organisation.groupMembers(task.getTenantId(), link.getGroupId())
					.stream()
					.map(Person::id)
					.forEach(people::add);
			}
		}
		Map<String, Object> shown = this.tasks.getVariables(task.getId(), List.of("subject", "assignmentText"));
		String about = Objects.toString(shown.get("assignmentText"), "");
		return new Facts(about.isEmpty() ? task.getName() : task.getName() + ": " + about,
				Objects.toString(shown.get("subject"), ""), null, people, "theo bước xử lý");
	}

	@Override
	public void move(String taskId, LocalDate lastDay, String reason) {
		Date end = Date.from(lastDay.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
		this.asSystem.run(() -> this.tasks.setDueDate(taskId, end));
	}

}
