package org.reformflow.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds an index that the engine's tables lack: completing a task looks for its subtasks,
 * which otherwise reads all open tasks. Not a migration, as the engine makes its tables
 * after ours.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

	private static final String SUBTASKS = "create index if not exists rf_idx_task_parent on act_ru_task (parent_task_id_)";

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		JdbcTemplate jdbc = new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
		try {
			jdbc.execute(SUBTASKS);
		}
		catch (DataAccessException ex) {
			// Another node that starts at the same moment has just made it.
			jdbc.execute(SUBTASKS);
		}
	}

}
