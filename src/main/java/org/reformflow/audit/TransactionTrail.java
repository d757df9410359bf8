package org.reformflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Actor;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers the notes of a transaction and writes them in one statement before its commit,
 * so that the time between an id and its commit is short.
 */
@Component
class TransactionTrail implements AuditTrail {

	private final EntryTable table;

	private final Entries entries;

	private final TransactionTemplate own;

	TransactionTrail(EntryTable table, Entries entries, PlatformTransactionManager transactions) {
		this.table = table;
		this.entries = entries;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public void note(AuditNote note) {
		noteAtEnd(() -> note);
	}

	@Override
	public void noteAtEnd(Supplier<AuditNote> note) {
		String actor = Actor.current().orElse(null);
		if (isInTransaction()) {
			gathered().add(() -> by(note.get(), actor));
		}
		else {
			noteAtOnce(note.get());
		}
	}

	@Override
	public void noteAtOnce(AuditNote note) {
		AuditNote complete = by(note, Actor.current().orElse(null));
		this.own.executeWithoutResult((status) -> this.table.insert(this.entries.of(List.of(complete), false)));
	}

	private static AuditNote by(AuditNote note, @Nullable String actor) {
		return (note.actor() != null) ? note : note.by(actor);
	}

	@Override
	public void keepContentsSecret() {
		if (isInTransaction()) {
			gathered().secret = true;
		}
	}

	private static boolean isInTransaction() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.isActualTransactionActive();
	}

	private Gathered gathered() {
		if (TransactionSynchronizationManager.getResource(this) instanceof Gathered known) {
			return known;
		}
		Gathered fresh = new Gathered();
		TransactionSynchronizationManager.bindResource(this, fresh);
		TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(fresh));
		return fresh;
	}

	private final class BeforeCommit extends ResourceHolderSynchronization<Gathered, Object> {

		private final Gathered gathered;

		BeforeCommit(Gathered gathered) {
			super(gathered, TransactionTrail.this);
			this.gathered = gathered;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.gathered.write();
		}

	}

	private final class Gathered extends ResourceHolderSupport {

		private final List<Supplier<AuditNote>> notes = new ArrayList<>();

		private boolean secret;

		private boolean written;

		void add(Supplier<AuditNote> note) {
			this.notes.add(note);
			if (this.written) {
				write();
			}
		}

		void write() {
			this.written = true;
			if (!this.notes.isEmpty()) {
				List<AuditNote> written = this.notes.stream().map(Supplier::get).toList();
				TransactionTrail.this.table.insert(TransactionTrail.this.entries.of(written, this.secret));
				this.notes.clear();
			}
		}

	}

}
