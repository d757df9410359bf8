package org.reformflow.evidence;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.reformflow.TestModels;
import org.reformflow.process.DepartmentTenants;

/**
 * Two departments of these tests and their people; each person's password is the id. And
 * the process {@code evidence-test}: an officer reports, the office verifies.
 */
class EvidencePeople {

	static final String DEPARTMENT = "evidence-a";

	static final String OTHER_DEPARTMENT = "evidence-b";

	private final ProcessEngine engine;

	private final IdentityService identity;

	EvidencePeople(ProcessEngine engine) {
		this.engine = engine;
		this.identity = engine.getIdentityService();
	}

	String person(String id, String department, String group) {
		if (this.identity.createUserQuery().userId(id).count() == 0) {
			create(id, department, group);
		}
		return id;
	}

	private void create(String id, String department, String group) {
		User user = this.identity.newUser(id);
		user.setLastName("Nguyễn Văn");
		user.setFirstName(id);
		user.setPassword(id);
		this.identity.saveUser(user);
		if (this.identity.createGroupQuery().groupId(group).count() == 0) {
			this.identity.saveGroup(this.identity.newGroup(group));
		}
		if (this.identity.createTenantQuery().tenantId(department).count() == 0) {
			this.identity.saveTenant(this.identity.newTenant(department));
		}
		this.identity.createMembership(id, group);
		this.identity.createTenantUserMembership(department, id);
		Authorization tasklist = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		tasklist.setUserId(id);
		tasklist.setResource(Resources.APPLICATION);
		tasklist.setResourceId("tasklist");
		tasklist.addPermission(Permissions.ACCESS);
		this.engine.getAuthorizationService().saveAuthorization(tasklist);
	}

	/** Starts the process for a matter and returns the id of its first task. */
	String task(String department, String matter, String assignment) {
		this.engine.getRepositoryService()
			.createDeployment()
			.name("evidence-test")
			.source(TestModels.SOURCE)
			.enableDuplicateFiltering(true)
			.addClasspathResource("evidence/evidence-test.bpmn")
			.deploy();
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("evidence-test", matter,
					Map.of(DepartmentTenants.DEPARTMENT.name(), department, "assignmentId", assignment))
			.getId();
		return nextTask(instance);
	}

	/** Completes the task around the forms, and returns the next one of its instance. */
	String complete(String taskId) {
		String instance = this.engine.getTaskService()
			.createTaskQuery()
			.taskId(taskId)
			.singleResult()
			.getProcessInstanceId();
		this.engine.getTaskService().complete(taskId);
		return nextTask(instance);
	}

	private String nextTask(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

}
