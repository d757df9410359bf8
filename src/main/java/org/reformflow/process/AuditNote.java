package org.reformflow.process;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What the audit log should hold. Ids and codes only: no names of people, no texts, no
 * scores.
 *
 * @param what happened, as a short code such as {@code ladder.moved}
 * @param actor person id; null for who acts on this thread, if anybody
 * @param department tenant id, or null
 * @param about id of the matter, or null
 * @param detail codes and ids by name
 * @param content kept as a keyed hash only, or null
 */
public record AuditNote(AuditKind kind, String what, @Nullable String actor, @Nullable String department,
		@Nullable String about, Map<String, String> detail, @Nullable String content) {

	public static AuditNote of(AuditKind kind, String what) {
		return new AuditNote(kind, what, null, null, null, Map.of(), null);
	}

	public AuditNote by(@Nullable String person) {
		return new AuditNote(this.kind, this.what, person, this.department, this.about, this.detail, this.content);
	}

	public AuditNote in(@Nullable String tenant) {
		return new AuditNote(this.kind, this.what, this.actor, tenant, this.about, this.detail, this.content);
	}

	public AuditNote about(@Nullable String matter) {
		return new AuditNote(this.kind, this.what, this.actor, this.department, matter, this.detail, this.content);
	}

	/** Adds a detail; nothing when the value is null. */
	public AuditNote with(String name, @Nullable Object value) {
		if (value == null) {
			return this;
		}
		Map<String, String> more = new TreeMap<>(this.detail);
		more.put(name, value.toString());
		return new AuditNote(this.kind, this.what, this.actor, this.department, this.about, more, this.content);
	}

	/** Commits to a content without telling it. */
	public AuditNote sealing(String hidden) {
		return new AuditNote(this.kind, this.what, this.actor, this.department, this.about, this.detail, hidden);
	}

}
