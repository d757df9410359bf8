package org.reformflow.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.audit.Ids.Range;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code audit_entry}: added and read, never changed. */
@Component
class EntryTable {

	private static final String SELECT = "select id, " + Entry.COLUMNS + " from audit_entry";

	private static final String INSERT = "insert into audit_entry (" + Entry.COLUMNS
			+ ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private static final int RANGES = 200;

	private final JdbcOperations batches;

	private final JdbcClient jdbc;

	EntryTable(JdbcOperations batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	/** Adds entries in one statement. */
	void insert(List<Entry> entries) {
		this.batches.batchUpdate(INSERT, entries.stream().map(Entry::values).toList());
	}

	/** Those after an id, in order. */
	List<Entry> after(long id, int most) {
		return this.jdbc.sql(SELECT + " where id > ? order by id limit ?")
			.params(id, most)
			.query((row, number) -> Entry.of(row))
			.list();
	}

	/** Ids and hashes after an id, in order. */
	List<Unsealed> unsealedAfter(long id, int most) {
		return this.jdbc.sql("select id, mac from audit_entry where id > ? order by id limit ?")
			.params(id, most)
			.query((row, number) -> new Unsealed(row.getLong(1), row.getString(2)))
			.list();
	}

	/** Ids and hashes in ranges. */
	List<Unsealed> unsealedIn(List<Range> ranges) {
		List<Unsealed> found = new ArrayList<>();
		for (int from = 0; from < ranges.size(); from += RANGES) {
			List<Range> some = ranges.subList(from, Math.min(from + RANGES, ranges.size()));
			found.addAll(this.jdbc
				.sql("select id, mac from audit_entry where "
						+ String.join(" or ", Collections.nCopies(some.size(), "id between ? and ?")))
				.params(some.stream().flatMap((range) -> Stream.of(range.from(), range.to())).toList())
				.query((row, number) -> new Unsealed(row.getLong(1), row.getString(2)))
				.list());
		}
		return found;
	}

	boolean isAnyAfter(long id) {
		return this.jdbc.sql("select id from audit_entry where id > ? order by id limit 1")
			.param(id)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** The lowest id of an entry that is there twice. */
	Optional<Long> firstRepeated() {
		return this.jdbc.sql("""
				select max(id) from audit_entry group by token having count(*) > 1 order by 1 limit 1""")
			.query(Long.class)
			.optional();
	}

	/** The newest first, before an id. */
	List<Entry> page(Wanted wanted, long before, int most) {
		List<String> conditions = new ArrayList<>(List.of("id < ?"));
		List<Object> values = new ArrayList<>(List.of(before));
		add("at >= ?", wanted.from(), conditions, values);
		add("at < ?", wanted.to(), conditions, values);
		add("about = ?", wanted.about(), conditions, values);
		add("actor = ?", wanted.actor(), conditions, values);
		add("kind = ?", wanted.kind(), conditions, values);
		values.add(most);
		return this.jdbc.sql(SELECT + " where " + String.join(" and ", conditions) + " order by id desc limit ?")
			.params(values)
			.query((row, number) -> Entry.of(row))
			.list();
	}

	private static void add(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
		if (value != null) {
			conditions.add(condition);
			values.add(value);
		}
	}

	/** An entry as the chain knows it. */
	record Unsealed(long id, String mac) {

	}

	/** What a reader asks for; null leaves it open. */
	record Wanted(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, @Nullable String about,
			@Nullable String actor, @Nullable String kind) {

	}

}
