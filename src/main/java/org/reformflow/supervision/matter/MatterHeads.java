package org.reformflow.supervision.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.AssignmentState;
import org.reformflow.directive.DirectiveState;
import org.reformflow.directive.DocumentType;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.VietnameseDates;
import org.reformflow.supervision.progress.DirectiveNames;
import org.reformflow.supervision.matter.MatterView.Fact;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a matter is: one statement. */
@Repository
class MatterHeads {

	private final JdbcClient jdbc;

	private final Organisation organisation;

	MatterHeads(JdbcClient jdbc, Organisation organisation) {
		this.jdbc = jdbc;
		this.organisation = organisation;
	}

	Head of(MatterTask task) {
		return task.isInitiative() ? ofInitiative(task) : ofDirective(task).orElseGet(() -> plain(task));
	}

	private Optional<Head> ofDirective(MatterTask task) {
		return this.jdbc
			.sql("""
					select d.department, d.document_type, d.number, d.number_suffix, d.issue_date, d.issuer, d.subject, d.state as stands,
					a.text, a.lead_unit, a.officer, a.state, a.suspended, a.percent_done, a.deadline_raw, a.original_due,
					a.current_due from directive d left join assignment a on a.id = :part and a.directive_id = d.id
					where d.id = :matter and d.department = :department""")
			.param("matter", task.matter())
			.param("part", task.part())
			.param("department", task.department())
			.query(this::directive)
			.optional();
	}

	private Head directive(ResultSet row, int number) throws SQLException {
		Facts facts = new Facts();
		facts.add("Văn bản", DocumentType.valueOf(row.getString("document_type")).label() + " "
				+ DirectiveNames.symbol(row.getObject("number", Integer.class), row.getString("number_suffix")));
		facts.add("Trích yếu", row.getString("subject"));
		facts.add("Cơ quan ban hành", row.getString("issuer"));
		facts.add("Ngày ban hành", VietnameseDates.words(row.getObject("issue_date", LocalDate.class)));
		facts.add("Tình trạng văn bản", DirectiveState.valueOf(row.getString("stands")).label());
		String text = row.getString("text");
		if (text == null) {
			return new Head(row.getString("subject"), facts.all, true, null);
		}
		AssignmentState state = AssignmentState.valueOf(row.getString("state"));
		facts.add("Nhiệm vụ", text);
		facts.add("Đơn vị chủ trì", unit(row.getString("department"), row.getString("lead_unit")));
		facts.add("Người thực hiện", name(row.getString("officer")));
		facts.add("Tình trạng nhiệm vụ", state.label() + (row.getBoolean("suspended") ? " (đang tạm dừng)" : ""));
		facts.add("Tiến độ đã báo cáo", row.getInt("percent_done") + " %");
		return new Head(row.getString("subject"), facts.all, true,
				new Due(row.getObject("current_due", LocalDate.class), row.getObject("original_due", LocalDate.class),
						row.getString("deadline_raw"), state.isOpen()));
	}

	private Head ofInitiative(MatterTask task) {
		return this.jdbc.sql("select title, submitter, unit from application where id = ? and department = ?")
			.params(task.matter(), task.department())
			.query((row, number) -> {
				Facts facts = new Facts();
				facts.add("Sáng kiến", row.getString("title"));
				facts.add("Người nộp", name(row.getString("submitter")));
				facts.add("Đơn vị", unit(task.department(), row.getString("unit")));
				facts.add("Đợt", task.subject());
				facts.add("Quy trình", task.processName());
				return new Head(row.getString("title"), facts.all, false, null);
			})
			.optional()
			.orElseGet(() -> plain(task));
	}

	private Head plain(MatterTask task) {
		Facts facts = new Facts();
		facts.add("Vụ việc", task.subject());
		facts.add("Quy trình", task.processName());
		facts.add("Đơn vị", unit(task.department(), task.unit()));
		return new Head((task.subject() != null) ? task.subject() : task.processName(), facts.all, false, null);
	}

	private @Nullable String unit(String department, @Nullable String id) {
		return (id != null) ? this.organisation.findUnit(department, id).map(Unit::name).orElse(null) : null;
	}

	private @Nullable String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : null;
	}

	/**
	 * What a matter is.
	 *
	 * @param directive whether it comes from a directive
	 * @param due the assignment's deadline, or null
	 */
	record Head(String title, List<Fact> facts, boolean directive, @Nullable Due due) {

	}

	/**
	 * The deadline of an assignment.
	 *
	 * @param open whether work is still owed
	 */
	record Due(@Nullable LocalDate current, @Nullable LocalDate original, @Nullable String words, boolean open) {

	}

	private static final class Facts {

		private final List<Fact> all = new ArrayList<>();

		void add(String label, @Nullable String value) {
			if (value != null && !value.isBlank()) {
				this.all.add(new Fact(label, value));
			}
		}

	}

}
