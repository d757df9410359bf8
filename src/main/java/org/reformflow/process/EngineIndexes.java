package org.reformflow.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds indexes that the engine's tables lack: completing a task looks for its subtasks,
 * which otherwise reads all open tasks, and the job executor looks for due jobs and
 * locked ones, which otherwise reads all timers. Not a migration, as the engine makes its
 * tables after ours.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

	private static final List<String> INDEXES = List.of(
			"create index if not exists rf_idx_task_parent on act_ru_task (parent_task_id_)",
			"create index if not exists rf_idx_job_due on act_ru_job (duedate_)",
			"create index if not exists rf_idx_job_locked on act_ru_job (lock_exp_time_)");

	/** Jobs of a version that left the date out would never be found by their date. */
	private static final String DATED_JOBS = "update act_ru_job set duedate_ = create_time_ where duedate_ is null";

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		JdbcTemplate jdbc = new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
		INDEXES.forEach((index) -> {
			try {
				jdbc.execute(index);
			}
			catch (DataAccessException ex) {
				// Another node that starts at the same moment has just made it.
				jdbc.execute(index);
			}
		});
		jdbc.update(DATED_JOBS);
	}

}
