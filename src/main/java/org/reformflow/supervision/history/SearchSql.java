package org.reformflow.supervision.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statement of a search: over {@code i}, the index, {@code p}, the engine's history
 * of the instance, and {@code a}, its assignment.
 */
final class SearchSql {

	/** What an assignment's unit may see beside what the unit itself owns. */
	static final String OF_UNIT = """
			 and i.process not in ('initiative-review', 'initiative-scoring', 'initiative-session')
			and (i.unit = :own or exists (select 1 from assignment_coordinator c
				where c.assignment_id = a.id and c.unit = :own))""";

	/** Who scored or voted is not told, so it is not searched either. */
	private static final String PERSON = """
			i.process not in ('initiative-scoring', 'initiative-session')
			and (p.start_user_id_ in (:people) or a.officer in (:people)
			or exists (select 1 from act_hi_taskinst t where t.proc_inst_id_ = i.id and t.assignee_ in (:people))
			or exists (select 1 from act_hi_op_log o where o.proc_inst_id_ = i.id and o.operation_type_ = 'Complete'
				and o.user_id_ in (:people)))""";

	private static final String WAITING = """
			exists (select 1 from act_hi_actinst h where h.proc_inst_id_ = i.id and h.act_id_ = :activity
				and h.end_time_ is null)""";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	SearchSql(Search search, ZoneId zone) {
		and("i.department = :department", "department", search.department());
		matter(search);
		for (int i = 0; i < search.words().size(); i++) {
			and("i.words like :word" + i, "word" + i, "%" + search.words().get(i) + "%");
		}
		if (search.people() != null) {
			and(PERSON, "people", search.people());
		}
		if (search.state() != null) {
			this.conditions
				.add((search.state() == Search.State.RUNNING) ? "p.end_time_ is null" : "p.end_time_ is not null");
		}
		days(search, zone);
	}

	private void matter(Search search) {
		if (search.businessKey() != null) {
			and("p.business_key_ = :key", "key", search.businessKey());
		}
		if (search.process() != null) {
			and("i.process = :process", "process", search.process());
		}
		if (search.unit() != null) {
			and("i.unit = :unit", "unit", search.unit());
		}
		if (search.activity() != null) {
			and(WAITING, "activity", search.activity());
		}
		if (search.own() != null) {
			this.parameters.put("own", search.own());
		}
	}

	private void days(Search search, ZoneId zone) {
		String column = search.ended() ? "p.end_time_" : "i.started_at";
		if (search.from() != null) {
			and(column + " >= :from", "from", EngineTime.stored(search.from().atStartOfDay(), zone));
		}
		if (search.to() != null) {
			and(column + " < :to", "to", EngineTime.stored(search.to().plusDays(1).atStartOfDay(), zone));
		}
	}

	private void and(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

	String where(Search search) {
		return " where " + String.join(" and ", this.conditions) + ((search.own() != null) ? OF_UNIT : "");
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
