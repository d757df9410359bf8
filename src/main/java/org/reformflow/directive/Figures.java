package org.reformflow.directive;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that units state for the targets of their assignments; all are kept. */
@Component
class Figures {

	/**
	 * A target of an assignment with the newest value stated for it, or null.
	 *
	 * @param number position among the targets of the assignment, from 1
	 */
	record TargetFigure(int number, String targetId, String assignmentId, Target target, @Nullable BigDecimal value) {

		@Nullable Boolean met() {
			return (this.value != null) ? this.target.isMet(this.value) : null;
		}

	}

	private static final String SELECT = """
			select a.id as assignment_id, t.id as target_id, t.position, t.metric, t.comparator, t.amount, t.unit, t.raw,
			(select f.amount from figure f where f.id = (select max(g.id) from figure g
			where g.assignment_id = a.id and g.target_id = t.id)) as stated
			from assignment a join target t on t.item_id = a.item_id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Figures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<TargetFigure> ofAssignment(String assignmentId) {
		return query(SELECT + " where a.id = ? order by t.position", assignmentId);
	}

	/** Of all assignments that were not withdrawn. */
	List<TargetFigure> ofDirective(String directiveId) {
		return query(
				SELECT + " where a.directive_id = ? and a.state <> 'WITHDRAWN' order by t.item_id, t.position, a.id",
				directiveId);
	}

	/** Of the directive as a whole; these have no assignment. */
	List<TargetFigure> ofWholeDirective(String directiveId) {
		return query(
				"""
						select '' as assignment_id, t.id as target_id, t.position, t.metric, t.comparator, t.amount, t.unit, t.raw,
						(select f.amount from figure f where f.id = (select max(g.id) from figure g where g.target_id = t.id))
						as stated from target t where t.directive_id = ? and t.item_id is null order by t.position""",
				directiveId);
	}

	private List<TargetFigure> query(String sql, String id) {
		return this.jdbc.sql(sql)
			.param(id)
			.query((rs, row) -> new TargetFigure(rs.getInt("position") + 1, rs.getString("target_id"),
					rs.getString("assignment_id"), Breakdowns.target(rs), rs.getBigDecimal("stated")))
			.list();
	}

	/**
	 * Notes stated values by the target's number; unknown numbers are refused.
	 * @param required whether every target needs a value, stated now or before
	 * @return the stated values in words, for the history; empty when there are none
	 */
	String state(String assignmentId, Map<Integer, BigDecimal> values, String statedBy, boolean required) {
		List<TargetFigure> targets = ofAssignment(assignmentId);
		for (Integer number : values.keySet()) {
			if (targets.stream().noneMatch((figure) -> figure.number() == number)) {
				throw new Refusal("Chỉ tiêu số " + number + " không thuộc nhiệm vụ này: hãy mở lại biểu mẫu.");
			}
		}
		List<String> words = new ArrayList<>();
		for (TargetFigure figure : targets) {
			BigDecimal value = values.get(figure.number());
			if (value != null) {
				insert(assignmentId, figure, value, statedBy);
				words.add(figure.target().metric() + ": " + VietnameseNumber.format(value, figure.target().unit()));
			}
			else if (required && figure.value() == null) {
				throw new Refusal("Cần nhập kết quả cho chỉ tiêu “" + figure.target().metric() + " "
						+ figure.target().words() + "” trước khi báo cáo hoàn thành.");
			}
		}
		return String.join("; ", words);
	}

	private void insert(String assignmentId, TargetFigure figure, BigDecimal value, String statedBy) {
		this.jdbc.sql("""
				insert into figure (assignment_id, target_id, metric, unit, amount, at, stated_by)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(assignmentId, figure.targetId(), figure.target().metric(), figure.target().unit(), value,
					OffsetDateTime.now(this.clock), statedBy)
			.update();
	}

}
