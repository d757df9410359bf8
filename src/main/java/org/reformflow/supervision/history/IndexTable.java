package org.reformflow.supervision.history;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes table {@code instance_index}, many rows at once. */
@Component
class IndexTable {

	private final ObjectProvider<JdbcTemplate> jdbc;

	IndexTable(ObjectProvider<JdbcTemplate> jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds those that have been started, and tells what has changed of others. */
	void write(Collection<IndexEntry> entries) {
		List<Object[]> fresh = entries.stream()
			.filter((entry) -> entry.started() != null)
			.map(IndexTable::inserted)
			.toList();
		List<Object[]> changed = entries.stream()
			.filter((entry) -> entry.started() == null)
			.map(IndexTable::updated)
			.toList();
		if (!fresh.isEmpty()) {
			this.jdbc.getObject().batchUpdate("""
					insert into instance_index (id, department, process, started_at, subject, detail, unit, words)
					values (?, ?, ?, ?, ?, ?, ?, ?)""", fresh);
		}
		if (!changed.isEmpty()) {
			update(changed);
		}
	}

	private void update(List<Object[]> changed) {
		// Words of what was known before stay: an instance is found by its old name, too.
		this.jdbc.getObject().batchUpdate("""
				update instance_index set subject = coalesce(?, subject), detail = coalesce(?, detail),
				unit = coalesce(?, unit), words = words || ' ' || ? where id = ?""", changed);
	}

	private static Object[] inserted(IndexEntry entry) {
		IndexEntry.Started started = Objects.requireNonNull(entry.started());
		return new Object[] { entry.id(), started.department(), started.process(), started.at(), entry.subject(),
				entry.detail(), entry.unit(), entry.words() };
	}

	private static Object[] updated(IndexEntry entry) {
		return new Object[] { entry.subject(), entry.detail(), entry.unit(), entry.words(), entry.id() };
	}

}
