package org.reformflow.benchmark;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the real job executor work off what is due. */
class Drain {

	private static final Duration LONGEST = Duration.ofMinutes(20);

	private final DefaultJobExecutor executor;

	private final JdbcClient jdbc;

	Drain(DefaultJobExecutor executor, JdbcClient jdbc) {
		this.executor = executor;
		this.jdbc = jdbc;
	}

	/**
	 * Runs the executor until no tier and no delivery is due.
	 * @param now the moment at which the clock is stopped
	 */
	Took run(ExecutorSetting setting, Instant now) {
		Map<String, Long> before = reads();
		setting.applyTo(this.executor);
		long start = System.nanoTime();
		this.executor.start();
		try {
			await(() -> due("deadline-escalation", now) == 0);
			double tiers = (System.nanoTime() - start) / 1e9;
			await(() -> due("notice-delivery", now) == 0);
			return new Took(tiers, (System.nanoTime() - start) / 1e9, since(before));
		}
		finally {
			this.executor.shutdown();
		}
	}

	private static void await(BooleanSupplier condition) {
		Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(250)).until(condition::getAsBoolean);
	}

	private int due(String process, Instant now) {
		return this.jdbc.sql("""
				select count(*) from act_ru_job where process_def_key_ = ? and retries_ > 0 and duedate_ <= ?""")
			.params(process, Timestamp.from(now))
			.query(Integer.class)
			.single();
	}

	private Map<String, Long> since(Map<String, Long> before) {
		Map<String, Long> read = new TreeMap<>();
		reads().forEach((table, rows) -> read.put(table, rows - before.getOrDefault(table, 0L)));
		return read;
	}

	/** Rows read by table since the server started; nothing on H2. */
	private Map<String, Long> reads() {
		Map<String, Long> reads = new TreeMap<>();
		if ("postgresql".equals(System.getProperty("test.database"))) {
			this.jdbc.sql("""
					select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
					from pg_stat_user_tables""")
				.query((RowCallbackHandler) (row) -> reads.put(row.getString("relname"), row.getLong("read")));
		}
		return reads;
	}

	/**
	 * What a run took.
	 *
	 * @param tiers seconds until no tier was due
	 * @param all seconds until no mail was due either
	 * @param read rows read by table, with the search for due jobs
	 */
	record Took(double tiers, double all, Map<String, Long> read) {

	}

}
