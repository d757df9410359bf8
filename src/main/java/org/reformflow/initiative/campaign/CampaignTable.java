package org.reformflow.initiative.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.reformflow.directive.ReformArea;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code campaign} with its criteria, members and units. */
@Repository
class CampaignTable {

	private static final String SELECT = """
			select id, department, title, period_from, period_to, deadline_words, last_day, quota, rounds_per_year,
			areas, conditions, basis, formal_months, completion_months, answer_months, limitation_months, appeal_days,
			majority_numerator, majority_denominator, criteria_name, pass_mark, zero_fails, same_unit_conflict,
			drop_extremes, reviewers, state, process_instance_id, opened_by, opened_at from campaign""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final AuditTrail trail;

	CampaignTable(JdbcClient jdbc, JdbcTemplate batch, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
	}

	Optional<Campaign> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(this::campaign).optional();
	}

	/** The campaigns of a department, the newest first. */
	List<Campaign> ofDepartment(String department) {
		return this.jdbc.sql(SELECT + " where department = ? order by opened_at desc, id")
			.param(department)
			.query(this::campaign)
			.list();
	}

	List<CouncilMember> members(String id) {
		return this.jdbc.sql("select person, role from campaign_member where campaign_id = ? order by position")
			.param(id)
			.query((row, number) -> new CouncilMember(row.getString(1), CouncilRole.valueOf(row.getString(2))))
			.list();
	}

	/** Units that owe initiatives, with the id under which each one's ladder runs. */
	List<OwingUnit> units(String id) {
		return this.jdbc
			.sql("select id, campaign_id, unit, quota from campaign_unit where campaign_id = ? order by unit")
			.param(id)
			.query(CampaignTable::unit)
			.list();
	}

	List<OwingUnit> unitsById(Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select id, campaign_id, unit, quota from campaign_unit where id in (:ids)")
					.param("ids", ids)
					.query(CampaignTable::unit)
					.list();
	}

	private static OwingUnit unit(ResultSet row, int number) throws SQLException {
		return new OwingUnit(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
	}

	void insert(Campaign campaign, List<CouncilMember> members, List<OwingUnit> units) {
		ReviewRules rules = campaign.rules();
		this.jdbc.sql("""
				insert into campaign (id, department, title, period_from, period_to, deadline_words, last_day, quota,
				rounds_per_year, areas, conditions, basis, formal_months, completion_months, answer_months,
				limitation_months, appeal_days, majority_numerator, majority_denominator, criteria_name, pass_mark,
				zero_fails, same_unit_conflict, drop_extremes, reviewers, state, process_instance_id, opened_by,
				opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
				?)""")
			.params(campaign.id(), campaign.department(), campaign.title(), campaign.periodFrom(), campaign.periodTo(),
					campaign.deadlineWords(), campaign.lastDay(), campaign.quota(), campaign.roundsPerYear(),
					campaign.areas().stream().map(Enum::name).collect(Collectors.joining(",")), campaign.conditions(),
					rules.basis(), rules.formalMonths(), rules.completionMonths(), rules.answerMonths(),
					rules.limitationMonths(), rules.appealDays(), rules.majorityNumerator(),
					rules.majorityDenominator(), campaign.criteria().name(), campaign.criteria().passMark(),
					campaign.criteria().zeroFails(), campaign.sameUnitConflict(), campaign.dropExtremes(),
					campaign.reviewers(), campaign.state().name(), campaign.processInstanceId(), campaign.openedBy(),
					campaign.openedAt())
			.update();
		insertCriteria(campaign);
		this.batch.batchUpdate("insert into campaign_member (campaign_id, person, role, position) values (?, ?, ?, ?)",
				numbered(members, (member,
						position) -> new Object[] { campaign.id(), member.person(), member.role().name(), position }));
		this.batch.batchUpdate("insert into campaign_unit (id, campaign_id, unit, quota) values (?, ?, ?, ?)", numbered(
				units, (unit, position) -> new Object[] { unit.id(), campaign.id(), unit.unit(), unit.quota() }));
	}

	private void insertCriteria(Campaign campaign) {
		this.batch.batchUpdate("""
				insert into campaign_criterion (campaign_id, position, code, group_name, name, guidance, max_points,
				weight, group_minimum) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				numbered(campaign.criteria().criteria(),
						(criterion,
								position) -> new Object[] { campaign.id(), position, criterion.code(),
										criterion.group(), criterion.name(), criterion.guidance(), criterion.max(),
										criterion.weight(), criterion.groupMinimum() }));
	}

	void setProcess(String id, String processInstanceId) {
		this.jdbc.sql("update campaign set process_instance_id = ? where id = ?")
			.params(processInstanceId, id)
			.update();
	}

	void setDeadline(String id, String words, LocalDate lastDay) {
		this.jdbc.sql("update campaign set deadline_words = ?, last_day = ? where id = ?")
			.params(words, lastDay, id)
			.update();
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "campaign.deadline").about(id).with("to", lastDay));
	}

	void setState(String id, CampaignState state, OffsetDateTime at) {
		String moment = (state == CampaignState.PUBLISHED) ? "published_at" : "closed_at";
		this.jdbc.sql("update campaign set state = ?, " + moment + " = ? where id = ?")
			.params(state.name(), at, id)
			.update();
	}

	private Campaign campaign(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Campaign(id, row.getString("department"), row.getString("title"),
				row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class),
				row.getString("deadline_words"), row.getObject("last_day", LocalDate.class), row.getInt("quota"),
				row.getInt("rounds_per_year"), areas(row.getString("areas")), row.getString("conditions"), rules(row),
				new CriteriaSet(row.getString("criteria_name"), criteria(id), row.getBigDecimal("pass_mark"),
						row.getBoolean("zero_fails")),
				row.getBoolean("same_unit_conflict"), row.getBoolean("drop_extremes"), row.getInt("reviewers"),
				CampaignState.valueOf(row.getString("state")), row.getString("process_instance_id"),
				row.getString("opened_by"), row.getObject("opened_at", OffsetDateTime.class));
	}

	private static List<ReformArea> areas(String areas) {
		return Arrays.stream(areas.split(",")).filter((area) -> !area.isEmpty()).map(ReformArea::valueOf).toList();
	}

	private static ReviewRules rules(ResultSet row) throws SQLException {
		return new ReviewRules(row.getString("basis"), row.getInt("formal_months"), row.getInt("completion_months"),
				row.getInt("answer_months"), row.getInt("limitation_months"), row.getInt("appeal_days"),
				row.getInt("majority_numerator"), row.getInt("majority_denominator"));
	}

	private List<Criterion> criteria(String id) {
		return this.jdbc.sql("""
				select code, group_name, name, guidance, max_points, weight, group_minimum from campaign_criterion
				where campaign_id = ? order by position""")
			.param(id)
			.query((row, number) -> new Criterion(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7)))
			.list();
	}

	private static <T> List<Object[]> numbered(List<T> values, RowOf<T> row) {
		Object[][] rows = new Object[values.size()][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = row.of(values.get(i), i);
		}
		return List.of(rows);
	}

	private interface RowOf<T> {

		Object[] of(T value, int position);

	}

}
