package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.PlanView.Place;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of open tasks when their case follows another version. */
@ProductTest
class OpenTasksTests {

	private static final String BEFORE = "chuyenvien.qlkh";

	private static final String AFTER = "vanphong";

	private static int number;

	@Autowired
	private MigrationStory story;

	@Autowired
	private MigrationPlans plans;

	@Autowired
	private PlanViews planViews;

	@Autowired
	private DryRuns dryRuns;

	@Autowired
	private Moving moving;

	@Autowired
	private WayBack wayBack;

	@Autowired
	private MigrationProgress progress;

	@Autowired
	private MigrationCaseTable table;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final String key = "probe-open-" + (++number);

	private List<String> cases = List.of();

	@BeforeEach
	void stopClock() {
		this.clock.stopAt("2046-03-05T09:00");
	}

	@AfterEach
	void clear() {
		this.runtime.deleteProcessInstances(this.cases, "end of the test", true, true, true);
		this.clock.reset();
	}

	@Test
	void thePlanTellsWhatStaysAndWhatFollows() {
		PlanRequest request = renamed(1);

		List<Place> places = this.planViews.of(this.plans.of(request)).parts().get(0).places();

		assertThat(place(places, "Task_Draft").changes()).containsExactly("tên việc thành “Viết dự thảo”",
				"mô tả việc theo phiên bản mới", "người được nhận việc theo phiên bản mới", "thôi nhắc hạn");
		assertThat(place(places, "Task_Draft").stays()).containsExactly("người đang làm", "hạn xử lý");
		assertThat(place(places, "Task_Sign").changes()).containsExactly("việc có hạn bắt đầu được nhắc hạn");
		assertThat(place(places, "Task_Legal").changes()).isEmpty();
		assertThat(place(places, "Bnd_Late").stays()).containsExactly("ngày giờ đã hẹn");
	}

	@Test
	void aRenamedTaskIsFoundByItsNewNameAndPeopleAndComesBackAsItWas() {
		PlanRequest request = renamed(2);
		String drafted = this.cases.get(0);
		this.story.toSign(this.cases.get(1));
		Task draft = this.story.task(drafted, "Task_Draft");
		Task sign = this.story.task(this.cases.get(1), "Task_Sign");
		Map<String, Long> rows = this.story.rows();
		var timers = this.story.timers(this.cases);

		String trial = this.dryRuns.start(this.plans.of(request), "phantich");
		assertThat(this.table.counts(trial)).containsEntry(Result.FITS, 2).hasSize(1);
		assertThat(this.story.rows()).isEqualTo(rows);
		assertThat(this.people.tasksOf(BEFORE, drafted, "Task_Draft")).hasSize(1);
		String move = move(trial);

		Task after = this.people.tasksOf(AFTER, drafted, "Task_Write").get(0);
		assertThat(after.getName()).isEqualTo("Viết dự thảo");
		assertThat(after.getDescription()).isEqualTo("Theo Quy chế mới");
		assertThat(after.getId()).isEqualTo(draft.getId());
		assertThat(after.getDueDate()).isEqualTo(draft.getDueDate());
		assertThat(this.people.tasksOf(BEFORE, drafted, "Task_Write")).isEmpty();
		assertThat(history(draft)).isEqualTo("Viết dự thảo");
		assertThat(this.story.timers(this.cases)).isEqualTo(timers);
		assertThat(ladders(draft)).containsExactly("ENDED");
		assertThat(ladders(sign)).containsExactly("RUNNING");

		String back = move(this.wayBack.start(move, "phantich"));

		assertThat(this.table.counts(back)).containsEntry(Result.MOVED, 2);
		Task returned = this.people.tasksOf(BEFORE, drafted, "Task_Draft").get(0);
		assertThat(returned.getName()).isEqualTo("Soạn văn bản");
		assertThat(returned.getDescription()).isNull();
		assertThat(returned.getDueDate()).isEqualTo(draft.getDueDate());
		assertThat(this.people.tasksOf(AFTER, drafted, "Task_Draft")).isEmpty();
		assertThat(ladders(draft)).containsExactly("RUNNING");
		assertThat(ladders(sign)).containsExactly("ENDED");

		move(this.dryRuns.start(this.plans.of(request), "phantich"));

		assertThat(ladders(sign)).containsExactly("RUNNING");
		this.story.complete(this.cases.get(1), "Task_Sign");
		assertThat(ladders(sign)).containsExactly("ENDED");
	}

	@Test
	void whoWorksOnATaskKeepsIt() {
		PlanRequest request = renamed(1);
		String drafted = this.cases.get(0);
		this.story.claim(drafted, "Task_Draft", BEFORE);

		move(this.dryRuns.start(this.plans.of(request), "phantich"));

		Task task = this.people.tasksOf(BEFORE, drafted, "Task_Write").get(0);
		assertThat(task.getAssignee()).isEqualTo(BEFORE);
		this.people.submit(BEFORE, task, Map.of("note", "xong"));
		assertThat(this.story.task(drafted, "Task_Write")).isNull();
	}

	@Test
	void aTaskThatNobodyCouldTakeKeepsItsCaseBack() {
		String first = this.story.models(this.key).first();
		this.cases = this.story.start(first, 1);
		String second = this.story.models(this.key).nobodys();

		String trial = this.dryRuns.start(this.plans.of(new PlanRequest(this.key, List.of(first), second, null, null)),
				"phantich");

		assertThat(this.table.of(trial, Result.STUCK)).singleElement()
			.satisfies((each) -> assertThat(each.reason()).startsWith("ở phiên bản mới không ai được giao việc này"));
		assertThat(this.people.tasksOf(BEFORE, this.cases.get(0), "Task_Draft")).hasSize(1);
	}

	private PlanRequest renamed(int cases) {
		String first = this.story.models(this.key).first();
		this.cases = this.story.start(first, cases);
		return new PlanRequest(this.key, List.of(first), this.story.models(this.key).renamed(), null, null);
	}

	private String move(String trial) {
		this.clock.stopAt("2046-03-05T09:30");
		String move = this.moving.start(trial, "Theo bản phát hành mới", Set.of(), "phantich");
		this.story.runBatches(move);
		assertThat(this.progress.of(move).state()).isEqualTo(Migration.State.ENDED);
		return move;
	}

	private List<String> ladders(Task task) {
		return this.jdbc.sql("select state from ladder where owner = 'task' and matter_id = ?")
			.param(task.getId())
			.query(String.class)
			.list();
	}

	private String history(Task task) {
		return this.jdbc.sql("select name_ from act_hi_taskinst where id_ = ?")
			.param(task.getId())
			.query(String.class)
			.single();
	}

	private static Place place(List<Place> places, String id) {
		return places.stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
	}

}
