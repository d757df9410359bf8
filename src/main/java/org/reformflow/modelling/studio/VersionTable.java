package org.reformflow.modelling.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.ModelPaths;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's tables of definitions and deployments. */
@Repository
class VersionTable {

	private static final String SELECT = """
			select p.KEY_, p.NAME_, p.VERSION_, p.VERSION_TAG_, p.DEPLOYMENT_ID_, d.DEPLOY_TIME_, d.SOURCE_,
			(select count(*) from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = p.ID_ and e.PARENT_ID_ is null) RUNNING
			from ACT_RE_PROCDEF p join ACT_RE_DEPLOYMENT d on d.ID_ = p.DEPLOYMENT_ID_
			where p.TENANT_ID_ is null""";

	private static final String LATEST = """
			 and p.VERSION_ = (select max(q.VERSION_) from ACT_RE_PROCDEF q
			where q.KEY_ = p.KEY_ and q.TENANT_ID_ is null)""";

	private final JdbcClient jdbc;

	VersionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The version of each process that is in force, by key. */
	List<Version> inForce() {
		return this.jdbc.sql(SELECT + LATEST + " order by p.KEY_").query((row, n) -> version(row)).list();
	}

	/** All versions of a process, newest first. */
	List<Version> of(String process) {
		return this.jdbc.sql(SELECT + " and p.KEY_ = ? order by p.VERSION_ desc")
			.param(process)
			.query((row, n) -> version(row))
			.list();
	}

	/** The deployment that is in force for a process; null when there is none. */
	@Nullable String inForce(String process) {
		return of(process).stream().findFirst().map(Version::deploymentId).orElse(null);
	}

	/** How many instances run, of all versions, by process. */
	Map<String, Long> running() {
		Map<String, Long> running = new TreeMap<>();
		this.jdbc.sql("""
				select p.KEY_, count(*) RUNNING from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
				where e.PARENT_ID_ is null group by p.KEY_""")
			.query((row, n) -> running.put(row.getString("KEY_"), row.getLong("RUNNING")))
			.list();
		return running;
	}

	/** Paths of the files of the versions in force, by deployment. */
	Map<String, List<String>> files() {
		Map<String, TreeSet<String>> files = new TreeMap<>();
		this.jdbc.sql("""
				select p.DEPLOYMENT_ID_, p.KEY_, b.NAME_ from ACT_RE_PROCDEF p join ACT_GE_BYTEARRAY b
				on b.DEPLOYMENT_ID_ = p.DEPLOYMENT_ID_ where p.TENANT_ID_ is null""" + LATEST)
			.query((row, n) -> files.computeIfAbsent(row.getString("DEPLOYMENT_ID_"), (id) -> new TreeSet<>())
				.add(ModelPaths.of(row.getString("KEY_"), ModelPaths.name(row.getString("NAME_")))))
			.list();
		Map<String, List<String>> sorted = new TreeMap<>();
		files.forEach((deployment, paths) -> sorted.put(deployment, List.copyOf(paths)));
		return sorted;
	}

	private static Version version(ResultSet row) throws SQLException {
		String key = row.getString("KEY_");
		return new Version(key, Objects.requireNonNullElse(row.getString("NAME_"), key), row.getInt("VERSION_"),
				row.getString("VERSION_TAG_"), row.getString("DEPLOYMENT_ID_"),
				row.getTimestamp("DEPLOY_TIME_").toInstant(), row.getString("SOURCE_"), row.getLong("RUNNING"));
	}

}
