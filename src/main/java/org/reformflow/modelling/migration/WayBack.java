package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Takes cases back to the version that they came from, by a dry run first. */
@Component
class WayBack {

	private final MigrationRegister register;

	private final MigrationCaseTable cases;

	private final RunningCases running;

	private final EnginePlans engine;

	private final DryRuns trials;

	WayBack(MigrationRegister register, MigrationCaseTable cases, RunningCases running, EnginePlans engine,
			DryRuns trials) {
		this.register = register;
		this.cases = cases;
		this.running = running;
		this.engine = engine;
		this.trials = trials;
	}

	/**
	 * Tries the way back on the cases that still run where a migration took them.
	 * @return the id of the dry run
	 */
	String start(String id, String by) {
		Migration migration = this.register.get(id);
		if (migration.kind() != Kind.MOVE) {
			throw new Refusal("Chỉ quay lại được từ một lượt chuyển thật. Lượt chạy thử không thay đổi gì.");
		}
		List<Part> parts = migration.parts().stream().map(Part::reversed).map(this::fitting).toList();
		Map<String, Set<String>> there = parts.stream()
			.map(Part::source)
			.distinct()
			.collect(Collectors.toMap((version) -> version,
					(version) -> this.running.of(version)
						.stream()
						.map(RunningCases.Case::id)
						.collect(Collectors.toSet())));
		List<MigrationCase> waiting = new ArrayList<>();
		for (MigrationCase each : this.cases.of(id, Result.MOVED)) {
			parts.stream()
				.filter((part) -> part.target().equals(each.source()) && part.source().equals(each.target()))
				.filter((part) -> there.getOrDefault(part.source(), Set.of()).contains(each.instance()))
				.forEach((part) -> waiting.add(each.on(part)));
		}
		return this.trials.start(migration.process(), parts, waiting, id, by);
	}

	/** Without the instructions that the engine does not take the other way round. */
	private Part fitting(Part part) {
		Part tried = part;
		Set<String> problems = this.engine.problems(tried.source(), tried.target(), tried.instructions()).keySet();
		while (!problems.isEmpty()) {
			Set<String> refused = problems;
			tried = new Part(part.source(), part.target(),
					tried.instructions().stream().filter((each) -> !refused.contains(each.from())).toList());
			problems = this.engine.problems(tried.source(), tried.target(), tried.instructions()).keySet();
		}
		return tried;
	}

}
