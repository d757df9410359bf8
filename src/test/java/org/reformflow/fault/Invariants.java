package org.reformflow.fault;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a rollout whatever happened meanwhile, read from the tables. */
class Invariants {

	private static final String DUE = """
			select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1
			and (duedate_ is null or duedate_ <= localtimestamp)""";

	private final JdbcClient jdbc;

	Invariants(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counted in assignments, tasks, ladders, tiers and notices.
	 *
	 * @param details what each count is about
	 */
	record Findings(int lost, int duplicated, int stuck, List<String> details) {

		boolean isClean() {
			return this.lost + this.duplicated + this.stuck == 0;
		}

	}

	int expected(String directive) {
		return count("select coalesce(sum(json_array_length(lead_units::json)), 0) from directive_item "
				+ "where directive_id = ?", directive);
	}

	int started(String directive) {
		return count("select count(*) from assignment where directive_id = ? and process_instance_id is not null",
				directive);
	}

	int fired(String directive) {
		return count("""
				select count(distinct l.id) from ladder l join assignment a on l.matter_id = a.id
				join ladder_step s on s.ladder_id = l.id and s.state = 'FIRED'
				where l.owner = 'assignment' and a.directive_id = ?""", directive);
	}

	int notices(String directive) {
		return count("select count(*) from notice where business_key = ?", directive);
	}

	/** All assignments are given, their due tiers have come and no job is due. */
	boolean isSettled(String directive) {
		int expected = expected(directive);
		return expected > 0 && started(directive) == expected && fired(directive) == expected
				&& this.jdbc.sql(DUE).query(Integer.class).single() == 0;
	}

	/**
	 * Compares with what must be.
	 * @param notices that the rollout must have sent
	 */
	Findings check(String directive, int notices) {
		Counter counter = new Counter();
		int expected = expected(directive);
		counter.exactly("assignments", expected,
				count("select count(*) from assignment where directive_id = ?", directive));
		counter.duplicated("assignments of one item and unit", count("""
				select count(*) from (select 1 from assignment where directive_id = ? group by item_id, lead_unit
				having count(*) > 1) twice""", directive));
		counter.exactly("running assignments", expected, count("""
				select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
				where e.business_key_ = ? and e.parent_id_ is null and d.key_ = 'assignment'""", directive));
		counter.exactly("tasks to acknowledge", expected, count("""
				select count(*) from act_ru_task t join assignment a on a.process_instance_id = t.proc_inst_id_
				where a.directive_id = ? and t.task_def_key_ = 'Task_Acknowledge'""", directive));
		counter.exactly("ladders", expected, count("""
				select count(*) from ladder l join assignment a on a.id = l.matter_id
				where l.owner = 'assignment' and a.directive_id = ?""", directive));
		counter.exactly("instances of ladders", expected, count("""
				select count(*) from act_ru_execution e join ladder l on l.process_instance_id = e.id_
				join assignment a on a.id = l.matter_id where a.directive_id = ?""", directive));
		counter.exactly("ladders with a tier that came", expected, fired(directive));
		counter.duplicated("tiers that came twice", count("""
				select count(*) from (select 1 from ladder_step s join ladder l on l.id = s.ladder_id
				join assignment a on a.id = l.matter_id where a.directive_id = ? and s.state = 'FIRED'
				group by s.ladder_id, s.tier having count(*) > 1) twice""", directive));
		counter.exactly("timers of ladders", expected, count("""
				select count(*) from act_ru_job j join ladder l on l.process_instance_id = j.process_instance_id_
				join assignment a on a.id = l.matter_id where a.directive_id = ?""", directive));
		counter.exactly("notices", notices, notices(directive));
		counter.duplicated("events of one kind of an assignment", count("""
				select count(*) from (select 1 from directive_event where directive_id = ?
				group by assignment_id, kind having count(*) > 1) twice""", directive));
		counter.stuck("jobs that failed without an incident", count("""
				select count(*) from act_ru_job j where j.retries_ = 0
				and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)"""));
		counter.stuck("due jobs", this.jdbc.sql(DUE).query(Integer.class).single());
		counter.stuck("incidents", count("select count(*) from act_ru_incident"));
		return counter.findings();
	}

	private int count(String sql, Object... params) {
		return this.jdbc.sql(sql).params(params).query(Integer.class).single();
	}

	private static final class Counter {

		private final List<String> details = new ArrayList<>();

		private int lost;

		private int duplicated;

		private int stuck;

		void exactly(String what, int expected, int found) {
			if (found != expected) {
				this.details.add(what + ": " + found + " instead of " + expected);
			}
			this.lost += Math.max(0, expected - found);
			this.duplicated += Math.max(0, found - expected);
		}

		void duplicated(String what, int found) {
			exactly(what, 0, found);
		}

		void stuck(String what, int found) {
			if (found > 0) {
				this.details.add(what + ": " + found);
			}
			this.stuck += found;
		}

		Findings findings() {
			return new Findings(this.lost, this.duplicated, this.stuck, List.copyOf(this.details));
		}

	}

}
