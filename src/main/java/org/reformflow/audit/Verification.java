package org.reformflow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.audit.Anchor.Known;
import org.reformflow.audit.Finding.Fault;

/**
 * One walk along the chain, seals and entries in order beside each other; keeps in memory
 * only entries that no seal has claimed yet.
 */
class Verification {

	private static final int ENTRIES_AT_ONCE = 5000;

	private static final int SEALS_AT_ONCE = 100;

	/** More than anybody reads. */
	private static final int MOST_FINDINGS = 1000;

	private final EntryTable entries;

	private final SealTable seals;

	private final AuditKeys keys;

	private final List<Finding> findings = new ArrayList<>();

	private final Map<Long, String> unclaimed = new HashMap<>();

	private List<Entry> page = List.of();

	private int position;

	private long lastRead;

	private long count;

	Verification(EntryTable entries, SealTable seals, AuditKeys keys) {
		this.entries = entries;
		this.seals = seals;
		this.keys = keys;
	}

	Verdict run(List<Known> anchors) {
		Seal last = null;
		List<Seal> next = this.seals.after(Long.MIN_VALUE, SEALS_AT_ONCE);
		Map<Long, String> heads = new HashMap<>();
		while (!next.isEmpty()) {
			for (Seal seal : next) {
				checkLink(last, seal);
				checkEntries(seal);
				anchors.stream()
					.filter((known) -> known.number() == seal.number())
					.forEach((known) -> heads.put(seal.number(), seal.head()));
				last = seal;
			}
			next = this.seals.after(next.get(next.size() - 1).number(), SEALS_AT_ONCE);
		}
		checkRest(last);
		checkAnchors(anchors, heads, last);
		this.entries.firstRepeated().ifPresent((id) -> found(id, Fault.REPEATED));
		return new Verdict(this.count, this.findings);
	}

	private void checkLink(@Nullable Seal before, Seal seal) {
		long first = (before != null) ? before.lastId() + 1 : 1;
		if (!seal.isGenuine(this.keys)) {
			found(first, Fault.SEAL_CHANGED);
		}
		long expected = (before != null) ? before.number() + 1 : 1;
		if (seal.number() != expected || !seal.previous().equals((before != null) ? before.head() : "")) {
			found(first, Fault.SEAL_REMOVED);
		}
	}

	private void checkEntries(Seal seal) {
		readTo(seal.lastId());
		try {
			for (Seal.Sealed sealed : seal.sealed()) {
				String print = this.unclaimed.remove(sealed.id());
				if (print == null) {
					found(sealed.id(), Fault.REMOVED);
				}
				else if (!print.equals(sealed.print())) {
					found(sealed.id(), Fault.REPLACED);
				}
			}
		}
		catch (RuntimeException ex) {
			// Unreadable, and found not to be genuine before.
			this.unclaimed.clear();
		}
	}

	private void checkRest(@Nullable Seal last) {
		Awaited awaited = awaited(last);
		this.unclaimed.keySet()
			.stream()
			.filter((id) -> !awaited.contains(id))
			.sorted()
			.forEach((id) -> found(id, Fault.INSERTED));
		this.unclaimed.clear();
		readTo(Long.MAX_VALUE);
	}

	private static Awaited awaited(@Nullable Seal last) {
		try {
			return Awaited.read((last != null) ? last.awaited() : "");
		}
		catch (RuntimeException ex) {
			return new Awaited(List.of());
		}
	}

	private void checkAnchors(List<Known> anchors, Map<Long, String> heads, @Nullable Seal last) {
		for (Known known : anchors) {
			if (!Objects.equals(known.head(), heads.get(known.number()))) {
				found((last != null) ? last.lastId() + 1 : 1, Fault.END_CUT_OFF);
			}
		}
	}

	/** Reads entries up to an id and checks each on its own. */
	private void readTo(long id) {
		while (true) {
			if (this.position == this.page.size()) {
				this.page = this.entries.after(this.lastRead, ENTRIES_AT_ONCE);
				this.position = 0;
				if (this.page.isEmpty()) {
					return;
				}
			}
			Entry entry = this.page.get(this.position);
			if (entry.id() > id) {
				return;
			}
			this.position++;
			this.count++;
			this.lastRead = entry.id();
			if (!entry.isGenuine(this.keys)) {
				found(entry.id(), Fault.CHANGED);
			}
			this.unclaimed.put(entry.id(), Seal.print(entry.id(), entry.mac()));
		}
	}

	private void found(long id, Fault fault) {
		if (this.findings.size() < MOST_FINDINGS) {
			this.findings.add(new Finding(id, fault));
		}
	}

}
