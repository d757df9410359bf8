package org.reformflow.initiative.similarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code application_match}. */
@Repository
class MatchTable {

	private static final TypeReference<List<Passage>> PASSAGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper mapper;

	MatchTable(JdbcClient jdbc, ObjectMapper mapper) {
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	void replace(String applicationId, List<Resemblance> found) {
		this.jdbc.sql("delete from application_match where application_id = ?").param(applicationId).update();
		for (Resemblance one : found) {
			this.jdbc
				.sql("insert into application_match (application_id, other_id, share, passages) values (?, ?, ?, ?)")
				.params(applicationId, one.otherId(), BigDecimal.valueOf(one.share()).setScale(4, RoundingMode.HALF_UP),
						write(one.passages()))
				.update();
		}
	}

	List<Resemblance> of(String applicationId) {
		return this.jdbc.sql("""
				select other_id, share, passages from application_match where application_id = ?
				order by share desc, other_id""")
			.param(applicationId)
			.query((row, number) -> new Resemblance(row.getString(1), row.getDouble(2), read(row.getString(3))))
			.list();
	}

	private String write(List<Passage> passages) {
		try {
			return this.mapper.writeValueAsString(passages);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Passage> read(String json) {
		try {
			return this.mapper.readValue(json, PASSAGES);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Unreadable passages", ex);
		}
	}

}
