package org.reformflow.initiative.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code application_review}. */
@Repository
class ReviewTable {

	private final JdbcClient jdbc;

	private final ObjectMapper mapper;

	ReviewTable(JdbcClient jdbc, ObjectMapper mapper) {
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	void insert(String applicationId, LocalDate receivedOn, LocalDate formalDue) {
		this.jdbc.sql("insert into application_review (application_id, received_on, formal_due) values (?, ?, ?)")
			.params(applicationId, receivedOn, formalDue)
			.update();
	}

	Review get(String applicationId) {
		return this.jdbc.sql("""
				select application_id, received_on, formal_due, completion_due, missing, question, explanation,
				conditions, receipt_file from application_review where application_id = ?""")
			.param(applicationId)
			.query(this::review)
			.single();
	}

	private Review review(ResultSet row, int number) throws SQLException {
		return new Review(row.getString("application_id"), row.getObject("received_on", LocalDate.class),
				row.getObject("formal_due", LocalDate.class), row.getObject("completion_due", LocalDate.class),
				row.getString("missing"), row.getString("question"), row.getString("explanation"),
				read(row.getString("conditions")), row.getString("receipt_file"));
	}

	boolean exists(String applicationId) {
		return this.jdbc.sql("select count(*) from application_review where application_id = ?")
			.param(applicationId)
			.query(Integer.class)
			.single() > 0;
	}

	void setFormalDue(String applicationId, LocalDate due) {
		this.jdbc.sql("update application_review set formal_due = ? where application_id = ?")
			.params(due, applicationId)
			.update();
	}

	void setMissing(String applicationId, @Nullable String missing, @Nullable LocalDate due) {
		this.jdbc.sql("update application_review set missing = ?, completion_due = ? where application_id = ?")
			.params(missing, due, applicationId)
			.update();
	}

	void setQuestion(String applicationId, String question, LocalDate due) {
		this.jdbc.sql("""
				update application_review set question = ?, explanation = null, completion_due = ?
				where application_id = ?""").params(question, due, applicationId).update();
	}

	void setExplanation(String applicationId, String explanation) {
		this.jdbc.sql("update application_review set explanation = ? where application_id = ?")
			.params(explanation, applicationId)
			.update();
	}

	void setConditions(String applicationId, Conditions conditions) {
		this.jdbc.sql("update application_review set conditions = ? where application_id = ?")
			.params(write(conditions), applicationId)
			.update();
	}

	void setReceiptFile(String applicationId, String file) {
		this.jdbc.sql("update application_review set receipt_file = ? where application_id = ?")
			.params(file, applicationId)
			.update();
	}

	private String write(Conditions conditions) {
		try {
			return this.mapper.writeValueAsString(conditions);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable Conditions read(@Nullable String json) {
		try {
			return (json != null) ? this.mapper.readValue(json, Conditions.class) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Unreadable conditions", ex);
		}
	}

}
