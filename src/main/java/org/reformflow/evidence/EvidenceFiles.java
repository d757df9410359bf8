package org.reformflow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.inspection.FileName;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The files attached to tasks, oldest first, without those taken back. For modules: who
 * may see them is the caller's concern.
 */
@Component
public class EvidenceFiles {

	private final EvidenceRows rows;

	private final ContentStore contents;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EvidenceFiles(EvidenceRows rows, ContentStore contents, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.contents = contents;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps a document that the product made, in the caller's transaction. Since it is on
	 * no open task, nobody takes it back by hand.
	 */
	public EvidenceFile keep(MadeFile file, byte[] content) {
		EvidenceFile kept = new EvidenceFile(UUID.randomUUID().toString(), file.department(), file.matterId(),
				file.assignmentId(), file.source(), file.step(), FileName.of(file.name()).value(), file.mediaType(),
				content.length, sha256(content), file.by(), OffsetDateTime.now(this.clock));
		this.rows.add(kept);
		try {
			this.contents.write(kept.id(), new ByteArrayInputStream(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.events.publishEvent(new EvidenceAdded(kept));
		return kept;
	}

	/** The content of a kept file, read as it is consumed; the caller closes it. */
	public InputStream open(String id) throws IOException {
		return this.contents.read(id);
	}

	/** Takes a kept file out of all lists; row and content stay. */
	public void discard(String id, @Nullable String by) {
		this.rows.find(id).ifPresent((file) -> {
			this.rows.remove(id, by, OffsetDateTime.now(this.clock));
			this.events.publishEvent(new EvidenceRemoved(file));
		});
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public List<EvidenceFile> ofTask(String taskId) {
		return this.rows.ofTask(taskId);
	}

	public int countOfTask(String taskId) {
		return this.rows.countOfTask(taskId);
	}

	public List<EvidenceFile> ofAssignment(String assignmentId) {
		return this.rows.ofAssignment(assignmentId);
	}

	/** Files of some assignments; one statement. */
	public List<EvidenceFile> ofAssignments(Collection<String> assignmentIds) {
		return this.rows.ofAssignments(assignmentIds);
	}

	/** Files of a matter; business keys such as a period's are unique per department. */
	public List<EvidenceFile> ofMatter(String department, String matterId) {
		return this.rows.ofMatter(department, matterId);
	}

	/** Files of a matter and of some assignments in a department; one statement. */
	public List<EvidenceFile> ofMatter(String department, String matterId, Collection<String> assignments) {
		return assignments.isEmpty() ? ofMatter(department, matterId)
				: this.rows.ofMatter(department, matterId, assignments);
	}

	/** The content of a kept file. */
	public byte[] content(EvidenceFile file) {
		try (InputStream content = this.contents.read(file.id())) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
