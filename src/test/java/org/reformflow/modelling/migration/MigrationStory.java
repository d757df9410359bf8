package org.reformflow.modelling.migration;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of {@link ProbeModels} that run, and the engine's batches fired by hand. */
@TestComponent
public class MigrationStory {

	static final String UNIT = "quan-ly-khoa-hoc";

	private static final AtomicInteger NUMBER = new AtomicInteger(1000);

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final JdbcClient jdbc;

	MigrationStory(RepositoryService repository, RuntimeService runtime, TaskService tasks,
			ManagementService management, JdbcClient jdbc) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.jdbc = jdbc;
	}

	/**
	 * Two versions of a process with cases on the first: most at the draft, some at the
	 * legal opinion, which the second lacks, some at the signature.
	 * @return ids of the cases
	 */
	public List<String> twoVersions(String key, int number) {
		ProbeModels models = models(key);
		List<String> cases = start(models.first(), number);
		models.second("");
		cases.subList(0, number / 6).forEach(this::toCheck);
		cases.subList(number / 6, number / 2).forEach(this::toSign);
		return cases;
	}

	/** Models of a process that no other test has. */
	ProbeModels models(String key) {
		return new ProbeModels(this.repository, key);
	}

	/** Starts cases of a version; they wait for the draft. */
	List<String> start(String definition, int number) {
		List<String> cases = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			cases.add(this.runtime
				.startProcessInstanceById(definition, "HS-" + NUMBER.incrementAndGet(), Map.of("department", "so-khcn",
						"leadUnit", UNIT, "due", "2046-05-0" + (1 + i % 9) + "T17:00:00", "lateAt",
						"2046-06-0" + (1 + i % 9) + "T08:00:00", "waitUntil", "2046-07-0" + (1 + i % 9) + "T08:00:00"))
				.getId());
		}
		return cases;
	}

	/** Completes the open task of a step. */
	void complete(String instance, String step) {
		this.tasks.complete(task(instance, step).getId());
	}

	void claim(String instance, String step, String person) {
		this.tasks.setAssignee(task(instance, step).getId(), person);
	}

	Task task(String instance, String step) {
		return this.tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).singleResult();
	}

	/** On from the draft to both the opinion and the inspection. */
	void toCheck(String instance) {
		complete(instance, "Task_Draft");
	}

	void toSign(String instance) {
		toCheck(instance);
		complete(instance, "Task_Legal");
		complete(instance, "Task_Inspect");
	}

	void toWait(String instance) {
		toSign(instance);
		complete(instance, "Task_Sign");
	}

	/** The dates of the timers of cases, by job. */
	Map<String, LocalDateTime> timers(List<String> instances) {
		Map<String, LocalDateTime> timers = new TreeMap<>();
		this.jdbc.sql("select id_, duedate_ from act_ru_job where type_ = 'timer' and process_instance_id_ in (:cases)")
			.param("cases", instances)
			.query((row) -> {
				timers.put(row.getString("id_"), row.getTimestamp("duedate_").toLocalDateTime());
			});
		return timers;
	}

	/** Task id, assignee and due date of cases. */
	Map<String, String> tasks(List<String> instances) {
		Map<String, String> found = new TreeMap<>();
		this.jdbc.sql("select id_, assignee_, due_date_ from act_ru_task where proc_inst_id_ in (:cases)")
			.param("cases", instances)
			.query((row) -> {
				Timestamp due = row.getTimestamp("due_date_");
				found.put(row.getString("id_"), row.getString("assignee_") + " " + due);
			});
		return found;
	}

	/** How many rows the tables of running and finished work have. */
	Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_job", "act_ru_variable",
				"act_ru_event_subscr", "act_ru_authorization", "act_ru_identitylink", "act_ru_incident",
				"act_hi_actinst", "act_hi_taskinst", "act_hi_op_log", "act_hi_varinst", "act_hi_job_log",
				"act_ge_bytearray", "act_hi_identitylink", "notice", "ladder", "ladder_step", "instance_index")) {
			rows.put(table, this.jdbc.sql("select count(*) from " + table).query(Long.class).single());
		}
		return rows;
	}

	/** On which definition each case runs. */
	public List<String> definitions(List<String> instances) {
		return this.jdbc.sql("select proc_def_id_ from act_ru_execution where id_ in (:cases) order by id_")
			.param("cases", instances)
			.query(String.class)
			.list();
	}

	/**
	 * Fires the jobs of a migration's batches as the job executor would, failures too.
	 */
	public void runBatches(String migration) {
		for (String id : this.jdbc.sql("select batch from case_migration_batch where migration = ?")
			.param(migration)
			.query(String.class)
			.list()) {
			Batch batch = this.management.createBatchQuery().batchId(id).singleResult();
			if (batch != null) {
				while (!jobs(batch.getSeedJobDefinitionId()).isEmpty()) {
					jobs(batch.getSeedJobDefinitionId()).forEach(this::fire);
				}
				for (int i = 0; i < 3; i++) {
					jobs(batch.getBatchJobDefinitionId()).forEach(this::fire);
				}
				jobs(batch.getMonitorJobDefinitionId()).forEach(this::fire);
			}
		}
	}

	private List<Job> jobs(String definition) {
		return this.management.createJobQuery().jobDefinitionId(definition).withRetriesLeft().list();
	}

	private void fire(Job job) {
		try {
			this.management.executeJob(job.getId());
		}
		catch (ProcessEngineException ex) {
			// A failed job costs a retry, as in the job executor.
		}
	}

}
