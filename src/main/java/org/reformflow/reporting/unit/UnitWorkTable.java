package org.reformflow.reporting.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;
import org.reformflow.process.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_report_work}. */
@Repository
class UnitWorkTable {

	private static final String SELECT = """
			select id, period_id, unit, due, savings, lines, saved_by, saved_at, head_reason from unit_report_work""";

	private static final TypeReference<List<TypedLine>> LINES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final ObjectMapper mapper;

	private final AuditTrail trail;

	UnitWorkTable(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper mapper, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
		this.mapper = mapper;
	}

	Optional<UnitWork> find(String period, String unit) {
		return this.jdbc.sql(SELECT + " where period_id = ? and unit = ?")
			.params(period, unit)
			.query(this::work)
			.optional();
	}

	UnitWork get(String period, String unit) {
		return find(period, unit)
			.orElseThrow(() -> new Refusal("Đơn vị không phải báo cáo kỳ này. Hãy mở lại từ danh sách việc."));
	}

	/** Waits for others who save at the same time. */
	UnitWork lock(String period, String unit) {
		this.jdbc.sql("select id from unit_report_work where period_id = ? and unit = ? for update")
			.params(period, unit)
			.query(String.class)
			.optional();
		return get(period, unit);
	}

	List<UnitWork> ofIds(Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(this::work).list();
	}

	List<UnitWork> ofPeriod(String period) {
		return this.jdbc.sql(SELECT + " where period_id = ? order by unit").param(period).query(this::work).list();
	}

	/** The new rows. */
	List<UnitWork> insert(String period, Collection<String> units, LocalDate due) {
		List<UnitWork> rows = units.stream()
			.map((unit) -> new UnitWork(UUID.randomUUID().toString(), period, unit, due, 0, null, null, null, null))
			.toList();
		this.batch.batchUpdate(
				"insert into unit_report_work (id, period_id, unit, due, savings) values (?, ?, ?, ?, 0)",
				rows.stream().map((row) -> new Object[] { row.id(), period, row.unit(), due }).toList());
		return rows;
	}

	void save(UnitWork work, List<TypedLine> lines, String by, OffsetDateTime at) {
		this.jdbc.sql("update unit_report_work set savings = ?, lines = ?, saved_by = ?, saved_at = ? where id = ?")
			.params(work.savings() + 1, json(lines), by, at, work.id())
			.update();
	}

	void setDue(String id, LocalDate due) {
		this.jdbc.sql("update unit_report_work set due = ? where id = ?").params(due, id).update();
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "unit-report.due").about(id).with("to", due));
	}

	void setHeadReason(String id, @Nullable String reason) {
		this.jdbc.sql("update unit_report_work set head_reason = ? where id = ?").params(reason, id).update();
	}

	private String json(List<TypedLine> lines) {
		try {
			return this.mapper.writeValueAsString(lines);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable List<TypedLine> lines(@Nullable String json) {
		try {
			return (json != null) ? this.mapper.readValue(json, LINES) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private UnitWork work(ResultSet row, int number) throws SQLException {
		return new UnitWork(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
				row.getInt(5), lines(row.getString(6)), row.getString(7), row.getObject(8, OffsetDateTime.class),
				row.getString(9));
	}

}
