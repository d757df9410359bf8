package org.reformflow.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The breakdown of directives: items, their targets, and the assignment of each lead
 * unit, written in batches. A draft is replaced as a whole; after issue items are only
 * added.
 */
@Repository
class Breakdowns {

	/** A stored item with its id. */
	record StoredItem(String id, BreakdownItem item) {
	}

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final DueDays dueDays;

	Breakdowns(JdbcClient jdbc, JdbcTemplate batch, DueDays dueDays) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.dueDays = dueDays;
	}

	void replaceDraft(String directiveId, String department, List<BreakdownItem> items) {
		this.jdbc.sql("""
				delete from assignment_coordinator where assignment_id in
				(select id from assignment where directive_id = ?)""").param(directiveId).update();
		this.jdbc.sql("delete from assignment where directive_id = ?").param(directiveId).update();
		this.jdbc.sql("delete from target where directive_id = ? and item_id is not null").param(directiveId).update();
		this.jdbc.sql("delete from directive_item where directive_id = ?").param(directiveId).update();
		int position = 0;
		for (BreakdownItem item : items) {
			insert(directiveId, department, item, position++, AssignmentState.DRAFT);
		}
	}

	/** Adds an item and returns the ids of its assignments. */
	List<String> insert(String directiveId, String department, BreakdownItem item, int position,
			AssignmentState state) {
		String itemId = UUID.randomUUID().toString();
		Deadline deadline = item.deadline();
		this.jdbc.sql("""
				insert into directive_item (id, directive_id, position, code, text, area, lead_units, unknown_leads,
				coordinating_units, external_parties, deadline_kind, deadline_raw, deadline_date, period_from,
				recurrence, priority, public_dossier, dossier_code, dossier_applicant)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(itemId, directiveId, position, item.code(), item.text(), name(item.area()),
					StringLists.write(item.leadUnits()), StringLists.write(item.unknownLeads()),
					StringLists.write(item.coordinatingUnits()), StringLists.write(item.externalParties()),
					deadline.kind().name(), deadline.raw(), deadline.date(), deadline.from(),
					StringLists.write(deadline.recurrence()), item.priority().name(), item.dossier() != null,
					code(item.dossier()), applicant(item.dossier()))
			.update();
		insertTargets(directiveId, itemId, item.targets());
		return assign(directiveId, department, itemId, item, item.leadUnits(), state);
	}

	void insertTargets(String directiveId, @Nullable String itemId, List<Target> targets) {
		List<Object[]> rows = new ArrayList<>();
		for (Target target : targets) {
			rows.add(new Object[] { UUID.randomUUID().toString(), directiveId, itemId, rows.size(), target.metric(),
					target.comparator().toSymbol(), target.amount(), target.unit(), target.raw() });
		}
		this.batch.batchUpdate("""
				insert into target (id, directive_id, item_id, position, metric, comparator, amount, unit, raw)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	/** Gives an item to units, one assignment each, and returns the assignments' ids. */
	List<String> assign(String directiveId, String department, String itemId, BreakdownItem item, List<String> units,
			AssignmentState state) {
		LocalDate due = this.dueDays.of(item.deadline()).orElse(null);
		List<String> ids = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> coordinators = new ArrayList<>();
		for (String unit : new LinkedHashSet<>(units)) {
			String id = UUID.randomUUID().toString();
			ids.add(id);
			rows.add(new Object[] { id, directiveId, itemId, department, unit, item.text(), name(item.area()),
					state.name(), item.deadline().kind().name(), item.deadline().raw(), due, due,
					item.priority().name(), item.dossier() != null, code(item.dossier()), applicant(item.dossier()) });
			int position = 0;
			for (String coordinator : item.coordinatingUnits()) {
				if (!coordinator.equals(unit)) {
					coordinators.add(new Object[] { id, position++, coordinator, null });
				}
			}
			for (String external : item.externalParties()) {
				coordinators.add(new Object[] { id, position++, null, external });
			}
		}
		this.batch.batchUpdate("""
				insert into assignment (id, directive_id, item_id, department, lead_unit, text, area, state,
				deadline_kind, deadline_raw, original_due, current_due, priority, public_dossier, dossier_code,
				dossier_applicant) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
		this.batch.batchUpdate("""
				insert into assignment_coordinator (assignment_id, position, unit, external_name)
				values (?, ?, ?, ?)""", coordinators);
		return ids;
	}

	List<StoredItem> items(String directiveId) {
		Map<String, List<Target>> targets = targetsByItem(directiveId);
		return this.jdbc.sql("select * from directive_item where directive_id = ? order by position")
			.param(directiveId)
			.query((rs, row) -> {
				String id = rs.getString("id");
				return new StoredItem(id, item(rs, targets.getOrDefault(id, List.of())));
			})
			.list();
	}

	/** The recurrences of items, by item id. */
	Map<String, List<String>> recurrences(List<String> itemIds) {
		if (itemIds.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> recurrences = new HashMap<>();
		this.jdbc.sql("select id, recurrence from directive_item where id in (:ids)")
			.param("ids", itemIds)
			.query((row) -> {
				recurrences.put(row.getString("id"), StringLists.read(row.getString("recurrence")));
			});
		return recurrences;
	}

	/** Targets of the directive as a whole. */
	List<Target> ownTargets(String directiveId) {
		return targetsByItem(directiveId).getOrDefault("", List.of());
	}

	private Map<String, List<Target>> targetsByItem(String directiveId) {
		record Row(String item, Target target) {
		}
		return this.jdbc.sql("select * from target where directive_id = ? order by item_id, position")
			.param(directiveId)
			.query((rs, row) -> new Row(String.valueOf(rs.getObject("item_id") == null ? "" : rs.getString("item_id")),
					target(rs)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::target, Collectors.toList())));
	}

	static Target target(ResultSet rs) throws SQLException {
		return new Target(rs.getString("metric"), Target.Comparator.parse(rs.getString("comparator")),
				rs.getBigDecimal("amount").stripTrailingZeros(), rs.getString("unit"), rs.getString("raw"));
	}

	private static BreakdownItem item(ResultSet rs, List<Target> targets) throws SQLException {
		String area = rs.getString("area");
		return new BreakdownItem(rs.getString("code"), rs.getString("text"),
				StringLists.read(rs.getString("lead_units")), StringLists.read(rs.getString("unknown_leads")),
				StringLists.read(rs.getString("coordinating_units")),
				StringLists.read(rs.getString("external_parties")), (area != null) ? ReformArea.valueOf(area) : null,
				new Deadline(DeadlineKind.valueOf(rs.getString("deadline_kind")), rs.getString("deadline_raw"),
						rs.getObject("deadline_date", LocalDate.class), rs.getObject("period_from", LocalDate.class),
						StringLists.read(rs.getString("recurrence"))),
				targets, Priority.valueOf(rs.getString("priority")), rs.getBoolean("public_dossier")
						? new Dossier(rs.getString("dossier_code"), rs.getString("dossier_applicant")) : null);
	}

	private static @Nullable String code(@Nullable Dossier dossier) {
		return (dossier != null) ? dossier.code() : null;
	}

	private static @Nullable String applicant(@Nullable Dossier dossier) {
		return (dossier != null) ? dossier.applicant() : null;
	}

	private static @Nullable String name(@Nullable ReformArea area) {
		return (area != null) ? area.name() : null;
	}

}
