package org.reformflow.initiative.outcome;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code effect_check} with their figures. */
@Repository
class EffectCheckTable {

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	EffectCheckTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	void insert(EffectCheck check) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into effect_check (id, application_id, months, result, source, words, checked_by, checked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, check.applicationId(), check.months(), check.result().name(), check.source(), check.words(),
					check.checkedBy(), check.checkedAt())
			.update();
		List<Object[]> rows = new ArrayList<>();
		for (EffectCheck.Figure figure : check.figures()) {
			rows.add(new Object[] { id, rows.size(), figure.indicator(), figure.before(), figure.after(),
					figure.measured() });
		}
		this.batch.batchUpdate("""
				insert into effect_figure (check_id, position, indicator, claimed_before, claimed_after, measured)
				values (?, ?, ?, ?, ?, ?)""", rows);
	}

	/** The checks of an application, the earlier one first. */
	List<EffectCheck> ofApplication(String applicationId) {
		return of("application_id = ?", applicationId);
	}

	List<EffectCheck> ofCampaign(String campaignId) {
		return of("application_id in (select id from application where campaign_id = ?)", campaignId);
	}

	private List<EffectCheck> of(String condition, String id) {
		return this.jdbc.sql("""
				select id, application_id, months, result, source, words, checked_by, checked_at from effect_check
				where %s order by checked_at, months""".formatted(condition))
			.param(id)
			.query((row, number) -> new EffectCheck(row.getString(2), row.getInt(3),
					EffectResult.valueOf(row.getString(4)), row.getString(5), row.getString(6),
					figures(row.getString(1)), row.getString(7), row.getObject(8, OffsetDateTime.class)))
			.list();
	}

	private List<EffectCheck.Figure> figures(String check) {
		return this.jdbc.sql("""
				select indicator, claimed_before, claimed_after, measured from effect_figure
				where check_id = ? order by position""")
			.param(check)
			.query((row, number) -> new EffectCheck.Figure(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

}
