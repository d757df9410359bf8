package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.Migration.State;

import org.springframework.stereotype.Component;

/**
 * Looks how far a migration is: which cases follow the new version, which ended, which
 * failed and why.
 */
@Component
class MigrationProgress {

	private final MigrationRegister register;

	private final MigrationTable table;

	private final MigrationCaseTable cases;

	private final EngineBatches batches;

	private final DryRuns trials;

	MigrationProgress(MigrationRegister register, MigrationTable table, MigrationCaseTable cases, EngineBatches batches,
			DryRuns trials) {
		this.register = register;
		this.table = table;
		this.cases = cases;
		this.batches = batches;
		this.trials = trials;
	}

	/** All that run. */
	void lookAtAll() {
		this.table.running().forEach((each) -> of(each.id()));
	}

	/** One by its id, as it stands now. */
	Migration of(String id) {
		Migration migration = this.register.get(id);
		if (migration.kind() == Kind.TRIAL || migration.state() != State.RUNNING) {
			return migration;
		}
		this.cases.notice(id);
		List<String> open = this.table.batches(id).stream().filter(this.batches::exists).toList();
		open.forEach((batch) -> noticeFailures(migration, batch));
		if (open.isEmpty()) {
			this.cases.notice(id);
			tell(migration, this.cases.of(id, Result.WAITING), "lượt chuyển đã bị xóa khỏi bộ xử lý; hãy chạy thử lại");
		}
		Map<Result, Integer> counts = this.cases.counts(id);
		if (!counts.containsKey(Result.WAITING)) {
			end(id, counts, open);
		}
		return this.register.get(id);
	}

	private void end(String id, Map<Result, Integer> counts, List<String> open) {
		if (!counts.containsKey(Result.FAILED)) {
			open.stream().filter((batch) -> !this.batches.failed(batch).isEmpty()).forEach(this.batches::delete);
		}
		this.register.end(id, State.ENDED, null);
	}

	private void noticeFailures(Migration migration, String batch) {
		Map<String, String> failed = this.batches.failed(batch);
		if (failed.isEmpty()) {
			return;
		}
		List<MigrationCase> told = new ArrayList<>();
		for (MigrationCase each : this.cases.of(migration.id(), Result.WAITING)) {
			if (failed.containsKey(each.instance())) {
				told.add(each
					.failed(Objects.requireNonNullElse(this.trials.obstacle(part(migration, each), each.instance()),
							"hồ sơ được xử lý cùng lúc; hãy thử lại")));
			}
		}
		this.register.tell(migration.id(), told);
	}

	private void tell(Migration migration, List<MigrationCase> waiting, String reason) {
		if (!waiting.isEmpty()) {
			this.register.tell(migration.id(), waiting.stream().map((each) -> each.failed(reason)).toList());
		}
	}

	private static Part part(Migration migration, MigrationCase each) {
		Map<String, Part> parts = migration.parts()
			.stream()
			.collect(Collectors.toMap((part) -> part.source() + " " + part.target(), Function.identity()));
		return Objects.requireNonNull(parts.get(each.source() + " " + each.target()));
	}

}
