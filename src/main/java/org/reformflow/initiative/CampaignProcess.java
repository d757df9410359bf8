package org.reformflow.initiative;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Process {@code initiative-campaign}: its business key is the campaign's id. */
@Component
class CampaignProcess {

	private final TaskService tasks;

	private final ManagementService management;

	private final CampaignFacts facts;

	private final AsSystem asSystem;

	CampaignProcess(TaskService tasks, ManagementService management, CampaignFacts facts, AsSystem asSystem) {
		this.tasks = tasks;
		this.management = management;
		this.facts = facts;
		this.asSystem = asSystem;
	}

	/** The call closes at the campaign's present deadline. */
	void moveDeadline(Campaign campaign) {
		Date closesAt = this.facts.closesAt(campaign.id());
		this.asSystem.run(() -> {
			for (Job timer : this.management.createJobQuery()
				.processInstanceId(campaign.processInstanceId())
				.activityId("Bnd_Deadline")
				.list()) {
				this.management.setJobDuedate(timer.getId(), closesAt);
			}
			for (Task task : this.tasks.createTaskQuery()
				.processInstanceId(campaign.processInstanceId())
				.taskDefinitionKey("Task_Monitor")
				.list()) {
				this.tasks.setDueDate(task.getId(), closesAt);
			}
		});
	}

}
