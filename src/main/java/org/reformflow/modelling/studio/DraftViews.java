package org.reformflow.modelling.studio;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** What the page shows of drafts. */
@Component
class DraftViews {

	private final ModelDrafts drafts;

	private final Requests requests;

	private final VersionTable versions;

	private final Organisation organisation;

	private final Clock clock;

	DraftViews(ModelDrafts drafts, Requests requests, VersionTable versions, Organisation organisation, Clock clock) {
		this.drafts = drafts;
		this.requests = requests;
		this.versions = versions;
		this.organisation = organisation;
		this.clock = clock;
	}

	DraftSummary summary(Draft draft) {
		boolean locked = isLocked(draft);
		return new DraftSummary(draft.id(), draft.process(), draft.title(), draft.owner(), name(draft.owner()),
				draft.createdAt(), draft.revision(), name(draft.changedBy()), draft.changedAt(),
				locked ? draft.lockedBy() : null, locked ? name(draft.lockedBy()) : null,
				locked ? draft.lockedAt() : null, draft.closedAt() != null);
	}

	/** A draft with its files and what a release of it needs. */
	DraftView view(Draft draft, String reader) {
		List<ModelFile> files = this.drafts.filesOf(draft);
		boolean locked = isLocked(draft);
		return new DraftView(draft.id(), draft.process(), draft.title(), draft.owner(), name(draft.owner()),
				locked ? draft.lockedBy() : null, locked ? name(draft.lockedBy()) : null,
				locked ? draft.lockedAt() : null, locked && reader.equals(draft.lockedBy()), draft.revision(),
				name(draft.changedBy()), draft.changedAt(), draft.baseDeployment(),
				this.versions.inForce(draft.process()), this.requests.isStale(draft),
				this.requests.proposal(draft.process(), files), draft.closedAt() != null, FileText.all(files));
	}

	List<RevisionView> revisions(List<DraftFiles.Revision> revisions) {
		return revisions.stream()
			.map((each) -> new RevisionView(each.revision(), name(each.savedBy()), each.savedAt(), each.what()))
			.toList();
	}

	private boolean isLocked(Draft draft) {
		return draft.lockedAt() != null
				&& draft.lockedAt().isAfter(OffsetDateTime.now(this.clock).minus(ModelDrafts.IDLE));
	}

	private String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : "";
	}

	/** A draft in a list. */
	record DraftSummary(long id, String process, String title, String owner, String ownerName, OffsetDateTime createdAt,
			int revision, String changedByName, OffsetDateTime changedAt, @Nullable String lockedBy,
			@Nullable String lockedByName, @Nullable OffsetDateTime lockedAt, boolean closed) {

	}

	/**
	 * A draft with its files.
	 *
	 * @param own whether the reader holds the lock
	 * @param inForce the deployment in force; null for a new process
	 * @param stale whether it is another than when the draft was begun or compared
	 * @param proposedTag the next version tag, by the kind of change
	 */
	record DraftView(long id, String process, String title, String owner, String ownerName, @Nullable String lockedBy,
			@Nullable String lockedByName, @Nullable OffsetDateTime lockedAt, boolean own, int revision,
			String changedByName, OffsetDateTime changedAt, @Nullable String baseDeployment, @Nullable String inForce,
			boolean stale, String proposedTag, boolean closed, List<FileText> files) {

	}

	/** One saving. */
	record RevisionView(int revision, String savedByName, OffsetDateTime savedAt, String what) {

	}

}
