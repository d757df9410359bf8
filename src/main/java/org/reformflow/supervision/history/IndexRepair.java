package org.reformflow.supervision.history;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, lists instances that are not in the index, such as those of an earlier
 * version, and forgets those whose history has been cleaned up.
 */
@Component
class IndexRepair {

	private static final Logger log = LoggerFactory.getLogger(IndexRepair.class);

	private static final int CHUNK = 2000;

	private static final String MISSING = """
			select p.id_, p.tenant_id_, p.proc_def_key_, p.start_time_,
			(select max(v.text_) from act_hi_varinst v where v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_
				and v.task_id_ is null and v.name_ = 'subject') subject,
			(select max(v.text_) from act_hi_varinst v where v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_
				and v.task_id_ is null and v.name_ = 'assignmentText') detail,
			(select max(v.text_) from act_hi_varinst v where v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_
				and v.task_id_ is null and v.name_ in ('leadUnit', 'unit')) unit
			from act_hi_procinst p where p.tenant_id_ is not null and p.proc_def_key_ not in (:unlisted)
			and not exists (select 1 from instance_index i where i.id = p.id_) order by p.id_ limit :chunk""";

	private final JdbcClient jdbc;

	private final IndexTable table;

	private final TransactionTemplate transaction;

	IndexRepair(JdbcClient jdbc, IndexTable table, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.table = table;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void repair() {
		int forgotten = this.jdbc
			.sql("delete from instance_index i where not exists (select 1 from act_hi_procinst p where p.id_ = i.id)")
			.update();
		int added = 0;
		int chunk = CHUNK;
		while (chunk == CHUNK) {
			chunk = next();
			added += chunk;
		}
		if (forgotten + added > 0) {
			log.info("Index of instances: {} added, {} forgotten", added, forgotten);
		}
	}

	private int next() {
		try {
			return Objects.requireNonNull(this.transaction.execute((status) -> addMissing()));
		}
		catch (DuplicateKeyException ex) {
			// Another node that starts at the same moment adds the same.
			return 0;
		}
	}

	private int addMissing() {
		List<IndexEntry> missing = this.jdbc.sql(MISSING)
			.param("unlisted", IndexRegistration.UNLISTED)
			.param("chunk", CHUNK)
			.query((row, number) -> new IndexEntry(row.getString("id_"),
					new IndexEntry.Started(row.getString("tenant_id_"), row.getString("proc_def_key_"),
							row.getObject("start_time_", LocalDateTime.class)),
					row.getString("subject"), row.getString("detail"), row.getString("unit")))
			.list();
		this.table.write(missing);
		return missing.size();
	}

}
