package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** What the engine makes of instructions. */
@Component
class EnginePlans {

	private final RuntimeService runtime;

	private final AsSystem system;

	EnginePlans(RuntimeService runtime, AsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/** The instructions for steps that are the same in both versions. */
	List<Instruction> same(String source, String target) {
		return this.system.call(() -> this.runtime.createMigrationPlan(source, target).mapEqualActivities().build())
			.getInstructions()
			.stream()
			.map((each) -> new Instruction(each.getSourceActivityId(), each.getTargetActivityId(),
					each.isUpdateEventTrigger()))
			.toList();
	}

	/** What the engine holds against instructions, by the step that they come from. */
	Map<String, List<String>> problems(String source, String target, List<Instruction> instructions) {
		try {
			plan(source, target, instructions);
			return Map.of();
		}
		catch (MigrationPlanValidationException ex) {
			Map<String, List<String>> problems = new LinkedHashMap<>();
			for (MigrationInstructionValidationReport report : ex.getValidationReport().getInstructionReports()) {
				problems.put(report.getMigrationInstruction().getSourceActivityId(), report.getFailures());
			}
			return problems;
		}
	}

	/**
	 * A plan to carry out.
	 * @throws MigrationPlanValidationException if an instruction does not fit
	 */
	MigrationPlan plan(String source, String target, List<Instruction> instructions) {
		return this.system.call(() -> {
			MigrationPlanBuilder plan = this.runtime.createMigrationPlan(source, target);
			for (Instruction each : instructions) {
				add(plan, each);
			}
			return plan.build();
		});
	}

	private static void add(MigrationPlanBuilder plan, Instruction instruction) {
		var added = plan.mapActivities(instruction.from(), instruction.to());
		if (instruction.afresh()) {
			added.updateEventTrigger();
		}
	}

}
