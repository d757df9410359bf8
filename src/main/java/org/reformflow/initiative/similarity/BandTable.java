package org.reformflow.initiative.similarity;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code application_band}. */
@Repository
class BandTable {

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	BandTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	void replace(String applicationId, Collection<Long> bands) {
		this.jdbc.sql("delete from application_band where application_id = ?").param(applicationId).update();
		this.batch.batchUpdate("insert into application_band (hash, application_id) values (?, ?)",
				bands.stream().map((band) -> new Object[] { band, applicationId }).toList());
	}

	/**
	 * Applications of the department that were handed in earlier and share bands, those
	 * that share the most first.
	 */
	List<String> earlier(String applicationId, int limit) {
		return this.jdbc.sql("""
				select other.application_id from application_band mine
				join application_band other on other.hash = mine.hash and other.application_id <> mine.application_id
				join application here on here.id = mine.application_id
				join application there on there.id = other.application_id
				where mine.application_id = ? and there.department = here.department
				and (there.submitted_at < here.submitted_at
				or (there.submitted_at = here.submitted_at and there.id < here.id))
				group by other.application_id order by count(*) desc, other.application_id
				fetch first ? rows only""").params(applicationId, limit).query(String.class).list();
	}

}
