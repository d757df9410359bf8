package org.reformflow.initiative.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.CouncilMember;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code council_session}, its members, applications and recusals. */
@Repository
class SessionTable {

	private static final String SELECT = """
			select id, department, campaign_id, number, state, vote_mode, meets_at, place, message, ballot_end, note,
			return_reason, chaired_by, minutes_file, minutes_signed_by, minutes_signed_at, decision_number, decided_on,
			decided_by, decision_file, called_by from council_session""";

	/** Counts are read only once the vote is closed. */
	private static final String ITEMS = """
			select item.session_id, item.application_id, item.position, item.eligible, item.present, item.needed,
			case when session.state in ('CALLED', 'VOTING', 'POSTPONED') then 0 else item.votes_yes end as votes_yes,
			case when session.state in ('CALLED', 'VOTING', 'POSTPONED') then 0 else item.votes_no end as votes_no,
			case when session.state in ('CALLED', 'VOTING', 'POSTPONED') then 0 else item.votes_blank end as votes_blank,
			item.note, item.outcome, item.reason, item.needs_consent, item.consent_given, item.consent_number,
			item.consent_on, item.applied
			from session_application item join council_session session on session.id = item.session_id""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final AuditTrail trail;

	SessionTable(JdbcClient jdbc, JdbcTemplate batch, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
	}

	CouncilSession get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(SessionTable::session).single();
	}

	/** The same; nobody else changes it until the transaction ends. */
	CouncilSession lock(String id) {
		return this.jdbc.sql(SELECT + " where id = ? for update").param(id).query(SessionTable::session).single();
	}

	List<CouncilSession> ofCampaign(String campaignId) {
		return this.jdbc.sql(SELECT + " where campaign_id = ? order by number")
			.param(campaignId)
			.query(SessionTable::session)
			.list();
	}

	private static CouncilSession session(ResultSet row, int number) throws SQLException {
		return new CouncilSession(row.getString("id"), row.getString("department"), row.getString("campaign_id"),
				row.getInt("number"), SessionState.valueOf(row.getString("state")),
				VoteMode.valueOf(row.getString("vote_mode")), row.getObject("meets_at", OffsetDateTime.class),
				row.getString("place"), row.getString("message"), row.getObject("ballot_end", OffsetDateTime.class),
				row.getString("note"), row.getString("return_reason"), row.getString("chaired_by"),
				row.getString("minutes_file"), row.getString("minutes_signed_by"),
				row.getObject("minutes_signed_at", OffsetDateTime.class), row.getString("decision_number"),
				row.getObject("decided_on", LocalDate.class), row.getString("decided_by"),
				row.getString("decision_file"), row.getString("called_by"));
	}

	int nextNumber(String campaignId) {
		this.jdbc.sql("select id from campaign where id = ? for update").param(campaignId).query(String.class).single();
		return this.jdbc.sql("select coalesce(max(number), 0) + 1 from council_session where campaign_id = ?")
			.param(campaignId)
			.query(Integer.class)
			.single();
	}

	void insert(CouncilSession session, List<CouncilMember> members, List<String> applications, OffsetDateTime at) {
		this.jdbc.sql("""
				insert into council_session (id, department, campaign_id, number, state, vote_mode, meets_at, place,
				message, called_by, called_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(session.id(), session.department(), session.campaignId(), session.number(), session.state().name(),
					session.voteMode().name(), session.meetsAt(), session.place(), session.message(),
					session.calledBy(), at)
			.update();
		List<Object[]> rows = new ArrayList<>();
		members.forEach((member) -> rows
			.add(new Object[] { session.id(), member.person(), member.role().name(), rows.size() }));
		this.batch.batchUpdate("insert into session_member (session_id, person, role, position) values (?, ?, ?, ?)",
				rows);
		List<Object[]> items = new ArrayList<>();
		applications.forEach((application) -> items.add(new Object[] { session.id(), application, items.size() }));
		this.batch.batchUpdate(
				"insert into session_application (session_id, application_id, position) values (?, ?, ?)", items);
	}

