package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about a task of a person, as far as open tasks follow it or not.
 *
 * @param candidates expressions of people and groups
 * @param due expression of its due date, or null
 * @param ladder kind of its reminders, or null
 */
record TaskTraits(@Nullable String name, @Nullable String description, Set<String> candidates, @Nullable String due,
		@Nullable String ladder) {

	static TaskTraits of(UserTask task) {
		Set<String> candidates = new TreeSet<>();
		task.getCamundaCandidateGroupsList().forEach((each) -> candidates.add("group " + each));
		task.getCamundaCandidateUsersList().forEach((each) -> candidates.add("user " + each));
		return new TaskTraits(task.getName(),
				task.getDocumentations().stream().map((each) -> each.getTextContent()).findFirst().orElse(null),
				candidates, task.getCamundaDueDate(), properties(task).get("deadline.kind"));
	}

	private static Map<String, String> properties(UserTask task) {
		Map<String, String> properties = new TreeMap<>();
		if (task.getExtensionElements() != null) {
			List<CamundaProperties> all = task.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list();
			all.forEach((each) -> each.getCamundaProperties()
				.forEach((property) -> properties.put(String.valueOf(property.getCamundaName()),
						String.valueOf(property.getCamundaValue()))));
		}
		return properties;
	}

}
