package org.reformflow.modelling.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.ModelProblems;
import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.State;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps dry runs and migrations; lets one run at a time for a process. */
@Component
@Transactional
class MigrationRegister {

	/** So long after its last case a dry run is given up. */
	private static final Duration SILENCE = Duration.ofMinutes(5);

	private final MigrationTable table;

	private final MigrationCaseTable cases;

	private final Organisation organisation;

	private final Clock clock;

	MigrationRegister(MigrationTable table, MigrationCaseTable cases, Organisation organisation, Clock clock) {
		this.table = table;
		this.cases = cases;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What is opened.
	 *
	 * @param trial the dry run that is carried out, or null
	 * @param backOf the migration that is taken back, or null
	 */
	record Opening(Kind kind, String process, List<Part> parts, @Nullable String trial, @Nullable String backOf,
			String reason, String by) {

	}

	/**
	 * Opens one, with its cases waiting.
	 * @throws org.springframework.web.ErrorResponseException 409 when another one of the
	 * process runs
	 */
	Migration open(Opening opening, List<MigrationCase> waiting) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Migration migration = new Migration(UUID.randomUUID().toString(), opening.kind(), opening.process(),
				State.RUNNING, opening.parts(), opening.trial(), opening.backOf(), opening.reason(), opening.by(), now,
				now, null, waiting.size(), null);
		checkFree(opening.process());
		try {
			this.table.insert(migration);
		}
		catch (DuplicateKeyException ex) {
			throw ModelProblems
				.conflict("Một người khác vừa bắt đầu chuyển hồ sơ của quy trình này. Hãy tải lại trang.");
		}
		this.cases.insert(migration.id(), waiting);
		return migration;
	}

	private void checkFree(String process) {
		this.table.occupying(process)
			.map(this::awake)
			.filter((other) -> other.state() == State.RUNNING)
			.ifPresent((other) -> {
				throw ModelProblems.conflict(this.organisation.nameOf(other.startedBy()) + " đang "
						+ ((other.kind() == Kind.TRIAL) ? "chạy thử" : "chuyển hồ sơ")
						+ " cho quy trình này. Hãy chờ xong rồi làm tiếp.");
			});
	}

	/** Has an ended one run on. */
	void resume(Migration migration) {
		checkFree(migration.process());
		this.table.resume(migration.id());
	}

	/**
	 * One by its id.
	 * @throws org.springframework.web.ErrorResponseException 404 when there is none
	 */
	Migration get(String id) {
		return this.table.find(id)
			.map(this::awake)
			.orElseThrow(() -> ModelProblems.notFound("Không có lượt chuyển này. Hãy mở lại danh sách chuyển hồ sơ."));
	}

	/** A dry run that was cut off, by a restart for one, is given up. */
	private Migration awake(Migration migration) {
		if (migration.kind() == Kind.TRIAL && migration.state() == State.RUNNING
				&& migration.touchedAt().plus(SILENCE).isBefore(OffsetDateTime.now(this.clock))) {
			this.table.end(migration.id(), State.BROKEN, "Lượt chạy thử bị ngắt giữa chừng; hãy chạy thử lại.");
			return this.table.find(migration.id()).orElse(migration);
		}
		return migration;
	}

	/**
	 * Writes what became of cases, at once.
	 * @return false, without effect, when it does not run any more
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean tell(String migration, List<MigrationCase> told) {
		if (!this.table.touch(migration)) {
			return false;
		}
		this.cases.tell(migration, told);
		return true;
	}

	/** It waits for its turn, or goes on. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean alive(String migration) {
		return this.table.touch(migration);
	}

	/**
	 * Stops a dry run that is not done.
	 * @throws Refusal for a migration, or when it is done
	 */
	void cancel(String id, String by) {
		Migration migration = get(id);
		if (migration.kind() != Kind.TRIAL) {
			throw new Refusal(
					"Lượt chuyển thật không dừng giữa chừng được. Hãy chờ xong rồi chạy thử quay lại phiên bản cũ.");
		}
		if (migration.state() != State.RUNNING) {
			throw new Refusal("Lượt chạy thử này đã xong hoặc đã dừng. Hãy tải lại trang.");
		}
		this.table.end(id, State.BROKEN, this.organisation.nameOf(by)
				+ " đã dừng lượt chạy thử; không hồ sơ nào thay đổi. Muốn chuyển thì chạy thử lại.");
	}

	/** Ends it if it still runs. */
	void end(String migration, State state, @Nullable String problem) {
		this.table.end(migration, state, problem);
	}

}
