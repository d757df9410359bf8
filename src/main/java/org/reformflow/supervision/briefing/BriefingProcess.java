package org.reformflow.supervision.briefing;

import java.util.Map;

import org.reformflow.organisation.StandingProcess;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Process {@code weekly-briefing}: one running instance for each department. */
@Component
class BriefingProcess {

	static final String KEY = "weekly-briefing";

	private final StandingProcess standing;

	private final JdbcClient jdbc;

	BriefingProcess(StandingProcess standing, JdbcClient jdbc) {
		this.standing = standing;
		this.jdbc = jdbc;
	}

	/**
	 * Starts what is missing; nodes that start at the same moment wait for each other.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void startMissing() {
		this.jdbc.sql("select id from briefing_lock for update").query(Integer.class).single();
		this.standing.startMissing(KEY, BriefingProcess::businessKey, Map.of());
	}

	void start(String department) {
		this.standing.start(KEY, department, businessKey(department), Map.of());
	}

	static String businessKey(String department) {
		return "briefing-" + department;
	}

}
