package org.reformflow.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.audit.EntryTable.Unsealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what was committed into the chain, one node at a time. Writers never wait for it:
 * the lock is between those who seal.
 */
@Component
class Sealer {

	/** The head of each seal goes to the log, so that it is known outside of here. */
	private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

	static final int MOST = 1000;

	private final EntryTable entries;

	private final SealTable seals;

	private final AuditKeys keys;

	private final Anchor anchor;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Sealer(EntryTable entries, SealTable seals, AuditKeys keys, Anchor anchor, PlatformTransactionManager transactions,
			Clock clock) {
		this.entries = entries;
		this.seals = seals;
		this.keys = keys;
		this.anchor = anchor;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Seals all that is committed by now. */
	void sealAll() {
		Optional<Seal> sealed;
		do {
			sealed = Optional.ofNullable(this.transaction.execute((status) -> sealSome()));
			sealed.ifPresent(this::tell);
		}
		while (sealed.filter((seal) -> seal.entries() >= MOST).isPresent());
	}

	private void tell(Seal seal) {
		LOG.info("Audit seal {} of {} entries: {}", seal.number(), seal.entries(), seal.head());
		this.anchor.write(seal);
	}

	private @Nullable Seal sealSome() {
		if (!isAnything()) {
			return null;
		}
		this.seals.lock();
		Optional<Seal> last = this.seals.last();
		long lastId = last.map(Seal::lastId).orElse(0L);
		Awaited awaited = Awaited.read(last.map(Seal::awaited).orElse(""));
		List<Unsealed> found = new ArrayList<>(this.entries.unsealedIn(awaited.ids()));
		if (found.size() < MOST) {
			found.addAll(this.entries.unsealedAfter(lastId, MOST - found.size()));
		}
		if (found.isEmpty()) {
			return null;
		}
		Seal seal = link(last, lastId, awaited, found);
		this.seals.insert(seal);
		return seal;
	}

	/** Asked without the lock, as mostly there is nothing. */
	private boolean isAnything() {
		Optional<Seal> last = this.seals.last();
		return this.entries.isAnyAfter(last.map(Seal::lastId).orElse(0L))
				|| !this.entries.unsealedIn(Awaited.read(last.map(Seal::awaited).orElse("")).ids()).isEmpty();
	}

	private Seal link(Optional<Seal> last, long lastId, Awaited awaited, List<Unsealed> found) {
		found.sort(Comparator.comparingLong(Unsealed::id));
		List<Long> ids = found.stream().map(Unsealed::id).toList();
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		return new Seal(last.map(Seal::number).orElse(0L) + 1, now, found.size(),
				Math.max(lastId, ids.get(ids.size() - 1)), Ids.write(ids),
				found.stream().map((entry) -> Seal.print(entry.id(), entry.mac())).collect(Collectors.joining()),
				awaited.after(ids, lastId, now.toEpochSecond()).toString(), last.map(Seal::head).orElse(""), "", "")
			.signed(this.keys);
	}

}
