package org.reformflow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.reformflow.evidence.inspection.EvidenceProblem;
import org.reformflow.evidence.inspection.FileInspector;
import org.reformflow.evidence.inspection.FileKind;
import org.reformflow.evidence.inspection.FileName;
import org.reformflow.evidence.inspection.StagedFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts files on tasks and takes them back. Files are received, inspected and scanned
 * first; then all of a request are stored in one transaction that also keeps the task
 * from being completed meanwhile.
 */
@Service
class Uploads {

	private final FileInspector inspector;

	private final EvidenceRows rows;

	private final ContentStore contents;

	private final EvidenceProcess process;

	private final EvidenceSettings settings;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Uploads(FileInspector inspector, EvidenceRows rows, ContentStore contents, EvidenceProcess process,
			EvidenceSettings settings, TransactionOperations transactions, ApplicationEventPublisher events,
			Clock clock) {
		this.inspector = inspector;
		this.rows = rows;
		this.contents = contents;
		this.process = process;
		this.settings = settings;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Attaches all files or none. */
	List<EvidenceFile> add(OpenTask task, String person, List<MultipartFile> files) {
		List<Inspected> inspected = new ArrayList<>();
		try {
			for (MultipartFile file : files) {
				inspected.add(inspect(file));
			}
			return inTransaction(() -> store(task, person, inspected));
		}
		finally {
			inspected.forEach((file) -> file.staged().close());
		}
	}

	/** Takes a file back; its row and content are kept as removed. */
	void remove(EvidenceFile file, String person) {
		inTransaction(() -> {
			hold(file.taskId());
			this.rows.remove(file.id(), person, now());
			this.events.publishEvent(new EvidenceRemoved(file));
			return file;
		});
	}

	private Inspected inspect(MultipartFile file) {
		FileName name = FileName.of(file.getOriginalFilename());
		try (InputStream content = file.getInputStream()) {
			StagedFile staged = StagedFile.receive(name, content, this.settings.maxFileSize());
			try {
				return new Inspected(staged, this.inspector.inspect(staged));
			}
			catch (RuntimeException ex) {
				staged.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<EvidenceFile> store(OpenTask task, String person, List<Inspected> files) {
		hold(task.id());
		List<EvidenceFile> present = this.rows.ofTask(task.id());
		if (present.size() + files.size() > this.settings.maxFilesPerTask()) {
			throw EvidenceProblem.refused("Một công việc nhận tối đa " + this.settings.maxFilesPerTask()
					+ " tệp (đã có " + present.size() + "). Hãy gộp hoặc bớt tệp.");
		}
		List<EvidenceFile> added = new ArrayList<>();
		for (Inspected file : files) {
			refuseRepeated(file.staged(), present, added);
			added.add(store(task, person, file));
		}
		return added;
	}

	private static void refuseRepeated(StagedFile file, List<EvidenceFile> present, List<EvidenceFile> added) {
		for (List<EvidenceFile> files : List.of(present, added)) {
			for (EvidenceFile other : files) {
				if (other.sha256().equals(file.sha256())) {
					throw EvidenceProblem.refused("Tệp “" + file.name().value() + "” giống hệt tệp “" + other.name()
							+ "” đã đính kèm. Hãy bỏ tệp trùng.");
				}
			}
		}
	}

	private EvidenceFile store(OpenTask task, String person, Inspected file) {
		StagedFile staged = file.staged();
		EvidenceFile row = new EvidenceFile(UUID.randomUUID().toString(), task.department(), task.matterId(),
				task.assignmentId(), task.id(), task.name(), staged.name().value(), file.kind().mediaType(),
				staged.size(), staged.sha256(), person, now());
		this.rows.add(row);
		try (InputStream content = Files.newInputStream(staged.path())) {
			this.contents.write(row.id(), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.events.publishEvent(new EvidenceAdded(row));
		return row;
	}

	private void hold(String taskId) {
		if (!this.process.hold(taskId)) {
			throw EvidenceProblem.closed();
		}
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	private record Inspected(StagedFile staged, FileKind kind) {

	}

}
