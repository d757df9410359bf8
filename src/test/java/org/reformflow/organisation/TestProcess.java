package org.reformflow.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.reformflow.TestModels;

/** Two tasks at once for one group, with a due date. */
class TestProcess {

	static final String KEY = "organisation-test";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	TestProcess(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
	}

	/** Starts one; the due day counts from now and may be negative. */
	String start(String department, String group, int dueInDays) {
		this.repository.createDeployment()
			.addModelInstance(KEY + ".bpmn", model())
			.enableDuplicateFiltering(true)
			.name(KEY)
			.source(TestModels.SOURCE)
			.deploy();
		Date due = Date.from(Instant.now().plus(Duration.ofDays(dueInDays)));
		return this.runtime
			.startProcessInstanceByKey(KEY,
					Map.of("department", department, "group", group, "due", due, "subject", "Kế hoạch cải cách"))
			.getId();
	}

	Task task(String instance, String name) {
		return this.tasks.createTaskQuery().processInstanceId(instance).taskName(name).singleResult();
	}

	void delete(String instance) {
		this.runtime.deleteProcessInstance(instance, "test");
	}

	private static BpmnModelInstance model() {
		return Bpmn.createExecutableProcess(KEY)
			.name("Thử tổ chức")
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.parallelGateway("Fork")
			.userTask("Task_First")
			.name("Một")
			.camundaCandidateGroups("${group}")
			.camundaDueDate("${due}")
			.endEvent()
			.moveToNode("Fork")
			.userTask("Task_Second")
			.name("Hai")
			.camundaCandidateGroups("${group}")
			.camundaDueDate("${due}")
			.endEvent()
			.done();
	}

}
