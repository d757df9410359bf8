package org.reformflow.modelling.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** One instance of a process in the simulation, and what can happen to it. */
class Play {

	private final ProcessEngine engine;

	private final SimulatedTime time;

	private final StandIns standIns;

	private final Labels labels;

	private final String process;

	private final Trail trail;

	private @Nullable String instance;

	private @Nullable String incident;

	Play(SimulatedEngine engine, String process, SimulatedTime time, StandIns standIns, Labels labels, Trail trail) {
		this.engine = engine.engine();
		this.process = process;
		this.time = time;
		this.standIns = standIns;
		this.labels = labels;
		this.trail = trail;
	}

	void start(@Nullable String person, Map<String, Object> variables, @Nullable String message) {
		RuntimeService runtime = this.engine.getRuntimeService();
		this.engine.getIdentityService().setAuthenticatedUserId(person);
		attempt(() -> this.instance = ((message != null) ? runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey("KICH-BAN")
			.setVariables(variables)
			.correlateStartMessage() : runtime.startProcessInstanceByKey(this.process, "KICH-BAN", variables)).getId());
		settle();
	}

	void complete(Task task, @Nullable String person, Map<String, Object> variables) {
		this.engine.getIdentityService().setAuthenticatedUserId(person);
		attempt(() -> {
			if (task.getAssignee() == null && person != null) {
				this.engine.getTaskService().setAssignee(task.getId(), person);
			}
			this.engine.getTaskService().complete(task.getId(), variables);
		});
		settle();
	}

	/**
	 * Runs what is due up to a moment in the order of due dates, then it is that moment.
	 */
	void reach(Instant moment) {
		for (Job job = nextTimer(moment); job != null; job = nextTimer(moment)) {
			this.time.reach(job.getDuedate().toInstant());
			run(job);
			settle();
		}
		this.time.reach(moment);
	}

	private @Nullable Job nextTimer(Instant moment) {
		return this.engine.getManagementService()
			.createJobQuery()
			.timers()
			.withRetriesLeft()
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.filter((job) -> !job.getDuedate().toInstant().isAfter(moment))
			.findFirst()
			.orElse(null);
	}

	void message(String name, Map<String, Object> variables, int line) {
		EventSubscription waiting = this.engine.getRuntimeService()
			.createEventSubscriptionQuery()
			.eventType("message")
			.eventName(name)
			.list()
			.stream()
			.filter((each) -> each.getExecutionId() != null)
			.findFirst()
			.orElseThrow(() -> new ScenarioProblem(line, "Không chỗ nào đang chờ thông điệp “%s”. Đang chờ: %s."
				.formatted(name, this.labels.list(waiting()))));
		attempt(() -> this.engine.getRuntimeService().messageEventReceived(name, waiting.getExecutionId(), variables));
		settle();
	}

	void change(Map<String, Object> variables, int line) {
		attempt(() -> this.engine.getRuntimeService().setVariables(running(line), variables));
		settle();
	}

	/** Ends the process that a call activity waits for. */
	void endCalled(String words, Map<String, Object> variables, @Nullable String error, int line) {
		Task task = this.engine.getTaskService()
			.createTaskQuery()
			.taskDefinitionKey(SimulatedEngine.STAND_IN)
			.list()
			.stream()
			.filter((each) -> this.labels.names(words, caller(each)))
			.findFirst()
			.orElseThrow(() -> new ScenarioProblem(line, "Không có quy trình con “%s” đang chạy. Đang chờ: %s."
				.formatted(words, this.labels.list(waiting()))));
		attempt(() -> {
			if (error != null) {
				this.engine.getTaskService().handleBpmnError(task.getId(), error, null, variables);
			}
			else {
				this.engine.getTaskService().complete(task.getId(), variables);
			}
		});
		settle();
	}

	private String caller(Task task) {
		return ((ProcessEngineImpl) this.engine).getProcessEngineConfiguration()
			.getCommandExecutorTxRequired()
			.execute((context) -> {
				ExecutionEntity caller = context.getExecutionManager()
					.findExecutionById(task.getProcessInstanceId())
					.getSuperExecution();
				return (caller != null) ? caller.getActivityId() : "";
			});
	}

	/** Runs what does not wait for a time, until there is nothing. */
	private void settle() {
		for (Job job = nextWithoutTime(); job != null; job = nextWithoutTime()) {
			run(job);
		}
		reachNow();
	}

	/** Timers that were due already when they were made. */
	private void reachNow() {
		Job job = nextTimer(this.time.now());
		if (job != null) {
			run(job);
			settle();
		}
	}

	private @Nullable Job nextWithoutTime() {
		return this.engine.getManagementService()
			.createJobQuery()
			.messages()
			.withRetriesLeft()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.orElse(null);
	}

	private void run(Job job) {
		attempt(() -> this.engine.getManagementService().executeJob(job.getId()));
		if (this.engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
			this.engine.getManagementService().setJobRetries(job.getId(), 0);
		}
	}

	/**
	 * What the engine undoes is not on the trail; a failure that was told is no surprise.
	 */
	private void attempt(Runnable action) {
		Trail.Mark before = this.trail.mark();
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			this.trail.undo(before);
			String told = this.standIns.takeFailure();
			if (told == null) {
				throw explained(ex);
			}
			this.incident = told;
		}
	}

	private RuntimeException explained(RuntimeException problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof Trail.RunsForEver forever) {
				return new ScenarioProblem(0, "Quy trình quay vòng mãi giữa: %s. Hãy thêm chỗ chờ hoặc điều kiện thoát."
					.formatted(this.labels.list(forever.activities())));
			}
			if (cause instanceof ScenarioProblem told) {
				return told;
			}
		}
		Throwable root = problem;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		return new ScenarioProblem(0, "Quy trình không chạy tiếp được: " + root.getMessage());
	}

	/** Tasks of people that wait, by id of the step. */
	List<Task> tasks() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processDefinitionKey(this.process)
			.initializeFormKeys()
			.orderByTaskId()
			.asc()
			.list();
	}

	/** Places that wait, by id: tasks, events, called processes. */
	List<String> waiting() {
		if (ended()) {
			return List.of();
		}
		List<String> waiting = new ArrayList<>(tasks().stream().map(Task::getTaskDefinitionKey).toList());
		waiting.addAll(Places.of(this.engine.getRuntimeService().getActivityInstance(running(0))));
		return waiting.stream().sorted().toList();
	}

	boolean ended() {
		return this.instance == null || this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(this.instance)
			.count() == 0;
	}

	private String running(int line) {
		if (this.instance == null || ended()) {
			throw new ScenarioProblem(line, "Quy trình đã kết thúc.");
		}
		return Objects.requireNonNull(this.instance);
	}

	@Nullable Object variable(String name, int line) {
		return this.engine.getRuntimeService().getVariable(running(line), name);
	}

	/** The cause of a step that failed as told. */
	@Nullable String incident() {
		return this.incident;
	}

	/** Ends what still runs, so that the next scenario begins with nothing. */
	void end() {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			.forEach((each) -> this.engine.getRuntimeService()
				.deleteProcessInstance(each.getId(), "scenario ended", true, true, true));
	}

	ProcessEngine engine() {
		return this.engine;
	}

}
