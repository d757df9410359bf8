package org.reformflow.organisation;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class RoleAuthorizationsTests {

	@Autowired
	private IdentityService identity;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private RepositoryService repository;

	private TestProcess process;

	private String instance;

	@BeforeEach
	void start() {
		this.process = new TestProcess(this.repository, this.runtime, this.tasks);
		this.instance = this.process.start("so-khcn", "office", 1);
	}

	@AfterEach
	void delete() {
		this.process.delete(this.instance);
	}

	@Test
	void opensTheWebAppsByRole() {
		List.of("truongphong.qlkh", "chuyenvien.qlkh", "hoidong4")
			.forEach((person) -> assertThat(apps(person)).as(person).containsExactly("tasklist"));
		List.of("giamdoc", "phogiamdoc", "vanphong", "chanhvanphong", "giamsat")
			.forEach((person) -> assertThat(apps(person)).as(person).containsExactly("tasklist", "cockpit"));
		assertThat(apps("phantich")).containsExactly("cockpit");
		assertThat(apps("quantri")).containsExactly("tasklist", "cockpit", "admin");
	}

	@Test
	void letsEachRoleStartItsProcessesOnly() {
		assertThat(mayStart("vanphong", "directive-rollout")).isTrue();
		assertThat(mayStart("chanhvanphong", "directive-rollout")).isTrue();
		assertThat(mayStart("truongphong.qlkh", "directive-rollout")).isFalse();
		assertThat(mayStart("truongphong.qlkh", "head-substitution")).isTrue();
		assertThat(mayStart("chuyenvien.qlkh", "head-substitution")).isFalse();
		assertThat(mayStart("giamdoc", "directive-rollout")).isFalse();
		assertThat(mayStart("giamsat", "directive-rollout")).isFalse();
		assertThat(mayStart("vanphong", TestProcess.KEY)).isFalse();
	}

	@Test
	void showsCandidatesTheirTasksWithInstanceVariablesAndHistory() {
		assertThat(tasksOf("vanphong")).hasSize(2);
		assertThat(variablesOf("vanphong")).contains("subject");
		assertThat(historyOf("vanphong")).isEqualTo(1);
		String task = this.process.task(this.instance, "Một").getId();
		assertThat(as("vanphong", () -> this.tasks.createComment(task, this.instance, "Đã xem"))).isNotNull();
		assertThat(as("vanphong", () -> this.tasks.getProcessInstanceComments(this.instance))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "giamdoc", "vanphong.snv", "phantich" })
	void hidesTasksVariablesAndHistoryFromOthers(String person) {
		assertThat(tasksOf(person)).isEmpty();
		assertThat(variablesOf(person)).isEmpty();
		assertThat(historyOf(person)).isZero();
		assertThat(as(person, () -> this.runtime.createProcessInstanceQuery().processInstanceId(this.instance).count()))
			.isZero();
	}

	@Test
	void keepsDepartmentsApart() {
		String other = this.process.start("so-noivu", "office", 1);
		try {
			assertThat(as("vanphong.snv", () -> this.tasks.createTaskQuery().listPage(0, 1000))).isNotEmpty()
				.allMatch((task) -> "so-noivu".equals(task.getTenantId()));
			assertThat(as("vanphong", () -> this.tasks.createTaskQuery().listPage(0, 1000)))
				.noneMatch((task) -> "so-noivu".equals(task.getTenantId()));
			assertThat(as("giamsat", () -> this.runtime.createProcessInstanceQuery().processInstanceId(other).count()))
				.isZero();
			Task foreign = this.process.task(other, "Một");
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as("vanphong", () -> complete(foreign.getId())));
			assertThat(this.process.task(other, "Một")).isNotNull();
		}
		finally {
			this.process.delete(other);
		}
	}

	@Test
	void letsTheSupervisorReadEverythingOfTheDepartmentAndChangeNothing() {
		assertThat(tasksOf("giamsat")).hasSize(2);
		assertThat(variablesOf("giamsat")).contains("subject");
		assertThat(historyOf("giamsat")).isEqualTo(1);
		String task = this.process.task(this.instance, "Một").getId();
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as("giamsat", () -> complete(task)));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> as("giamsat", () -> claim(task, "giamsat")));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as("giamsat", () -> {
			this.runtime.deleteProcessInstance(this.instance, "no");
			return true;
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "vanphong", "chanhvanphong", "giamdoc", "phogiamdoc" })
	void letsTheOfficeAndTheLeadershipFollowWhatTheyManageAndNothingElse(String person) {
		List.of("directive-rollout", "assignment", "deadline-escalation", "unit-report", "notice-delivery")
			.forEach((process) -> assertThat(mayFollow(person, process)).as(process).isTrue());
		List.of("initiative-application", "initiative-review", "initiative-scoring", "initiative-session",
				"initiative-campaign", TestProcess.KEY)
			.forEach((process) -> assertThat(mayFollow(person, process)).as(process).isFalse());
		List.of("assignment", "notice-delivery")
			.forEach((process) -> assertThat(
					List.of(ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.DELETE_INSTANCE,
							ProcessDefinitionPermissions.SUSPEND_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB,
							ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.TASK_ASSIGN))
				.noneMatch((permission) -> may(person, permission, Resources.PROCESS_DEFINITION, process)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "truongphong.qlkh", "chuyenvien.qlkh", "hoidong4" })
	void letsOthersFollowTheirOwnTasksOnly(String person) {
		assertThat(mayFollow(person, "assignment")).isFalse();
	}

	private boolean mayFollow(String person, String process) {
		return may(person, ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, process)
				&& may(person, ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, process);
	}

	@Test
	void letsTheAnalystReadModelsOnly() {
		assertThat(as("phantich",
				() -> this.repository.createProcessDefinitionQuery().processDefinitionKey(TestProcess.KEY).count()))
			.isPositive();
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> as("phantich", () -> this.runtime.startProcessInstanceByKey(TestProcess.KEY)));
	}

	@Test
	void refusesStaffToStartOtherProcesses() {
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> as("vanphong", () -> this.runtime.startProcessInstanceByKey(TestProcess.KEY)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamdoc", "vanphong", "truongphong.qlkh", "chuyenvien.qlkh", "hoidong4", "giamsat",
			"phantich", "vanphong.snv" })
	void listsNobodyElseToStaff(String person) {
		assertThat(as(person, () -> this.identity.createUserQuery().listPage(0, 1000))).extracting("id")
			.containsExactly(person);
		assertThat(as(person, () -> this.identity.createGroupQuery().listPage(0, 1000))).isEmpty();
		assertThat(as(person, () -> this.identity.createTenantQuery().listPage(0, 1000))).isEmpty();
		assertThat(as(person, () -> this.authorizations.createAuthorizationQuery().listPage(0, 1000))).isEmpty();
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as(person, () -> {
			this.identity.deleteUser(person);
			return true;
		}));
	}

	@Test
	void letsTheAdministratorManagePeople() {
		assertThat(as("quantri", () -> this.identity.createUserQuery().count())).isGreaterThanOrEqualTo(29);
		assertThat(as("quantri", () -> this.authorizations.createAuthorizationQuery().count())).isPositive();
	}

	@Test
	void writesTheInstancesRowsOnceForAllTasksOfAGroup() {
		assertThat(grants(Resources.PROCESS_INSTANCE, this.instance)).hasSize(1);
		assertThat(grants(Resources.HISTORIC_PROCESS_INSTANCE, this.instance)).hasSize(1)
			.allMatch((grant) -> this.instance.equals(grant.getRootProcessInstanceId()));
		String task = this.process.task(this.instance, "Một").getId();

		as("vanphong", () -> claim(task, "vanphong"));

		assertThat(grants(Resources.PROCESS_INSTANCE, this.instance)).hasSize(2);
	}

	@Test
	void dropsTheInstancesRunTimeRowsAtItsEnd() {
		String instance = this.process.start("so-khcn", "office", 1);

		List.of("Một", "Hai").forEach((name) -> complete(this.process.task(instance, name).getId()));

		assertThat(grants(Resources.PROCESS_INSTANCE, instance)).isEmpty();
		assertThat(grants(Resources.HISTORIC_PROCESS_INSTANCE, instance)).isNotEmpty();
	}

	@Test
	void writesNoRevokes() {
		assertThat(this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_REVOKE)
			.count()).isZero();
	}

	private List<Authorization> grants(Resource resource, String id) {
		return this.authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list();
	}

	private boolean complete(String task) {
		this.tasks.complete(task);
		return true;
	}

	private boolean claim(String task, String person) {
		this.tasks.claim(task, person);
		return true;
	}

	private List<Task> tasksOf(String person) {
		return as(person, () -> this.tasks.createTaskQuery().processInstanceId(this.instance).listPage(0, 1000));
	}

	private List<String> variablesOf(String person) {
		return as(person,
				() -> this.runtime.createVariableInstanceQuery().processInstanceIdIn(this.instance).listPage(0, 1000))
			.stream()
			.map(VariableInstance::getName)
			.toList();
	}

	private long historyOf(String person) {
		return as(person,
				() -> this.history.createHistoricProcessInstanceQuery().processInstanceId(this.instance).count());
	}

	private List<String> apps(String person) {
		return List.of("tasklist", "cockpit", "admin")
			.stream()
			.filter((app) -> may(person, Permissions.ACCESS, Resources.APPLICATION, app))
			.toList();
	}

	private boolean mayStart(String person, String process) {
		return may(person, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)
				&& may(person, Permissions.CREATE, Resources.PROCESS_INSTANCE, "x");
	}

	private boolean may(String person, Permission permission, Resource resource, String id) {
		List<String> groups = this.identity.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		return this.authorizations.isUserAuthorized(person, groups, permission, resource, id);
	}

	private <T> T as(String person, Supplier<T> action) {
		return Acting.as(this.identity, person, action);
	}

}
