package org.reformflow.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist shows, made once by name: an administrator may change them
 * afterwards.
 */
@Component
class TaskFilters {

	static final String ALL_OF_MINE = "Mọi việc liên quan";

	private static final List<Role> STAFF = List.of(Role.LEADERSHIP, Role.OFFICE, Role.UNIT_HEAD, Role.OFFICER,
			Role.COUNCIL);

	private static final String ME = "${currentUser()}";

	private static final String MY_GROUPS = "${currentUserGroups()}";

	private static final String NOW = "${now()}";

	private static final String IN_THREE_DAYS = "${dateTime().plusDays(3)}";

	private static final Map<String, String> COLUMNS = columns();

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
	}

	void create() {
		create("Việc của tôi", 10, "#2f6f4f", open().taskAssigneeExpression(ME), STAFF);
		create("Việc của đơn vị", 20, "#2b5c8a",
				open().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks(), STAFF);
		create("Việc chờ tôi nhận", 25, "#7a5c2e", open().taskCandidateUserExpression(ME), STAFF);
		create("Sắp đến hạn", 30, "#b7791f", mine().dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS), STAFF);
		create("Quá hạn", 40, "#b02a37", mine().dueBeforeExpression(NOW), STAFF);
		create(ALL_OF_MINE, 45, "#5b4b8a", mine(), STAFF);
		create("Tất cả việc đang mở", 50, "#555555", open(), List.of(Role.SUPERVISOR));
	}

	private TaskQuery open() {
		return this.tasks.createTaskQuery().active().orderByDueDate().asc();
	}

	private TaskQuery mine() {
		return open().or()
			.taskAssigneeExpression(ME)
			.taskCandidateGroupInExpression(MY_GROUPS)
			.includeAssignedTasks()
			.endOr();
	}

	private void create(String name, int priority, String color, TaskQuery query, List<Role> roles) {
		Filter filter = this.filters.createFilterQuery().filterName(name).singleResult();
		if (filter == null) {
			filter = this.filters.newTaskFilter(name).setQuery(query).setProperties(properties(priority, color));
			this.filters.saveFilter(filter);
		}
		for (Role role : roles) {
			show(filter.getId(), role);
		}
	}

	private void show(String filter, Role role) {
		boolean shown = this.authorizations.createAuthorizationQuery()
			.groupIdIn(role.group())
			.resourceType(Resources.FILTER)
			.resourceId(filter)
			.count() > 0;
		if (!shown) {
			Authorization read = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			read.setGroupId(role.group());
			read.setResource(Resources.FILTER);
			read.setResourceId(filter);
			read.addPermission(Permissions.READ);
			this.authorizations.saveAuthorization(read);
		}
	}

	private static Map<String, Object> properties(int priority, String color) {
		return Map.of("priority", priority, "color", color, "refresh", true, "showUndefinedVariable", false,
				"variables",
				COLUMNS.entrySet()
					.stream()
					.map((column) -> Map.of("name", column.getKey(), "label", column.getValue()))
					.toList());
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("subject", "Văn bản, hồ sơ");
		columns.put("assignmentText", "Nội dung việc");
		columns.put("leadUnitName", "Đơn vị chủ trì");
		columns.put("deadlineWords", "Thời hạn");
		return columns;
	}

}
