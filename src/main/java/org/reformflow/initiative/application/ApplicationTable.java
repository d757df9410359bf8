package org.reformflow.initiative.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code application}, its authors, versions and history. */
@Repository
class ApplicationTable {

	private static final String SELECT = """
			select id, department, campaign_id, unit, submitter, title, area, state, late, revision, first_applied_on,
			created_at, submitted_at, receipt_number, receipt_year, accepted_on, result_due, outcome, outcome_reason,
			decided_at, process_instance_id from application""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final ObjectMapper mapper;

	private final AuditTrail trail;

	ApplicationTable(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper mapper, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
		this.mapper = mapper;
	}

	Optional<Application> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(ApplicationTable::application).optional();
	}

	/** The applications of a campaign, in the order of their making. */
	List<Application> ofCampaign(String campaignId) {
		return this.jdbc.sql(SELECT + " where campaign_id = ? order by created_at, id")
			.param(campaignId)
			.query(ApplicationTable::application)
			.list();
	}

	/** The applications that a person wrote, the newest first. */
	List<Application> ofSubmitter(String person) {
		return this.jdbc.sql(SELECT + " where submitter = ? order by created_at desc, id")
			.param(person)
			.query(ApplicationTable::application)
			.list();
	}

	/** Keeps other changes of the application waiting until the transaction ends. */
	Optional<Application> lock(String id) {
		return this.jdbc.sql(SELECT + " where id = ? for update")
			.param(id)
			.query(ApplicationTable::application)
			.optional();
	}

	private static Application application(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		return new Application(row.getString("id"), row.getString("department"), row.getString("campaign_id"),
				row.getString("unit"), row.getString("submitter"), row.getString("title"),
				ReformArea.valueOf(row.getString("area")), ApplicationState.valueOf(row.getString("state")),
				row.getBoolean("late"), row.getInt("revision"), row.getObject("first_applied_on", LocalDate.class),
				row.getObject("created_at", OffsetDateTime.class), row.getObject("submitted_at", OffsetDateTime.class),
				row.getObject("receipt_number", Integer.class), row.getObject("receipt_year", Integer.class),
				row.getObject("accepted_on", LocalDate.class), row.getObject("result_due", LocalDate.class),
				(outcome != null) ? Outcome.valueOf(outcome) : null, row.getString("outcome_reason"),
				row.getObject("decided_at", OffsetDateTime.class), row.getString("process_instance_id"));
	}

	Description description(String id) {
		return read(
				this.jdbc.sql("select content from application where id = ?").param(id).query(String.class).single());
	}

	private Description read(String content) {
		try {
			return this.mapper.readValue(content, Description.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Unreadable description of an application", ex);
		}
	}

	private String write(Description description) {
		try {
			return this.mapper.writeValueAsString(description);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void insert(Application application, Description description) {
		this.jdbc.sql("""
				insert into application (id, department, campaign_id, unit, submitter, title, area, state, content,
				first_applied_on, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(application.id(), application.department(), application.campaignId(), application.unit(),
					application.submitter(), application.title(), application.area().name(), application.state().name(),
					write(description), description.firstAppliedOn(), application.createdAt())
			.update();
		insertAuthors(application.id(), description.authors());
	}

	void save(String id, Description description) {
		this.jdbc.sql("""
				update application set title = ?, area = ?, content = ?, first_applied_on = ?, revision = revision + 1
				where id = ?""")
			.params(description.title(), description.area().name(), write(description), description.firstAppliedOn(),
					id)
			.update();
		this.jdbc.sql("delete from application_author where application_id = ?").param(id).update();
		insertAuthors(id, description.authors());
	}