	List<SessionMember> members(String sessionId) {
		return this.jdbc
			.sql("select person, role, attended, voted from session_member where session_id = ? order by position")
			.param(sessionId)
			.query((row, number) -> new SessionMember(row.getString(1), CouncilRole.valueOf(row.getString(2)),
					row.getBoolean(3), row.getBoolean(4)))
			.list();
	}

	/** The applications of a session in its order. */
	List<SessionItem> applications(String sessionId) {
		return this.jdbc.sql(ITEMS + " where item.session_id = ? order by item.position")
			.param(sessionId)
			.query(SessionTable::item)
			.list();
	}

	/** The sessions that an application was on the agenda of, the last one first. */
	List<SessionItem> ofApplication(String applicationId) {
		return this.jdbc.sql(ITEMS + " where item.application_id = ? order by session.called_at desc, session.id")
			.param(applicationId)
			.query(SessionTable::item)
			.list();
	}

	private static SessionItem item(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		return new SessionItem(row.getString("session_id"), row.getString("application_id"), row.getInt("position"),
				row.getInt("eligible"), row.getInt("present"), row.getInt("needed"), row.getInt("votes_yes"),
				row.getInt("votes_no"), row.getInt("votes_blank"), row.getString("note"),
				(outcome != null) ? Outcome.valueOf(outcome) : null, row.getString("reason"),
				row.getBoolean("needs_consent"), row.getObject("consent_given", Boolean.class),
				row.getString("consent_number"), row.getObject("consent_on", LocalDate.class),
				row.getBoolean("applied"));
	}

	/** Who may not judge which application of a session. */
	List<Recusal> recusals(String sessionId) {
		return this.jdbc.sql("""
				select application_id, person, ground from session_recusal where session_id = ?
				order by application_id, person""")
			.param(sessionId)
			.query((row, number) -> new Recusal(row.getString(1), row.getString(2),
					ConflictGround.valueOf(row.getString(3))))
			.list();
	}

	/** Members who attend and may vote on at least one application with a quorum. */
	List<String> voters(String sessionId) {
		return this.jdbc.sql("""
				select member.person from session_member member where member.session_id = ? and member.attended
				and exists (select 1 from session_application item where item.session_id = member.session_id
				and item.eligible > 0 and item.present * 3 >= item.eligible * 2 and not exists (
				select 1 from session_recusal recusal where recusal.session_id = item.session_id
				and recusal.application_id = item.application_id and recusal.person = member.person))
				order by member.position""").param(sessionId).query(String.class).list();
	}

	/** Applications that a session of the campaign left to the next one. */
	List<String> deferred(String campaignId) {
		return this.jdbc.sql("""
				select item.application_id from session_application item
				join council_session session on session.id = item.session_id
				where session.campaign_id = ? and item.outcome = 'DEFERRED' and item.applied""")
			.param(campaignId)
			.query(String.class)
			.list();
	}

	/** Person ids of the authors of what is to be recognised. */
	List<String> recognisedAuthors(String sessionId) {
		return this.jdbc.sql("""
				select author.person from application_author author
				join session_application item on item.application_id = author.application_id
				where item.session_id = ? and item.outcome = 'RECOGNISED' and author.person is not null""")
			.param(sessionId)
			.query(String.class)
			.list();
	}

	void setState(String id, SessionState state) {
		this.jdbc.sql("update council_session set state = ? where id = ?").params(state.name(), id).update();
	}

	void setHeld(String id, String chair, @Nullable OffsetDateTime ballotEnd, @Nullable String note) {
		this.jdbc.sql("""
				update council_session set state = 'VOTING', chaired_by = ?, ballot_end = ?, note = ? where id = ?""")
			.params(chair, ballotEnd, note, id)
			.update();
	}

	void setAttended(String id, List<String> people) {
		this.jdbc.sql("update session_member set attended = true where session_id = :id and person in (:people)")
			.param("id", id)
			.param("people", people)
			.update();
	}

	void insertRecusals(String id, String applicationId, Map<String, ConflictGround> grounds) {
		this.batch.batchUpdate(
				"insert into session_recusal (session_id, application_id, person, ground) values (?, ?, ?, ?)",
				grounds.entrySet()
					.stream()
					.map((ground) -> new Object[] { id, applicationId, ground.getKey(), ground.getValue().name() })
					.toList());
	}

