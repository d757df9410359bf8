package org.reformflow.audit;

import java.util.List;

import org.reformflow.audit.Anchor.Known;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the log. */
@Service
class AuditLog {

	private final EntryTable entries;

	private final SealTable seals;

	private final AuditKeys keys;

	private final Anchor anchor;

	private final TransactionTemplate snapshot;

	AuditLog(EntryTable entries, SealTable seals, AuditKeys keys, Anchor anchor,
			PlatformTransactionManager transactions) {
		this.entries = entries;
		this.seals = seals;
		this.keys = keys;
		this.anchor = anchor;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/** Reads all of it, as it is at one moment while work goes on. */
	synchronized Verdict verify() {
		List<Known> anchors = this.anchor.read().stream().toList();
		Verdict verdict = this.snapshot
			.execute((status) -> new Verification(this.entries, this.seals, this.keys).run(anchors));
		if (verdict == null) {
			throw new IllegalStateException("no verdict");
		}
		return verdict;
	}

}