	private void insertAuthors(String id, List<Author> authors) {
		List<Object[]> rows = new ArrayList<>();
		for (Author author : authors) {
			rows.add(new Object[] { id, rows.size(), author.name(), author.person(), author.workplace(),
					(author.share() != null) ? author.share() : 0 });
		}
		this.batch.batchUpdate("""
				insert into application_author (application_id, position, name, person, workplace, share)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

	Map<String, List<String>> authorNames(String campaignId) {
		Map<String, List<String>> names = new HashMap<>();
		this.jdbc.sql("""
				select application_id, name from application_author
				where application_id in (select id from application where campaign_id = ?)
				order by application_id, position""").param(campaignId).query((row) -> {
			names.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>()).add(row.getString(2));
		});
		return names;
	}

	/** Person ids of the authors that have accounts. */
	List<String> authorPersons(String id) {
		return this.jdbc.sql("""
				select person from application_author where application_id = ? and person is not null
				order by position""").param(id).query(String.class).list();
	}

	/** Keeps what was handed in as the next version. */
	void keepVersion(String id, String by, OffsetDateTime at) {
		this.jdbc.sql("""
				insert into application_version (application_id, number, content, submitted_by, submitted_at)
				select id, (select count(*) + 1 from application_version where application_id = application.id),
				content, ?, ? from application where id = ?""").params(by, at, id).update();
	}

	void setSubmitted(String id, OffsetDateTime at, boolean late) {
		this.jdbc.sql("update application set submitted_at = ?, late = ? where id = ?").params(at, late, id).update();
	}

	/** Numbers of a year begin at 1 in each department. */
	int nextReceipt(String department, int year) {
		return this.jdbc.sql("""
				select coalesce(max(receipt_number), 0) + 1 from application
				where department = ? and receipt_year = ?""").params(department, year).query(Integer.class).single();
	}

	void setReceipt(String id, int number, int year) {
		this.jdbc.sql("update application set receipt_number = ?, receipt_year = ? where id = ?")
			.params(number, year, id)
			.update();
	}

	void setAccepted(String id, LocalDate on, LocalDate resultDue) {
		this.jdbc.sql("update application set accepted_on = ?, result_due = ? where id = ?")
			.params(on, resultDue, id)
			.update();
	}

	/** In the other campaign nothing is concluded yet. */
	void setCampaign(String id, String campaignId) {
		this.jdbc.sql("""
				update application set campaign_id = ?, outcome = null, outcome_reason = null, decided_at = null
				where id = ?""").params(campaignId, id).update();
	}

	/** How many applications of a unit left it for the desk and were not withdrawn. */
	int countOfUnit(String campaignId, String unit) {
		List<String> counted = Arrays.stream(ApplicationState.values())
			.filter(ApplicationState::counts)
			.map(Enum::name)
			.toList();
		return this.jdbc.sql("""
				select count(*) from application
				where campaign_id = :campaign and unit = :unit and state in (:states)""")
			.param("campaign", campaignId)
			.param("unit", unit)
			.param("states", counted)
			.query(Integer.class)
			.single();
	}

	void setOutcome(String id, Outcome outcome, @Nullable String reason, OffsetDateTime at) {
		this.jdbc.sql("update application set outcome = ?, outcome_reason = ?, decided_at = ? where id = ?")
			.params(outcome.name(), reason, at, id)
			.update();
		this.trail
			.note(AuditNote.of(AuditKind.DECISION, "application.outcome").about(id).with("outcome", outcome.name()));
	}

	void setProcess(String id, String processInstanceId) {
		this.jdbc.sql("update application set process_instance_id = ? where id = ?")
			.params(processInstanceId, id)
			.update();
	}

	void setState(String id, ApplicationState state, @Nullable String actor, @Nullable String words,
			OffsetDateTime at) {
		this.jdbc.sql("update application set state = ? where id = ?").params(state.name(), id).update();
		this.jdbc.sql("insert into application_event (application_id, at, actor, state, words) values (?, ?, ?, ?, ?)")
			.params(id, at, actor, state.name(), words)
			.update();
	}

	List<ApplicationEvent> events(String id) {
		return this.jdbc
			.sql("select at, actor, state, words from application_event where application_id = ? order by id")
			.param(id)
			.query((row, number) -> new ApplicationEvent(row.getObject(1, OffsetDateTime.class), row.getString(2),
					ApplicationState.valueOf(row.getString(3)), row.getString(4)))
			.list();
	}

}
