package org.reformflow.scoring.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.scoring.criteria.Criterion.Level;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code criteria_set} and {@code criterion}. */
@Repository
class SetTable {

	private static final String SELECT = """
			select s.id, s.department, s.code, s.version, s.name, s.group_words, c.code, c.parent, c.level, c.name,
				c.max_points, c.evidence, c.rule, c.survey, c.guidance
			from criteria_set s join criterion c on c.set_id = s.id
			""";

	private final JdbcTemplate jdbc;

	SetTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest version of each set of a department, by code; one statement. */
	List<CriteriaSet> newest(String department) {
		return sets("""
				where s.department = ? and s.version = (select max(n.version) from criteria_set n
					where n.department = s.department and n.code = s.code)
				order by s.code, c.position""", department);
	}

	Optional<CriteriaSet> find(String id) {
		return sets("where s.id = ? order by c.position", id).stream().findFirst();
	}

	private List<CriteriaSet> sets(String where, String argument) {
		Map<String, CriteriaSet> heads = new LinkedHashMap<>();
		Map<String, List<Criterion>> criteria = new LinkedHashMap<>();
		this.jdbc.query(SELECT + where, (row) -> {
			String id = row.getString(1);
			if (!heads.containsKey(id)) {
				heads.put(id, head(row));
			}
			criteria.computeIfAbsent(id, (set) -> new ArrayList<>()).add(criterion(row));
		}, argument);
		return heads.values()
			.stream()
			.map((set) -> new CriteriaSet(set.id(), set.department(), set.code(), set.version(), set.name(),
					set.groups(), criteria.getOrDefault(set.id(), List.of())))
			.toList();
	}

	private static CriteriaSet head(ResultSet row) throws SQLException {
		return new CriteriaSet(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
				Groups.parse(row.getString(6)), List.of());
	}

	private static Criterion criterion(ResultSet row) throws SQLException {
		return new Criterion(row.getString(7), row.getString(8), Level.valueOf(row.getString(9)), row.getString(10),
				row.getBigDecimal(11).stripTrailingZeros(), row.getString(12), RuleText.parse(row.getString(13)),
				row.getBoolean(14), row.getString(15));
	}

	void insert(CriteriaSet set, String by, OffsetDateTime at) {
		this.jdbc.update("""
				insert into criteria_set (id, department, code, version, name, group_words, saved_by, saved_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", set.id(), set.department(), set.code(), set.version(), set.name(),
				set.groups().text(), by, at);
		List<Object[]> rows = new ArrayList<>();
		for (Criterion each : set.criteria()) {
			rows.add(new Object[] { set.id(), rows.size(), each.code(), each.parent(), each.level().name(), each.name(),
					each.maxPoints(), each.evidence(), each.rule().text(), each.survey(), each.guidance() });
		}
		this.jdbc.batchUpdate("""
				insert into criterion (set_id, position, code, parent, level, name, max_points, evidence, rule, survey,
					guidance)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

}
