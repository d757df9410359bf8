package org.reformflow.supervision.matter;

import java.time.OffsetDateTime;
import java.util.List;

import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.matter.MatterView.Paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files of a matter, newest first: those of the reader's part, of a directive also
 * those that belong to no assignment; all for those who see the whole matter.
 */
@Repository
class MatterFiles {

	static final int MOST = 50;

	private final JdbcClient jdbc;

	private final Organisation organisation;

	MatterFiles(JdbcClient jdbc, Organisation organisation) {
		this.jdbc = jdbc;
		this.organisation = organisation;
	}

	/** One more than {@link #MOST} when there are more. */
	List<Paper> of(Reader reader, boolean directive) {
		MatterTask task = reader.task();
		return this.jdbc
			.sql("""
					select id, file_name, size_bytes, step, uploaded_by, uploaded_at from evidence_file
					where department = :department and matter_id = :matter and deleted_at is null and\s"""
					+ scope(task, reader.whole(), directive) + " order by uploaded_at desc, id limit " + (MOST + 1))
			.param("department", task.department())
			.param("matter", task.matter())
			.param("part", task.part())
			.query((row, number) -> new Paper(row.getString("id"), row.getString("file_name"),
					row.getLong("size_bytes"), row.getString("step"),
					this.organisation.nameOf(row.getString("uploaded_by")),
					row.getObject("uploaded_at", OffsetDateTime.class)))
			.list();
	}

	private static String scope(MatterTask task, boolean whole, boolean directive) {
		if (task.part() == null) {
			return whole ? "cast(:part as varchar) is null"
					: "assignment_id is null and cast(:part as varchar) is null";
		}
		return directive ? "(assignment_id = :part or assignment_id is null)" : "assignment_id = :part";
	}

}
