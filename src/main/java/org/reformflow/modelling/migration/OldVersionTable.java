package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Result;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What dry runs said about the cases that still run on a version. */
@Repository
class OldVersionTable {

	private static final String STUCK = """
			from case_migration_case c join act_ru_execution e on e.id_ = c.instance and e.proc_def_id_ = c.source
			where c.migration = :trial and c.source = :version and c.result = 'STUCK'""";

	private final JdbcClient jdbc;

	OldVersionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last dry run that dealt with a version. */
	Optional<String> lastTrial(String process, String version) {
		return this.jdbc.sql("""
				select m.id from case_migration m
				where m.process = :process and m.kind = 'TRIAL' and m.state = 'ENDED' and exists (
					select 1 from case_migration_case c where c.migration = m.id and c.source = :version)
				order by m.started_at desc fetch first 1 rows only""")
			.param("process", process)
			.param("version", version)
			.query(String.class)
			.optional();
	}

	/** How many cases it left that still run there. */
	long stuck(String trial, String version) {
		return this.jdbc.sql("select count(*) " + STUCK)
			.param("trial", trial)
			.param("version", version)
			.query(Long.class)
			.single();
	}

	Optional<String> reason(String trial, String version) {
		return this.jdbc
			.sql("select c.reason " + STUCK
					+ " group by c.reason order by count(*) desc, c.reason fetch first 1 rows only")
			.param("trial", trial)
			.param("version", version)
			.query(String.class)
			.list()
			.stream()
			.findFirst();
	}

	/** What a dry run or a migration said about a case. */
	record Said(String instance, Result result, @Nullable String reason) {

		/** Why the case has not followed. */
		String words() {
			return switch (this.result) {
				case FITS -> "chạy thử được nhưng chưa chuyển";
				case MOVED -> "đã chuyển rồi quay lại phiên bản này";
				default -> (this.reason != null) ? this.reason : this.result.words();
			};
		}

	}

	/** What was said about cases of a version, the latest last. */
	List<Said> said(String version, List<String> instances) {
		return instances.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select c.instance, c.result, c.reason
						from case_migration_case c join case_migration m on m.id = c.migration
						where c.source = :version and c.instance in (:instances) and c.result <> 'WAITING'
						order by m.started_at, m.kind desc""")
					.param("version", version)
					.param("instances", instances)
					.query((row, number) -> new Said(row.getString("instance"), Result.valueOf(row.getString("result")),
							row.getString("reason")))
					.list();
	}

}
