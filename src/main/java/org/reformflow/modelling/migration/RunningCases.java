package org.reformflow.modelling.migration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AsSystem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that run, by version and by step. */
@Component
class RunningCases {

	static final int PAGE = 100;

	/** The last one seen can have ended since. */
	private static final String AFTER = """
			and exists (select 1 from act_hi_procinst seen where seen.id_ = :after and (seen.start_time_ < h.start_time_
			or (seen.start_time_ = h.start_time_ and seen.id_ < e.id_)))""";

	private final JdbcClient jdbc;

	private final ManagementService management;

	private final AsSystem system;

	RunningCases(JdbcClient jdbc, ManagementService management, AsSystem system) {
		this.jdbc = jdbc;
		this.management = management;
		this.system = system;
	}

	/**
	 * A running case, as far as analysts see it.
	 *
	 * @param id of the process instance
	 * @param businessKey id of the matter
	 * @param unit id of the unit that it is with
	 */
	record Case(String id, @Nullable String businessKey, @Nullable String department, @Nullable String unit,
			boolean suspended, @Nullable LocalDateTime startedAt) {

	}

	/**
	 * The cases of a version.
	 *
	 * @param oldest when the first of them started, in the machine's time
	 */
	record Standing(String process, String definition, int version, @Nullable String tag, String name, long running,
			long suspended, @Nullable LocalDateTime oldest) {

	}

	/**
	 * How many cases run, by the id of the definition; versions without any are left out.
	 */
	Map<String, Long> count(String process) {
		Map<String, Long> counts = new LinkedHashMap<>();
		versions(process).forEach((each) -> counts.put(each.definition(), each.running()));
		return counts;
	}

	/**
	 * The versions on which cases run, of one process or of all (null), the newest first.
	 */
	List<Standing> versions(@Nullable String process) {
		return this.jdbc.sql("""
				select d.key_, d.id_, d.version_, d.version_tag_, coalesce(d.name_, d.key_) as name,
					count(*) as running, sum(case when e.suspension_state_ = 2 then 1 else 0 end) as suspended,
					min(h.start_time_) as oldest
				from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
					left join act_hi_procinst h on h.id_ = e.id_
				where e.id_ = e.proc_inst_id_ %s
				group by d.key_, d.id_, d.version_, d.version_tag_, d.name_
				order by d.key_, d.version_ desc""".formatted((process != null) ? "and d.key_ = :process" : ""))
			.param("process", process)
			.query((row, number) -> new Standing(row.getString("key_"), row.getString("id_"), row.getInt("version_"),
					row.getString("version_tag_"), row.getString("name"), row.getLong("running"),
					row.getLong("suspended"), row.getObject("oldest", LocalDateTime.class)))
			.list();
	}

	/** The cases of a version, the oldest first. */
	List<Case> of(String definition) {
		return cases(definition, null, null, "");
	}

	/**
	 * A page of them.
	 * @param department only its cases, or null for all
	 * @param after id of the last case seen, or null
	 */
	List<Case> page(String definition, @Nullable String department, @Nullable String after) {
		return cases(definition, department, after, " fetch first " + PAGE + " rows only");
	}

	private List<Case> cases(String definition, @Nullable String department, @Nullable String after, String most) {
		return this.jdbc
			.sql("""
					select e.id_, e.business_key_, e.tenant_id_, i.unit, e.suspension_state_, h.start_time_
					from act_ru_execution e join act_hi_procinst h on h.id_ = e.id_
						left join instance_index i on i.id = e.id_
					where e.proc_def_id_ = :definition and e.id_ = e.proc_inst_id_
					""" + ((department != null) ? " and e.tenant_id_ = :department" : "")
					+ ((after != null) ? AFTER : "") + " order by h.start_time_, e.id_" + most)
			.param("definition", definition)
			.param("department", department)
			.param("after", after)
			.query((row, number) -> new Case(row.getString("id_"), row.getString("business_key_"),
					row.getString("tenant_id_"), row.getString("unit"), row.getInt("suspension_state_") == 2,
					row.getObject("start_time_", LocalDateTime.class)))
			.list();
	}

	/**
	 * How many wait at each step of a version; a step that happens several times counts
	 * each.
	 */
	Map<String, Long> places(String definition) {
		Map<String, Long> places = new LinkedHashMap<>();
		this.system.call(() -> this.management.createActivityStatisticsQuery(definition).unlimitedList())
			.forEach((ActivityStatistics each) -> places.merge(each.getId().replace(ModelStep.BODY, ""),
					(long) each.getInstances(), Math::max));
		return places;
	}

	/** At which steps cases stand: ids by the id of the instance. */
	Map<String, List<String>> standing(List<String> instances) {
		Map<String, List<String>> standing = new HashMap<>();
		if (instances.isEmpty()) {
			return standing;
		}
		this.jdbc.sql("""
				select proc_inst_id_, act_id_ from act_ru_execution
				where proc_inst_id_ in (:instances) and act_id_ is not null and is_active_ = :active""")
			.param("instances", instances)
			.param("active", true)
			.query((row) -> {
				standing.computeIfAbsent(row.getString("proc_inst_id_"), (id) -> new ArrayList<>())
					.add(row.getString("act_id_"));
			});
		return standing;
	}

}
