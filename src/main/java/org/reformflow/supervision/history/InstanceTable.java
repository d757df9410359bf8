package org.reformflow.supervision.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.Scope;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instances of the engine's history with what the index knows about them. */
@Repository
class InstanceTable {

	private static final String COLUMNS = """
			select p.id_, p.proc_def_id_, p.proc_def_key_, d.name_ process_name, d.version_, p.tenant_id_,
			p.business_key_, i.subject, i.detail, i.unit, p.start_time_, p.start_user_id_, p.end_time_, p.state_,
			p.delete_reason_, p.super_process_instance_id_, a.id assignment_id, a.officer, a.current_due, a.reported_on
			""";

	private static final String INDEXED = COLUMNS + """
			from instance_index i join act_hi_procinst p on p.id_ = i.id
			join act_re_procdef d on d.id_ = p.proc_def_id_
			left join assignment a on a.process_instance_id = i.id""";

	private static final String ANY = COLUMNS + """
			from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
			left join instance_index i on i.id = p.id_
			left join assignment a on a.process_instance_id = p.id_
			where p.id_ = :id and p.tenant_id_ = :department""";

	private final JdbcClient jdbc;

	private final ZoneId zone;

	InstanceTable(JdbcClient jdbc, @Value("${reformflow.time-zone}") ZoneId zone) {
		this.jdbc = jdbc;
		this.zone = zone;
	}

	/** One that the reader may see; one statement. */
	Optional<InstanceRow> find(String id, Scope scope) {
		return this.jdbc.sql(ANY + (scope.isWholeDepartment() ? "" : SearchSql.OF_UNIT))
			.param("id", id)
			.param("department", scope.department())
			.param("own", scope.unit())
			.query(InstanceTable::row)
			.optional();
	}

	/** The newest first. */
	List<InstanceRow> search(Search search, @Nullable Place after, int limit) {
		return page(search, after, limit, "<", "desc");
	}

	/** The oldest first. */
	List<InstanceRow> story(Search search, @Nullable Place after, int limit) {
		return page(search, after, limit, ">", "asc");
	}

	private List<InstanceRow> page(Search search, @Nullable Place after, int limit, String beyond, String order) {
		SearchSql sql = new SearchSql(search, this.zone);
		String next = (after != null) ? " and (i.started_at, i.id) " + beyond + " (:at, :id)" : "";
		return this.jdbc
			.sql(INDEXED + sql.where(search) + next
					+ " order by i.started_at %1$s, i.id %1$s limit :limit".formatted(order))
			.params(sql.parameters())
			.param("at", (after != null) ? after.startedAt() : null)
			.param("id", (after != null) ? after.id() : null)
			.param("limit", limit)
			.query(InstanceTable::row)
			.list();
	}

	private static InstanceRow row(ResultSet row, int number) throws SQLException {
		return new InstanceRow(row.getString("id_"), row.getString("proc_def_id_"), row.getString("proc_def_key_"),
				row.getString("process_name"), row.getInt("version_"), row.getString("tenant_id_"),
				row.getString("business_key_"), row.getString("subject"), row.getString("detail"),
				row.getString("unit"), row.getObject("start_time_", LocalDateTime.class),
				row.getString("start_user_id_"), row.getObject("end_time_", LocalDateTime.class),
				row.getString("state_"), row.getString("delete_reason_"), row.getString("super_process_instance_id_"),
				row.getString("assignment_id"), row.getString("officer"), row.getObject("current_due", LocalDate.class),
				row.getObject("reported_on", LocalDate.class));
	}

}
