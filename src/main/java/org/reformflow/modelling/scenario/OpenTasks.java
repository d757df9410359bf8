package org.reformflow.modelling.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.SampleOrganisation;

/** The tasks of an instance that wait for people, and who may do them. */
class OpenTasks {

	private final Play play;

	private final Labels labels;

	private final SampleOrganisation people;

	OpenTasks(Play play, Labels labels, SampleOrganisation people) {
		this.play = play;
		this.labels = labels;
		this.people = people;
	}

	/**
	 * The groups of a person.
	 * @throws ScenarioProblem when there is no such person
	 */
	Set<String> groups(Told person) {
		return this.people.groups(person.text())
			.orElseThrow(() -> new ScenarioProblem(person.line(),
					"Không có người “%s” trong tổ chức mẫu.".formatted(person.text())));
	}

	/**
	 * The task of a step: of several the one with the number, or else the first that the
	 * person may do.
	 * @throws ScenarioProblem when there is none, or the person may not do it
	 */
	Task find(Told label, @Nullable Told person, @Nullable Told number) {
		Task task = (number == null && person != null) ? firstOf(label, person) : find(label, number);
		if (person != null && !may(links(task), person)) {
			throw new ScenarioProblem(person.line(), "“%s” không được làm việc “%s”; việc này giao cho: %s."
				.formatted(person.text(), task.getName(), String.join(", ", doers(links(task)))));
		}
		return task;
	}

	/** The task of a step, the first when there is no number. */
	Task find(Told label, @Nullable Told number) {
		this.labels.require(label.text(), label.line());
		List<Task> tasks = this.play.tasks()
			.stream()
			.filter((task) -> this.labels.names(label.text(), task.getTaskDefinitionKey()))
			.toList();
		int index = (number != null) ? Integer.parseInt(number.text()) - 1 : 0;
		if (index >= tasks.size()) {
			throw new ScenarioProblem(label.line(), "Không có việc “%s” đang chờ. Đang chờ: %s.".formatted(label.text(),
					this.labels.list(this.play.waiting())));
		}
		return tasks.get(index);
	}

	/** The first that the person may do, or else the first. */
	private Task firstOf(Told label, Told person) {
		Task first = find(label, null);
		return this.play.tasks()
			.stream()
			.filter((task) -> this.labels.names(label.text(), task.getTaskDefinitionKey()))
			.filter((task) -> may(links(task), person))
			.findFirst()
			.orElse(first);
	}

	/** Who may do a task. */
	List<IdentityLink> links(Task task) {
		return this.play.engine().getTaskService().getIdentityLinksForTask(task.getId());
	}

	private boolean may(List<IdentityLink> links, Told person) {
		Set<String> groups = groups(person);
		return links.stream()
			.anyMatch((link) -> person.text().equals(link.getUserId())
					|| (link.getGroupId() != null && groups.contains(link.getGroupId())));
	}

	/** People and groups in the order of their ids. */
	static TreeSet<String> doers(List<IdentityLink> links) {
		TreeSet<String> doers = new TreeSet<>();
		links.forEach((link) -> doers
			.add(Objects.requireNonNullElse((link.getGroupId() != null) ? link.getGroupId() : link.getUserId(), "")));
		return doers;
	}

}
