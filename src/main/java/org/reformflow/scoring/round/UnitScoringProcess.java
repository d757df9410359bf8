package org.reformflow.scoring.round;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/**
 * Processes {@code unit-scoring} and {@code unit-self-score}: their business key is the
 * round's id, one instance of the latter for each unit.
 */
@Component
class UnitScoringProcess {

	static final ProcessVariable<String> ROUND_ID = ProcessVariable.string("roundId");

	static final ProcessVariable<String> UNIT = ProcessVariable.string("unit");

	static final ProcessVariable<String> REOPENING_ID = ProcessVariable.string("reopeningId");

	private static final String UNIT_KEY = "unit-self-score";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final RoundUnitTable units;

	private final Organisation organisation;

	private final AsSystem asSystem;

	private final ScoringFacts facts;

	UnitScoringProcess(RuntimeService runtime, TaskService tasks, RoundUnitTable units, Organisation organisation,
			AsSystem asSystem, ScoringFacts facts) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.units = units;
		this.organisation = organisation;
		this.asSystem = asSystem;
		this.facts = facts;
	}

	/**
	 * Starts pending units in the caller's transaction, so that each starts exactly once.
	 */
	void start(ScoringRound round, List<RoundUnit> pending) {
		Map<String, String> started = new LinkedHashMap<>();
		this.asSystem.run(() -> {
			for (RoundUnit unit : pending) {
				started.put(unit.id(),
						this.runtime.createProcessInstanceByKey(UNIT_KEY)
							.processDefinitionWithoutTenantId()
							.businessKey(round.id())
							.setVariables(variables(round, unit))
							.execute()
							.getId());
			}
		});
		this.units.setStarted(started);
	}

	/** The unit's own id keeps its files from other units (see evidence). */
	private VariableMap variables(ScoringRound round, RoundUnit unit) {
		return Variables.createVariables()
			.putValue(DepartmentTenants.DEPARTMENT.name(), round.department())
			.putValue(ROUND_ID.name(), round.id())
			.putValue(UNIT.name(), unit.unit())
			.putValue("assignmentId", unit.id())
			.putValue("subject", round.title())
			.putValue("assignmentText",
					this.organisation.findUnit(round.department(), unit.unit()).map(Unit::name).orElse(unit.unit()));
	}

	/** Tells the round that the last unit is appraised. */
	void allAppraised(ScoringRound round) {
		this.asSystem.run(() -> this.runtime.createMessageCorrelation("allUnitsAppraised")
			.processInstanceId(round.processInstanceId())
			.correlate());
	}

	/** The tasks that are open now get the round's present days. */
	void moveDue(ScoringRound round) {
		this.asSystem.run(() -> {
			move(round, this.facts.selfDue(round.id()), "Task_SelfScore", "Task_Confirm");
			move(round, this.facts.appraisalDue(round.id()), "Task_Appraise");
		});
	}

	private void move(ScoringRound round, Date due, String... steps) {
		for (Task task : this.tasks.createTaskQuery()
			.processInstanceBusinessKey(round.id())
			.taskDefinitionKeyIn(steps)
			.list()) {
			this.tasks.setDueDate(task.getId(), due);
		}
	}

}
