package org.reformflow.organisation;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class TaskFiltersTests {

	private static final String UNIT = "quan-ly-cong-nghe";

	@Autowired
	private IdentityService identity;

	@Autowired
	private FilterService filters;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RepositoryService repository;

	private TestProcess process;

	private String late;

	private String soon;

	private String later;

	@BeforeEach
	void start() {
		this.process = new TestProcess(this.repository, this.runtime, this.tasks);
		this.late = this.process.start("so-khcn", UNIT, -1);
		this.soon = this.process.start("so-khcn", UNIT, 2);
		this.later = this.process.start("so-khcn", UNIT, 10);
	}

	@AfterEach
	void delete() {
		List.of(this.late, this.soon, this.later).forEach(this.process::delete);
	}

	@Test
	void showsEachFilterToWhomItConcerns() {
		List.of("giamdoc", "vanphong", "truongphong.qlcn", "chuyenvien.qlcn", "hoidong1", "chuyenvien.snv")
			.forEach((person) -> assertThat(names(person)).as(person)
				.containsExactlyInAnyOrder("Việc của tôi", "Việc của đơn vị", "Việc chờ tôi nhận", "Sắp đến hạn",
						"Quá hạn", "Mọi việc liên quan"));
		assertThat(names("giamsat")).containsExactly("Tất cả việc đang mở");
		assertThat(names("phantich")).isEmpty();
	}

	@Test
	void hasColoursAndVietnameseColumns() {
		assertThat(filter("Việc của tôi").getProperties()).containsEntry("priority", 10)
			.containsEntry("refresh", true)
			.containsEntry("showUndefinedVariable", false)
			.containsKey("color")
			.extractingByKey("variables")
			.asString()
			.contains("subject", "Văn bản, hồ sơ", "assignmentText", "Nội dung việc", "leadUnitName", "Đơn vị chủ trì",
					"deadlineWords", "Thời hạn");
	}

	@Test
	void listsTheUnitsTasksByDueDate() {
		assertThat(list("truongphong.qlcn", "Việc của đơn vị")).containsExactly(this.late, this.late, this.soon,
				this.soon, this.later, this.later);
		assertThat(list("truongphong.qlkh", "Việc của đơn vị")).isEmpty();
	}

	@Test
	void listsMyTasksAndKeepsThemInTheUnits() {
		this.tasks.setAssignee(this.process.task(this.soon, "Một").getId(), "chuyenvien.qlcn");

		assertThat(list("chuyenvien.qlcn", "Việc của tôi")).containsExactly(this.soon);
		assertThat(list("truongphong.qlcn", "Việc của tôi")).isEmpty();
		assertThat(list("truongphong.qlcn", "Việc của đơn vị")).hasSize(6);
	}

	@Test
	void listsWhatIsDueSoonAndWhatIsLate() {
		assertThat(list("truongphong.qlcn", "Sắp đến hạn")).containsExactly(this.soon, this.soon);
		assertThat(list("truongphong.qlcn", "Quá hạn")).containsExactly(this.late, this.late);
	}

	@Test
	void listsWhatIsMineThoughNoneOfMyGroups() {
		Task task = this.process.task(this.late, "Hai");
		this.tasks.setAssignee(task.getId(), "chuyenvien.qlkh");

		assertThat(list("chuyenvien.qlkh", "Quá hạn")).containsExactly(this.late);
	}

	@Test
	void listsAllOfMineTakenOrNot() {
		this.tasks.setAssignee(this.process.task(this.late, "Hai").getId(), "chuyenvien.qlkh");

		assertThat(list("chuyenvien.qlkh", "Mọi việc liên quan")).containsExactly(this.late);
		assertThat(list("truongphong.qlcn", "Mọi việc liên quan")).hasSize(6);
	}

	@Test
	void listsWhatNamesThePersonAsACandidate() {
		this.tasks.addCandidateUser(this.process.task(this.late, "Hai").getId(), "hoidong3");

		assertThat(list("hoidong3", "Việc chờ tôi nhận")).containsExactly(this.late);
		assertThat(list("hoidong4", "Việc chờ tôi nhận")).isEmpty();
	}

	@Test
	void hidesSuspendedTasks() {
		this.runtime.suspendProcessInstanceById(this.late);

		assertThat(list("truongphong.qlcn", "Quá hạn")).isEmpty();
		assertThat(list("truongphong.qlcn", "Việc của đơn vị")).doesNotContain(this.late);
	}

	@Test
	void listsAllOpenTasksOfTheDepartmentToTheSupervisor() {
		assertThat(list("giamsat", "Tất cả việc đang mở")).contains(this.late, this.soon, this.later);
	}

	private List<String> names(String person) {
		return as(person, () -> this.filters.createTaskFilterQuery().listPage(0, 1000)).stream()
			.map(Filter::getName)
			.toList();
	}

	private List<String> list(String person, String name) {
		List<String> ours = List.of(this.late, this.soon, this.later);
		List<Task> found = as(person, () -> this.filters.listPage(filter(name).getId(), 0, 1000));
		return found.stream().map(Task::getProcessInstanceId).filter(ours::contains).toList();
	}

	private Filter filter(String name) {
		return this.filters.createTaskFilterQuery().filterName(name).singleResult();
	}

	private <T> T as(String person, Supplier<T> action) {
		return Acting.as(this.identity, person, action);
	}

}
