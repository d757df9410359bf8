package org.reformflow.supervision.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.AssignmentSteering;
import org.reformflow.directive.AssignmentSteering.Steered;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;

/** What a person may do about an instance, and what the dialogs need for it. */
@Component
class ActionsView {

	private final AssignmentSteering assignments;

	private final OpenTaskTable tasks;

	private final TaskPeople people;

	private final Reminders reminders;

	private final IncidentTable incidents;

	private final ActionLog log;

	private final Organisation organisation;

	ActionsView(AssignmentSteering assignments, OpenTaskTable tasks, TaskPeople people, Reminders reminders,
			IncidentTable incidents, ActionLog log, Organisation organisation) {
		this.assignments = assignments;
		this.tasks = tasks;
		this.people = people;
		this.reminders = reminders;
		this.incidents = incidents;
		this.log = log;
		this.organisation = organisation;
	}

	/** Something to choose from. */
	record Choice(String id, String name) {

	}

	/**
	 * An action.
	 *
	 * @param why what stands against it, or null when it may be done
	 */
	record Action(ActionKind kind, String label, @Nullable String why) {

	}

	/**
	 * An open task.
	 *
	 * @param waitsFor names of those it waits for
	 * @param others to whom it may be handed over; empty for those who only look on
	 */
	record TaskView(String id, String name, @Nullable String assigneeName, List<String> waitsFor, @Nullable String due,
			List<Choice> others) {

	}

	record AssignmentView(String id, String text, String unitName, @Nullable LocalDate originalDue,
			@Nullable LocalDate due, boolean suspended) {

	}

	/**
	 * All of it.
	 *
	 * @param readOnly why the reader only looks on, or null
	 * @param reminderComes when a reminder sent now would come
	 * @param units to which the assignment could go
	 * @param incidents ids of failed steps of this instance
	 */
	record View(String instance, String processName, @Nullable String businessKey, String title,
			@Nullable String readOnly, @Nullable AssignmentView assignment, List<Action> actions, List<TaskView> tasks,
			List<Choice> units, String reminderComes, List<String> incidents, List<ActionLog.Line> log) {

	}

	View of(Acting.Actor reader, Matter matter) {
		boolean acts = Acting.mayAct(reader.person());
		Steered assignment = (matter.assignment() != null) ? this.assignments.find(matter.assignment()).orElse(null)
				: null;
		List<OpenTask> open = this.tasks.ofInstance(matter.instance());
		List<String> failed = this.incidents.lines(matter.department(), null, matter.instance(), null)
			.stream()
			.map(IncidentLine::id)
			.toList();
		return new View(matter.instance(), matter.processName(), matter.businessKey(), matter.title(),
				acts ? null : Acting.READ_ONLY, (assignment != null) ? view(assignment) : null,
				acts ? actions(assignment, open, failed) : List.of(),
				open.stream().map((task) -> view(matter, task, acts)).toList(),
				(acts && assignment != null) ? units(assignment) : List.of(), this.reminders.when(matter.department()),
				failed, lines(matter));
	}

	private List<ActionLog.Line> lines(Matter matter) {
		return (matter.businessKey() != null) ? this.log.lines(matter.department(), matter.businessKey(), null)
				: List.of();
	}

	private AssignmentView view(Steered assignment) {
		return new AssignmentView(assignment.id(), assignment.text(),
				this.organisation.unit(assignment.leadUnit()).name(), assignment.originalDue(), assignment.currentDue(),
				assignment.suspended());
	}

	private TaskView view(Matter matter, OpenTask task, boolean acts) {
		return new TaskView(task.id(), task.name(),
				(task.assignee() != null) ? this.organisation.nameOf(task.assignee()) : null,
				this.people.holders(matter.department(), task).stream().map(Person::name).toList(),
				(task.due() != null) ? EngineTime.text(task.due()) : null,
				acts ? this.people.others(matter.department(), task)
					.stream()
					.map((person) -> new Choice(person.id(), person.name()))
					.toList() : List.of());
	}

	private List<Choice> units(Steered assignment) {
		return this.assignments.otherUnits(assignment)
			.stream()
			.map((unit) -> new Choice(unit.id(), unit.name()))
			.toList();
	}

	private static List<Action> actions(@Nullable Steered assignment, List<OpenTask> open, List<String> failed) {
		boolean paused = assignment != null && assignment.suspended();
		Action remind = action(ActionKind.REMIND,
				paused ? "Nhiệm vụ đang tạm dừng." : open.isEmpty() ? "Không có việc nào đang chờ người xử lý." : null);
		Action handOver = action(ActionKind.HAND_OVER,
				paused ? "Nhiệm vụ đang tạm dừng." : open.isEmpty() ? "Không có việc nào đang mở." : null);
		Action retry = action(ActionKind.RETRY, failed.isEmpty() ? "Không có sự cố." : null);
		Stream<Action> steering = (assignment != null) ? steering(assignment) : Stream.empty();
		return Stream.of(Stream.of(remind), steering, Stream.of(handOver, retry)).flatMap((part) -> part).toList();
	}

	private static Stream<Action> steering(Steered assignment) {
		String closed = assignment.open() ? null : "Nhiệm vụ đã khép lại.";
		String work = (closed != null) ? closed : assignment.suspended() ? "Nhiệm vụ đang tạm dừng."
				: assignment.reported() ? "Đơn vị đã báo cáo hoàn thành." : null;
		Action move = action(ActionKind.MOVE_DEADLINE, work);
		Action reassign = action(ActionKind.REASSIGN_UNIT, work);
		Action pause = assignment.suspended() ? action(ActionKind.RESUME, closed) : action(ActionKind.SUSPEND, closed);
		return Stream.of(move, pause, reassign);
	}

	private static Action action(ActionKind kind, @Nullable String why) {
		return new Action(kind, kind.label(), why);
	}

}
