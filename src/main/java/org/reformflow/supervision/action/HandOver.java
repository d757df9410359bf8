package org.reformflow.supervision.action;

import org.reformflow.directive.AssignmentSteering;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands an open task over to another of those who may do it; again, to undo it. */
@Component
class HandOver {

	private final OpenTaskTable tasks;

	private final TaskPeople people;

	private final HandOverProcess process;

	private final AssignmentSteering assignments;

	private final ActionLog log;

	HandOver(OpenTaskTable tasks, TaskPeople people, HandOverProcess process, AssignmentSteering assignments,
			ActionLog log) {
		this.tasks = tasks;
		this.people = people;
		this.process = process;
		this.assignments = assignments;
		this.log = log;
	}

	@Transactional
	String handOver(Acting.Actor actor, Matter matter, String taskId, String personId, String reason) {
		matter.requireActive();
		OpenTask task = this.tasks.ofInstance(matter.instance())
			.stream()
			.filter((open) -> open.id().equals(taskId))
			.findFirst()
			.orElseThrow(() -> new Refusal("Việc này vừa được xử lý xong. Hãy tải lại trang."));
		if (personId.equals(task.assignee())) {
			throw new Refusal("Việc này đang do chính người đó xử lý: hãy chọn người khác.");
		}
		Person person = this.people.others(matter.department(), task)
			.stream()
			.filter((other) -> other.id().equals(personId))
			.findFirst()
			.orElseThrow(() -> new Refusal("Hãy chọn một người trong danh sách những người được làm việc này."));
		if (matter.assignment() != null && task.step().equals(TaskPeople.WORK)) {
			this.assignments.changeOfficer(matter.assignment(), person.id(), reason);
		}
		this.process.assign(task, person.id());
		String done = "Đã giao việc “%s” cho %s.".formatted(task.name(), person.name());
		this.log.record(actor, ActionKind.HAND_OVER, matter.target(task.id()), reason, done);
		return done;
	}

}
