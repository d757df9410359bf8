package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
	Optional<String> lastTrial(String version) {
		return this.jdbc.sql("""
				select m.id from case_migration m where m.kind = 'TRIAL' and m.state = 'ENDED' and exists (
					select 1 from case_migration_case c where c.migration = m.id and c.source = :version)
				order by m.started_at desc fetch first 1 rows only""")
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

	/** What a dry run said about a case. */
	record Said(String instance, @Nullable String reason) {

	}

	List<Said> said(String trial, List<String> instances) {
		return instances.isEmpty() ? List.of()
				: this.jdbc
					.sql("select instance, reason from case_migration_case where migration = :trial"
							+ " and instance in (:instances)")
					.param("trial", trial)
					.param("instances", instances)
					.query((row, number) -> new Said(row.getString("instance"), row.getString("reason")))
					.list();
	}

}
