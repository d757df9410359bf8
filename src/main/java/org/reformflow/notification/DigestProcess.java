package org.reformflow.notification;

import java.util.Map;

import org.reformflow.organisation.StandingProcess;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Process {@code daily-digest}: one running instance for each department. */
@Component
class DigestProcess {

	static final String KEY = "daily-digest";

	private final StandingProcess standing;

	private final JdbcClient jdbc;

	DigestProcess(StandingProcess standing, JdbcClient jdbc) {
		this.standing = standing;
		this.jdbc = jdbc;
	}

	/**
	 * Starts what is missing; nodes that start at the same moment wait for each other.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void startMissing() {
		this.jdbc.sql("select id from notice_lock for update").query(Integer.class).single();
		this.standing.startMissing(KEY, DigestProcess::businessKey, Map.of());
	}

	void start(String department) {
		this.standing.start(KEY, department, businessKey(department), Map.of());
	}

	static String businessKey(String department) {
		return "digest-" + department;
	}

}
