package org.reformflow.modelling.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.Migration.State;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the cases follow that passed the dry run. */
@Component
@Transactional
class Moving {

	/** Cases move on: an older dry run says too little. */
	private static final Duration FRESH = Duration.ofHours(24);

	private final MigrationRegister register;

	private final MigrationTable table;

	private final MigrationCaseTable cases;

	private final EngineBatches batches;

	private final Clock clock;

	Moving(MigrationRegister register, MigrationTable table, MigrationCaseTable cases, EngineBatches batches,
			Clock clock) {
		this.register = register;
		this.table = table;
		this.cases = cases;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Starts to migrate the cases that passed a dry run.
	 * @param leftOut ids of instances that stay
	 * @return the id of the migration
	 * @throws Refusal when the dry run does not allow it
	 */
	String start(String trialId, String reason, Set<String> leftOut, String by) {
		Migration trial = this.register.get(trialId);
		check(trial);
		List<MigrationCase> fitting = this.cases.of(trialId, Result.FITS);
		checkLeftOut(leftOut, fitting);
		List<MigrationCase> moving = fitting.stream()
			.filter((each) -> !leftOut.contains(each.instance()))
			.map(MigrationCase::again)
			.toList();
		if (moving.isEmpty()) {
			throw new Refusal("Không có hồ sơ nào để chuyển. Hãy chọn ít nhất một hồ sơ đã chạy thử được.");
		}
		Migration migration = this.register.open(new MigrationRegister.Opening(Kind.MOVE, trial.process(),
				trial.parts(), trialId, trial.backOf(), reason, by), moving);
		trial.parts().forEach((part) -> start(migration, part, moving));
		return migration.id();
	}

	private void start(Migration migration, Part part, List<MigrationCase> moving) {
		List<String> instances = moving.stream()
			.filter((each) -> each.source().equals(part.source()) && each.target().equals(part.target()))
			.map(MigrationCase::instance)
			.toList();
		if (!instances.isEmpty()) {
			this.table.addBatch(migration.id(), this.batches.start(part, instances));
		}
	}

	private void check(Migration trial) {
		if (trial.kind() != Kind.TRIAL || trial.state() != State.ENDED) {
			throw new Refusal("Lượt chạy thử chưa xong. Hãy chờ chạy thử xong rồi mới chuyển.");
		}
		if (trial.startedAt().plus(FRESH).isBefore(OffsetDateTime.now(this.clock))) {
			throw new Refusal("Lượt chạy thử đã quá 24 giờ. Hãy chạy thử lại trước khi chuyển.");
		}
		if (this.table.isCarriedOut(trial.id())) {
			throw new Refusal("Lượt chạy thử này đã được dùng để chuyển. Hãy chạy thử lại cho những hồ sơ còn lại.");
		}
	}

	private static void checkLeftOut(Set<String> leftOut, List<MigrationCase> fitting) {
		Set<String> unknown = new HashSet<>(leftOut);
		fitting.forEach((each) -> unknown.remove(each.instance()));
		if (!unknown.isEmpty()) {
			throw new Refusal("Hồ sơ “" + unknown.iterator().next()
					+ "” không nằm trong các hồ sơ chạy thử được. Hãy tải lại kết quả chạy thử.");
		}
	}

	/**
	 * Has the failed cases tried again.
	 * @throws Refusal when none failed, or when their jobs are gone
	 */
	void retry(String id) {
		Migration migration = this.register.get(id);
		Set<String> failed = new HashSet<>();
		this.cases.of(id, Result.FAILED).forEach((each) -> failed.add(each.instance()));
		Map<String, String> jobs = this.table.batches(id)
			.stream()
			.flatMap((batch) -> this.batches.failed(batch).entrySet().stream())
			.filter((each) -> failed.contains(each.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		if (jobs.isEmpty()) {
			throw new Refusal("Không có hồ sơ nào để thử lại. Hãy chạy thử lại từ đầu cho những hồ sơ còn lại.");
		}
		if (migration.state() != State.RUNNING) {
			this.register.resume(migration);
		}
		this.cases.wait(id, jobs.keySet());
		this.batches.retry(List.copyOf(jobs.values()));
	}

}
