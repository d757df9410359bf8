package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tiers that came in the present round of ladders that run. */
@Repository
class EscalationTable {

	private static final String CAME = """
			 join ladder_step s on s.ladder_id = l.id and s.round = l.round and s.state = 'FIRED'
			where l.department = :department and l.state = 'RUNNING'""";

	/** What a unit has beside assignments. */
	private static final String OTHERS = """

			union all select 'initiative-unit', cu.id from campaign_unit cu where cu.unit = :unit
			union all select 'initiative-answer', ap.id from application ap where ap.unit = :unit
			union all select 'unit-report', w.id from unit_report_work w where w.unit = :unit""";

	/** Only some kinds of matters belong to a unit. */
	private static final String MATTERS = """

			left join assignment a on l.owner = 'assignment' and a.id = l.matter_id
			left join campaign_unit cu on l.owner = 'initiative-unit' and cu.id = l.matter_id
			left join application ap on l.owner = 'initiative-answer' and ap.id = l.matter_id
			left join unit_report_work w on l.owner = 'unit-report' and w.id = l.matter_id""";

	private static final String UNIT = "coalesce(a.lead_unit, cu.unit, ap.unit, w.unit)";

	private static final String UNANSWERED = "s.answer_due is not null and s.answered_at is null";

	private final JdbcClient jdbc;

	EscalationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	record Line(String id, String tierName, OffsetDateTime at, @Nullable String answerBy, @Nullable LocalDate answerDue,
			@Nullable String subject, @Nullable String unit, @Nullable String slip, @Nullable String processInstance) {

	}

	/** By tier, lowest first. */
	List<Board.Escalated> counts(Selection selection) {
		return this.jdbc
			.sql("select s.tier, max(s.name), count(*), sum(case when " + UNANSWERED + " then 1 else 0 end)"
					+ came(selection) + " group by s.tier order by min(s.tier_offset), s.tier")
			.params(selection.parameters())
			.query((row, number) -> new Board.Escalated(row.getString(1), row.getString(2), row.getInt(3),
					row.getInt(4)))
			.list();
	}

	/** Where matters decide, ladders are looked up by them. */
	private static String came(Selection selection) {
		if (selection.unit() == null && !selection.isOfAssignments()) {
			return " from ladder l" + CAME;
		}
		return " from (select 'assignment' as owner, a.id as id from assignment a where " + selection.where(false)
				+ (selection.isOfAssignments() ? "" : OTHERS)
				+ ") m join ladder l on l.owner = m.owner and l.matter_id = m.id" + CAME;
	}

	/** The newest first. */
	List<Line> lines(Selection selection, @Nullable String tier, boolean unanswered, @Nullable Mark after) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("limit", Page.SIZE + 1);
		if (tier != null) {
			parameters.put("tier", tier);
		}
		if (after != null) {
			parameters.put("at", after.at());
			parameters.put("id", after.id());
		}
		return this.jdbc
			.sql("""
					select s.id, s.name, s.at, s.answer_by, s.answer_due,
					coalesce(a.text, ap.title, c.title, p.name, t.name_),\s""" + UNIT + """
					, s.slip, coalesce(a.process_instance_id, l.process_instance_id)
					from (select s.id, s.at, l.id as ladder_id""" + came(selection)
					+ ((tier != null) ? " and s.tier = :tier" : "") + (unanswered ? " and " + UNANSWERED : "")
					+ ((after != null) ? " and (s.at, s.id) < (:at, :id)" : "") + """
							 order by s.at desc, s.id desc limit :limit) x
							join ladder_step s on s.id = x.id join ladder l on l.id = x.ladder_id""" + MATTERS + """

							left join campaign c on c.id = cu.campaign_id
							left join report_period p on p.id = w.period_id
							left join act_ru_task t on l.owner = 'task' and t.id_ = l.matter_id
							order by s.at desc, s.id desc""")
			.params(parameters)
			.query((row, number) -> new Line(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class),
					row.getString(4), row.getObject(5, LocalDate.class), row.getString(6), row.getString(7),
					row.getString(8), row.getString(9)))
			.list();
	}

}
