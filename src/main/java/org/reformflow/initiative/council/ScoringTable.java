package org.reformflow.initiative.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scoring} with their sheets and scores. */
@Repository
class ScoringTable {

	private static final String SELECT = "select id, application_id, campaign_id, number, few_reason, closed_at from scoring";

	private static final String SHEETS = "select id, scoring_id, person, state, remark from score_sheet";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final AuditTrail trail;

	ScoringTable(JdbcClient jdbc, JdbcTemplate batch, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
	}

	Scoring get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(ScoringTable::scoring).single();
	}

	/** The same; sheets of the round change only in this transaction from now on. */
	Scoring lock(String id) {
		return this.jdbc.sql(SELECT + " where id = ? for update").param(id).query(ScoringTable::scoring).single();
	}

	/** Rounds of the campaign begin and choose their people one after the other. */
	void lockCampaign(String campaignId) {
		this.jdbc.sql("select id from campaign where id = ? for update").param(campaignId).query(String.class).single();
	}

	/** The closed rounds with the highest numbers, by application. */
	Map<String, Scoring> lastClosed(Collection<String> applicationIds) {
		Map<String, Scoring> last = new HashMap<>();
		if (!applicationIds.isEmpty()) {
			this.jdbc.sql(SELECT + " where application_id in (:ids) and closed_at is not null order by number")
				.param("ids", applicationIds)
				.query(ScoringTable::scoring)
				.list()
				.forEach((scoring) -> last.put(scoring.applicationId(), scoring));
		}
		return last;
	}

	private static Scoring scoring(ResultSet row, int number) throws SQLException {
		return new Scoring(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
				row.getObject(6, OffsetDateTime.class));
	}

	String open(String applicationId, String campaignId, OffsetDateTime at) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into scoring (id, application_id, campaign_id, number, opened_at) values (?, ?, ?,
				(select coalesce(max(number), 0) + 1 from scoring where application_id = ?), ?)""")
			.params(id, applicationId, campaignId, applicationId, at)
			.update();
		return id;
	}

	void setFew(String id, String reason) {
		this.jdbc.sql("update scoring set few_reason = ? where id = ?").params(reason, id).update();
	}

	void close(String id, OffsetDateTime at) {
		this.jdbc.sql("update scoring set closed_at = ? where id = ?").params(at, id).update();
	}

	List<Sheet> sheets(String scoringId) {
		return this.jdbc.sql(SHEETS + " where scoring_id = ? order by id")
			.param(scoringId)
			.query(ScoringTable::sheet)
			.list();
	}

	Optional<Sheet> sheet(String scoringId, String person) {
		return this.jdbc.sql(SHEETS + " where scoring_id = ? and person = ? for update")
			.params(scoringId, person)
			.query(ScoringTable::sheet)
			.optional();
	}

	private static Sheet sheet(ResultSet row, int number) throws SQLException {
		return new Sheet(row.getString(1), row.getString(2), row.getString(3), SheetState.valueOf(row.getString(4)),
				row.getString(5));
	}

	void assign(String scoringId, String person, OffsetDateTime at) {
		this.jdbc.sql("insert into score_sheet (id, scoring_id, person, state, assigned_at) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID().toString(), scoringId, person, SheetState.ASSIGNED.name(), at)
			.update();
	}

	/** Sheets by person that were given out in a campaign and not taken back. */
	Map<String, Integer> loads(String campaignId) {
		Map<String, Integer> loads = new HashMap<>();
		this.jdbc.sql("""
				select sheet.person, count(*) from score_sheet sheet join scoring on scoring.id = sheet.scoring_id
				where scoring.campaign_id = ? and sheet.state in ('ASSIGNED', 'SCORED') group by sheet.person""")
			.param(campaignId)
			.query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
			.list()
			.forEach((load) -> loads.put(load.getKey(), load.getValue()));
		return loads;
	}

	void setDone(String sheetId, SheetState state, @Nullable String remark, OffsetDateTime at) {
		this.jdbc.sql("update score_sheet set state = ?, remark = ?, done_at = ? where id = ?")
			.params(state.name(), remark, at, sheetId)
			.update();
	}

	void insertScores(String sheetId, List<Score> scores) {
		this.batch.batchUpdate("insert into score (sheet_id, code, points, remark) values (?, ?, ?, ?)",
				scores.stream()
					.map((score) -> new Object[] { sheetId, score.code(), score.points(), score.remark() })
					.toList());
		this.trail.note(AuditNote.of(AuditKind.SCORE, "sheet.scored").about(sheetId).sealing(scores.toString()));
	}

	/** The scores of the rounds by id of the sheet. */
	Map<String, List<Score>> scores(Collection<String> scoringIds) {
		Map<String, List<Score>> scores = new HashMap<>();
		if (!scoringIds.isEmpty()) {
			this.jdbc.sql("""
					select score.sheet_id, score.code, score.points, score.remark from score
					join score_sheet sheet on sheet.id = score.sheet_id where sheet.scoring_id in (:ids)""")
				.param("ids", scoringIds)
				.query((row, number) -> Map.entry(row.getString(1),
						new Score(row.getString(2), row.getBigDecimal(3), row.getString(4))))
				.list()
				.forEach((entry) -> scores.computeIfAbsent(entry.getKey(), (id) -> new ArrayList<>())
					.add(entry.getValue()));
		}
		return scores;
	}

	/** The sheets of the rounds. */
	List<Sheet> sheetsOf(Collection<String> scoringIds) {
		return scoringIds.isEmpty() ? List.of()
				: this.jdbc.sql(SHEETS + " where scoring_id in (:ids) order by id")
					.param("ids", scoringIds)
					.query(ScoringTable::sheet)
					.list();
	}

}
