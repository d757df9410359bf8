package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/** Process {@code deadline-escalation}: one instance for each ladder. */
@Component
class EscalationProcess {

	static final String KEY = "deadline-escalation";

	static final ProcessVariable<String> LADDER_ID = ProcessVariable.string("ladderId");

	/** The record of the tier that was last to ask for an answer. */
	static final ProcessVariable<String> ASKED_STEP = ProcessVariable.string("askedStep");

	static final ProcessVariable<Boolean> ANSWER_REQUIRED = ProcessVariable.flag("answerRequired");

	private final RuntimeService runtime;

	private final ManagementService management;

	private final AsSystem asSystem;

	EscalationProcess(RuntimeService runtime, ManagementService management, AsSystem asSystem) {
		this.runtime = runtime;
		this.management = management;
		this.asSystem = asSystem;
	}

	/** Starts an instance for each ladder; returns their ids by ladder id. */
	Map<String, String> start(List<LadderRow> ladders) {
		Map<String, String> started = new LinkedHashMap<>();
		this.asSystem.run(() -> {
			for (LadderRow ladder : ladders) {
				started.put(ladder.id(),
						this.runtime.createProcessInstanceByKey(KEY)
							.processDefinitionWithoutTenantId()
							.businessKey(ladder.businessKey())
							.setVariable(DepartmentTenants.DEPARTMENT.name(), ladder.department())
							.setVariable(LADDER_ID.name(), ladder.id())
							.execute()
							.getId());
			}
		});
		return started;
	}

	/**
	 * The next tier comes at another time, or none does.
	 * @return false when somebody has deleted the instance
	 */
	boolean changed(LadderRow ladder) {
		return send("ladderChanged", ladder);
	}

	/** The ladder is over, also when somebody has deleted the instance. */
	void ended(LadderRow ladder) {
		send("ladderEnded", ladder);
	}

	private boolean send(String message, LadderRow ladder) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceId(Optional.ofNullable(ladder.processInstanceId()).orElseThrow())
				.correlateAllWithResult())
			.isEmpty();
	}

	/** Moves the running timer; answers that are open stay open. */
	void retime(LadderRow ladder, Instant nextAt) {
		this.asSystem.run(() -> {
			for (Job timer : this.management.createJobQuery()
				.processInstanceId(ladder.processInstanceId())
				.timers()
				.list()) {
				this.management.setJobDuedate(timer.getId(), Date.from(nextAt));
			}
		});
	}

}
