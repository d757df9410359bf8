package org.reformflow.benchmark;

import java.util.Objects;
import java.util.TreeMap;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures a step within one transaction on PostgreSQL: rows by the counters of that
 * transaction, so that nothing else in the server disturbs them.
 */
class Meter {

	private static final String COUNTERS = """
			select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read,
			n_tup_ins + n_tup_upd + n_tup_del as written from pg_stat_xact_user_tables""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Map<String, Long> readByTable = new TreeMap<>();

	Meter(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Measures with plans that use indexes: small tables are otherwise read as a whole.
	 */
	Cost measureByIndexes(Runnable work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			this.jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
			return measure(work);
		}));
	}

	Cost measure(Runnable work) {
		try (DriverTraffic traffic = new DriverTraffic()) {
			return Objects.requireNonNull(measure(work, traffic));
		}
	}

	private Cost measure(Runnable work, DriverTraffic traffic) {
		long[] worked = new long[1];
		long[] left = new long[1];
		Rows rows = Objects.requireNonNull(this.transaction.execute((status) -> {
			Map<String, long[]> before = counters();
			traffic.count(true);
			long start = System.nanoTime();
			work.run();
			worked[0] = System.nanoTime() - start;
			traffic.count(false);
			Rows found = since(before);
			traffic.count(true);
			left[0] = System.nanoTime();
			return found;
		}));
		long commit = System.nanoTime() - left[0];
		return new Cost(rows.read, rows.written, traffic.statements(), traffic.roundTrips(),
				(worked[0] + commit) / 1e6);
	}

	/** Rows read by table in the last step. */
	Map<String, Long> readByTable() {
		return this.readByTable;
	}

	private record Rows(long read, long written) {
	}

	private Rows since(Map<String, long[]> before) {
		long read = 0;
		long written = 0;
		this.readByTable.clear();
		for (Map.Entry<String, long[]> table : counters().entrySet()) {
			long[] from = before.getOrDefault(table.getKey(), new long[2]);
			long readHere = table.getValue()[0] - from[0];
			if (readHere > 0) {
				this.readByTable.put(table.getKey(), readHere);
			}
			read += readHere;
			written += table.getValue()[1] - from[1];
		}
		return new Rows(read, written);
	}

	private Map<String, long[]> counters() {
		Map<String, long[]> counters = new TreeMap<>();
		this.jdbc.sql(COUNTERS)
			.query((RowCallbackHandler) (row) -> counters.put(row.getString("relname"),
					new long[] { row.getLong("read"), row.getLong("written") }));
		return counters;
	}

}
