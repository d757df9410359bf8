package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a search takes in one department with 100,000 instances (that of 34 provinces'
 * million is a third of it) on PostgreSQL:
 * {@code mvn -Pbenchmark test -Dtest=InstanceSearchBenchmark}.
 */
@ProductTest
@Tag("benchmark")
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class InstanceSearchBenchmark {

	private static final String DEPARTMENT = "so-khcn";

	private static final int RUNS = 15;

	@Autowired
	private Instances instances;

	@Autowired
	private Heats heats;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void answersWithinASecond() {
		fill();
		Map<String, Runnable> searches = new LinkedHashMap<>();
		searches.put("newest", () -> find(List.of(), null, null, null));
		searches.put("frequent words", () -> find(List.of("ke", "hoach"), null, null, null));
		searches.put("one of 100,000", () -> find(List.of("so", "77777"), null, null, null));
		searches.put("no such words", () -> find(List.of("khong", "zzz"), null, null, null));
		searches.put("unit", () -> find(List.of(), "thong-tin-thong-ke", null, null));
		searches.put("person, rare", () -> find(List.of(), null, List.of("hiem"), null));
		searches.put("finished", () -> find(List.of("hoach"), null, null, Search.State.FINISHED));
		searches.put("heat of a year", () -> this.heats.of(DEPARTMENT, "assignment", null, LocalDate.of(2040, 1, 1),
				LocalDate.of(2040, 12, 31)));
		searches.forEach((name, search) -> {
			List<Long> times = times(search);
			System.out.printf("%-16s median %d ms, slowest %d ms%n", name, times.get(RUNS / 2), times.get(RUNS - 1));
			assertThat(times.get(RUNS / 2)).as(name).isLessThan(1500);
		});
	}

	private List<Long> times(Runnable search) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			long start = System.nanoTime();
			search.run();
			times.add((System.nanoTime() - start) / 1_000_000);
		}
		Collections.sort(times);
		return times;
	}

	private void find(List<String> words, @Nullable String unit, @Nullable List<String> people,
			Search.@Nullable State state) {
		this.instances.search(
				new Search(DEPARTMENT, null, words, null, null, unit, people, null, state, null, null, false), null);
	}

	private void fill() {
		String definition = this.jdbc.sql("select id_ from act_re_procdef where key_ = 'assignment' limit 1")
			.query(String.class)
			.single();
		this.jdbc
			.sql("""
					insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
					end_time_, state_, tenant_id_) select 'bench' || n, 'bench' || n, 'matter' || n / 50, 'assignment',
					:definition, timestamp '2040-01-01' + n * interval '5 minutes', case when n % 10 = 0 then null
					else timestamp '2040-01-10' + n * interval '5 minutes' end,
					case when n % 10 = 0 then 'ACTIVE' else 'COMPLETED' end, :department
					from generate_series(1, 100000) n""")
			.param("definition", definition)
			.param("department", DEPARTMENT)
			.update();
		this.jdbc.sql("""
				insert into instance_index (id, department, process, started_at, subject, detail, unit, words)
				select p.id_, p.tenant_id_, 'assignment', p.start_time_, 'Kế hoạch cải cách', 'Việc số ' || p.id_,
				case when substr(p.id_, 6)::int % 40 = 0 then 'thong-tin-thong-ke' else 'van-phong' end,
				'ke hoach cai cach viec so ' || substr(p.id_, 6) from act_hi_procinst p where p.id_ like 'bench%'""")
			.update();
		this.jdbc
			.sql("""
					insert into act_hi_taskinst (id_, proc_inst_id_, proc_def_key_, start_time_, end_time_, assignee_, tenant_id_,
					due_date_) select p.id_ || '-' || k, p.id_, 'assignment', p.start_time_, p.end_time_,
					case when substr(p.id_, 6)::int % 20000 = 0 then 'hiem' else 'thuong' end, p.tenant_id_,
					p.start_time_ + interval '8 days' from act_hi_procinst p cross join generate_series(1, 3) k
					where p.id_ like 'bench%'""")
			.update();
		this.jdbc
			.sql("""
					insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, task_id_,
					act_type_, start_time_, end_time_, duration_, act_inst_state_, tenant_id_)
					select t.id_, 'assignment', :definition, t.proc_inst_id_, t.proc_inst_id_, 'Task_Work', t.id_, 'userTask',
					t.start_time_, t.end_time_, 777600000, 0, t.tenant_id_ from act_hi_taskinst t
					where t.id_ like 'bench%'""")
			.param("definition", definition)
			.update();
		List.of("act_hi_procinst", "act_hi_taskinst", "act_hi_actinst", "instance_index")
			.forEach((table) -> this.jdbc.sql("analyze " + table).update());
	}

}