	void setElectorate(String id, String applicationId, int eligible, int present, int needed) {
		this.jdbc.sql("""
				update session_application set eligible = ?, present = ?, needed = ?
				where session_id = ? and application_id = ?""")
			.params(eligible, present, needed, id, applicationId)
			.update();
	}

	/**
	 * Marks that a member casts the ballot; false if that was done before. What was voted
	 * leaves no trace.
	 */
	boolean cast(String id, String person) {
		this.trail.keepContentsSecret();
		this.trail.note(AuditNote.of(AuditKind.SCORE, "ballot.cast").by(person).about(id));
		return this.jdbc.sql("""
				update session_member set voted = true
				where session_id = ? and person = ? and attended and not voted""").params(id, person).update() == 1;
	}

	/** Adds to the counts of an application. */
	void count(String id, String applicationId, int yes, int no, int blank) {
		this.jdbc.sql("""
				update session_application set votes_yes = votes_yes + ?, votes_no = votes_no + ?,
				votes_blank = votes_blank + ? where session_id = ? and application_id = ?""")
			.params(yes, no, blank, id, applicationId)
			.update();
	}

	void setConclusion(SessionItem item) {
		this.jdbc.sql("""
				update session_application set note = ?, outcome = ?, reason = ?, needs_consent = ?, consent_given = ?
				where session_id = ? and application_id = ?""")
			.params(item.note(), (item.outcome() != null) ? item.outcome().name() : null, item.reason(),
					item.needsConsent(), item.consentGiven(), item.sessionId(), item.applicationId())
			.update();
		this.trail.note(outcome("session.concluded", item));
	}

	private static AuditNote outcome(String what, SessionItem item) {
		return AuditNote.of(AuditKind.DECISION, what)
			.about(item.applicationId())
			.with("session", item.sessionId())
			.with("outcome", item.outcome());
	}

	void setConcluded(String id, @Nullable String note) {
		this.jdbc.sql("""
				update council_session set state = 'CONCLUDED', note = ?, return_reason = null,
				minutes_signed_by = null, minutes_signed_at = null where id = ?""").params(note, id).update();
	}

	void setMinutes(String id, String file) {
		this.jdbc.sql("update council_session set minutes_file = ? where id = ?").params(file, id).update();
	}

	void setDecisionFile(String id, String file) {
		this.jdbc.sql("update council_session set decision_file = ? where id = ?").params(file, id).update();
	}

	void setMinutesSigned(String id, String by, OffsetDateTime at) {
		this.jdbc.sql("update council_session set minutes_signed_by = ?, minutes_signed_at = ? where id = ?")
			.params(by, at, id)
			.update();
	}

	/** What was concluded has to be concluded anew. */
	void setReturned(String id, String reason) {
		this.jdbc.sql("update council_session set state = 'VOTED', return_reason = ? where id = ?")
			.params(reason, id)
			.update();
	}

	void setConsent(SessionItem item) {
		this.jdbc.sql("""
				update session_application set outcome = ?, reason = ?, consent_given = ?, consent_number = ?,
				consent_on = ? where session_id = ? and application_id = ?""")
			.params((item.outcome() != null) ? item.outcome().name() : null, item.reason(), item.consentGiven(),
					item.consentNumber(), item.consentOn(), item.sessionId(), item.applicationId())
			.update();
		this.trail.note(outcome("session.consent", item));
	}

	Optional<String> findDecision(String department, String number, int year) {
		return this.jdbc.sql("""
				select id from council_session where department = ? and decision_number = ?
				and extract(year from decided_on) = ?""")
			.params(department, number, year)
			.query(String.class)
			.optional();
	}

	void setDecided(String id, @Nullable String number, LocalDate on, String by) {
		this.jdbc.sql("""
				update council_session set state = 'DECIDED', decision_number = ?, decided_on = ?, decided_by = ?
				where id = ?""").params(number, on, by, id).update();
	}

	void setApplied(String id, String applicationId) {
		this.jdbc.sql("update session_application set applied = true where session_id = ? and application_id = ?")
			.params(id, applicationId)
			.update();
	}

	/** A member who may not judge an application. */
	record Recusal(String applicationId, String person, ConflictGround ground) {

	}

}
