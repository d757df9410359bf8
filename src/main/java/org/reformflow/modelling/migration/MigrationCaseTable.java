package org.reformflow.modelling.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Result;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_migration_case}. */
@Repository
class MigrationCaseTable {

	static final int PAGE = 100;

	private static final String SELECT = """
			select instance, business_key, department, unit, source, target, suspended, step, result, reason, changes, at
			from case_migration_case""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final Clock clock;

	MigrationCaseTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.clock = clock;
	}

	void insert(String migration, List<MigrationCase> cases) {
		this.batch.batchUpdate("""
				insert into case_migration_case (migration, instance, business_key, department, unit, source, target,
				suspended, step, result, reason, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				cases.stream()
					.map((each) -> new Object[] { migration, each.instance(), each.businessKey(), each.department(),
							each.unit(), each.source(), each.target(), each.suspended(), each.step(),
							each.result().name(), each.reason(), each.changes() })
					.toList());
	}

	/** Writes what became of cases. */
	void tell(String migration, List<MigrationCase> cases) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.batch.batchUpdate(
				"update case_migration_case set step = ?, result = ?, reason = ?, changes = ?, at = ?"
						+ " where migration = ? and instance = ?",
				cases.stream()
					.map((each) -> new Object[] { each.step(), each.result().name(), each.reason(), each.changes(), now,
							migration, each.instance() })
					.toList());
	}

	List<MigrationCase> of(String migration, Result... results) {
		return this.jdbc.sql(SELECT + " where migration = :migration and result in (:results) order by instance")
			.param("migration", migration)
			.param("results", names(results))
			.query(MigrationCaseTable::row)
			.list();
	}

	/** All cases, of one department if it is named, those that need attention first. */
	List<MigrationCase> all(String migration, @Nullable String department) {
		return this.jdbc
			.sql(SELECT + " where migration = :migration"
					+ ((department != null) ? " and department = :department" : "")
					+ " order by case when result in ('STUCK', 'FAILED') then 0 else 1 end," + " instance")
			.param("migration", migration)
			.param("department", department)
			.query(MigrationCaseTable::row)
			.list();
	}

	/**
	 * Which cases.
	 *
	 * @param result only these, or null for all
	 * @param words part of the business key, the step or the reason, in lower case, or
	 * null
	 * @param department only its cases, or null for all
	 */
	record Wanted(@Nullable Result result, @Nullable String words, @Nullable String department) {

	}

	/**
	 * A page of cases.
	 * @param after id of the last instance seen, or null
	 */
	List<MigrationCase> page(String migration, Wanted wanted, @Nullable String after) {
		Result result = wanted.result();
		String words = wanted.words();
		return this.jdbc
			.sql(SELECT + " where migration = :migration" + ((result != null) ? " and result = :result" : "")
					+ ((words != null) ? " and lower(coalesce(business_key, '') || ' ' || coalesce(step, '') || ' '"
							+ " || coalesce(reason, '') || ' ' || instance) like :words" : "")
					+ ((wanted.department() != null) ? " and department = :department" : "")
					+ ((after != null) ? " and instance > :after" : "") + " order by instance fetch first " + PAGE
					+ " rows only")
			.param("migration", migration)
			.param("result", (result != null) ? result.name() : null)
			.param("words", (words != null) ? "%" + words.replaceAll("[%_]", "") + "%" : null)
			.param("department", wanted.department())
			.param("after", after)
			.query(MigrationCaseTable::row)
			.list();
	}

	Map<Result, Integer> counts(String migration) {
		Map<Result, Integer> counts = new EnumMap<>(Result.class);
		this.jdbc.sql("select result, count(*) as number from case_migration_case where migration = ? group by result")
			.param(migration)
			.query((row) -> {
				counts.put(Result.valueOf(row.getString("result")), row.getInt("number"));
			});
		return counts;
	}

	/** What holds cases up, the most frequent first. */
	List<Reason> reasons(String migration) {
		return this.jdbc.sql("""
				select reason, count(*) as number from case_migration_case
				where migration = ? and result in ('STUCK', 'FAILED') group by reason
				order by count(*) desc, reason fetch first 20 rows only""")
			.param(migration)
			.query((row, number) -> new Reason(row.getString("reason"), row.getInt("number")))
			.list();
	}

	/** A reason, and how many cases it holds up. */
	record Reason(@Nullable String reason, int cases) {

	}

	/** Notes which cases follow the new version now, and which have ended. */
	void notice(String migration) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("""
				update case_migration_case set result = 'MOVED', reason = null, at = :now
				where migration = :migration and result in ('WAITING', 'FAILED') and exists (
					select 1 from act_ru_execution e where e.id_ = instance and e.proc_def_id_ = target)""")
			.param("now", now)
			.param("migration", migration)
			.update();
		this.jdbc.sql("""
				update case_migration_case set result = 'GONE', reason = null, at = :now
				where migration = :migration and result in ('WAITING', 'FAILED') and not exists (
					select 1 from act_ru_execution e where e.id_ = instance)""")
			.param("now", now)
			.param("migration", migration)
			.update();
	}

	/** Has failed cases wait again. */
	void wait(String migration, Collection<String> instances) {
		this.batch.batchUpdate(
				"update case_migration_case set result = 'WAITING', reason = null, at = null"
						+ " where migration = ? and instance = ? and result = 'FAILED'",
				instances.stream().map((each) -> new Object[] { migration, each }).toList());
	}

	private static List<String> names(Result... results) {
		return List.of(results).stream().map(Result::name).toList();
	}

	private static MigrationCase row(ResultSet row, int number) throws SQLException {
		return new MigrationCase(row.getString("instance"), row.getString("business_key"), row.getString("department"),
				row.getString("unit"), row.getString("source"), row.getString("target"), row.getBoolean("suspended"),
				row.getString("step"), Result.valueOf(row.getString("result")), row.getString("reason"),
				row.getString("changes"), row.getObject("at", OffsetDateTime.class));
	}

}
