package org.reformflow.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code evidence_file}; removed files stay in it and are not returned. */
@Repository
class EvidenceRows {

	private static final String SELECT = "select * from evidence_file where deleted_at is null and ";

	private static final String ORDER = " order by uploaded_at, id";

	private final JdbcClient jdbc;

	EvidenceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(EvidenceFile file) {
		this.jdbc.sql("""
				insert into evidence_file (id, department, matter_id, assignment_id, task_id, step, file_name,
					media_type, size_bytes, sha256, uploaded_by, uploaded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(file.id(), file.department(), file.matterId(), file.assignmentId(), file.taskId(), file.step(),
					file.name(), file.mediaType(), file.size(), file.sha256(), file.uploadedBy(), file.uploadedAt())
			.update();
	}

	void remove(String id, @Nullable String by, OffsetDateTime at) {
		this.jdbc.sql("update evidence_file set deleted_by = ?, deleted_at = ? where id = ?")
			.params(by, at, id)
			.update();
	}

	Optional<EvidenceFile> find(String id) {
		return this.jdbc.sql(SELECT + "id = ?").param(id).query(EvidenceRows::file).optional();
	}

	List<EvidenceFile> ofTask(String taskId) {
		return this.jdbc.sql(SELECT + "task_id = ?" + ORDER).param(taskId).query(EvidenceRows::file).list();
	}

	int countOfTask(String taskId) {
		return this.jdbc.sql("select count(*) from evidence_file where deleted_at is null and task_id = ?")
			.param(taskId)
			.query(Integer.class)
			.single();
	}

	List<EvidenceFile> ofAssignment(String assignmentId) {
		return this.jdbc.sql(SELECT + "assignment_id = ?" + ORDER).param(assignmentId).query(EvidenceRows::file).list();
	}

	List<EvidenceFile> ofAssignments(Collection<String> assignmentIds) {
		return assignmentIds.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + "assignment_id in (:ids)" + ORDER)
					.param("ids", assignmentIds)
					.query(EvidenceRows::file)
					.list();
	}

	List<EvidenceFile> ofMatter(String department, String matterId) {
		return this.jdbc.sql(SELECT + "department = ? and matter_id = ?" + ORDER)
			.params(department, matterId)
			.query(EvidenceRows::file)
			.list();
	}

	List<EvidenceFile> ofMatter(String department, String matterId, Collection<String> assignments) {
		return this.jdbc
			.sql(SELECT + "department = :department and (matter_id = :matter or assignment_id in (:assignments))"
					+ ORDER)
			.param("department", department)
			.param("matter", matterId)
			.param("assignments", assignments)
			.query(EvidenceRows::file)
			.list();
	}

	private static EvidenceFile file(ResultSet row, int number) throws SQLException {
		return new EvidenceFile(row.getString("id"), row.getString("department"), row.getString("matter_id"),
				row.getString("assignment_id"), row.getString("task_id"), row.getString("step"),
				row.getString("file_name"), row.getString("media_type"), row.getLong("size_bytes"),
				row.getString("sha256"), row.getString("uploaded_by"),
				row.getObject("uploaded_at", OffsetDateTime.class));
	}

}
