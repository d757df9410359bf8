package org.reformflow.modelling.studio;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of drafts, revision by revision. */
@Repository
class DraftFiles {

	/** How many revisions of a draft can be gone back to. */
	static final int KEPT = 200;

	private final JdbcClient jdbc;

	DraftFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes what a revision changed and forgets revisions that are too old. */
	void write(long draft, int revision, Collection<ModelFile> changed, Collection<String> removed, String person,
			OffsetDateTime now, String what) {
		this.jdbc.sql(
				"insert into model_draft_revision (draft_id, revision, saved_by, saved_at, what) values (?, ?, ?, ?, ?)")
			.params(draft, revision, person, now, (what.length() > 400) ? what.substring(0, 399) + "…" : what)
			.update();
		changed.forEach((file) -> this.jdbc
			.sql("insert into model_draft_file (draft_id, path, revision, content) values (?, ?, ?, ?)")
			.params(draft, file.path(), revision, file.content())
			.update());
		removed.forEach((path) -> this.jdbc
			.sql("insert into model_draft_file (draft_id, path, revision, content) values (?, ?, ?, null)")
			.params(draft, path, revision)
			.update());
		if (revision > KEPT) {
			forget(draft, revision - KEPT);
		}
	}

	/** The files as they were at a revision, by path. */
	List<ModelFile> at(long draft, int revision) {
		return this.jdbc.sql("""
				select path, content from model_draft_file f where draft_id = ? and content is not null
				and revision = (select max(g.revision) from model_draft_file g
				where g.draft_id = f.draft_id and g.path = f.path and g.revision <= ?) order by path""")
			.params(draft, revision)
			.query((row, n) -> new ModelFile(row.getString("path"), row.getBytes("content")))
			.list();
	}

	/** The revisions that can be gone back to, newest first. */
	List<Revision> revisions(long draft) {
		return this.jdbc.sql(
				"select revision, saved_by, saved_at, what from model_draft_revision where draft_id = ? order by revision desc")
			.param(draft)
			.query((row, n) -> new Revision(row.getInt("revision"), row.getString("saved_by"),
					row.getObject("saved_at", OffsetDateTime.class), row.getString("what")))
			.list();
	}

	private void forget(long draft, int before) {
		this.jdbc.sql("delete from model_draft_revision where draft_id = ? and revision < ?")
			.params(draft, before)
			.update();
		this.jdbc.sql("""
				delete from model_draft_file where draft_id = ? and revision < ? and exists (select 1
				from model_draft_file g where g.draft_id = model_draft_file.draft_id and g.path = model_draft_file.path
				and g.revision > model_draft_file.revision and g.revision <= ?)""")
			.params(draft, before, before)
			.update();
	}

	/** One saving. */
	record Revision(int revision, String savedBy, OffsetDateTime savedAt, String what) {

	}

}
