package org.reformflow.notification;

import org.camunda.bpm.engine.RuntimeService;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Process {@code daily-digest}: one running instance for each department. */
@Component
class DigestProcess {

	static final String KEY = "daily-digest";

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final Organisation organisation;

	private final JdbcClient jdbc;

	DigestProcess(RuntimeService runtime, AsSystem asSystem, Organisation organisation, JdbcClient jdbc) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.organisation = organisation;
		this.jdbc = jdbc;
	}

	/**
	 * Starts what is missing; nodes that start at the same moment wait for each other.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void startMissing() {
		this.jdbc.sql("select id from notice_lock for update").query(Integer.class).single();
		this.organisation.departments().stream().filter((department) -> !isRunning(department)).forEach(this::start);
	}

	private boolean isRunning(String department) {
		return this.asSystem.call(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(businessKey(department))
			.count()) > 0;
	}

	void start(String department) {
		this.asSystem.run(() -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(businessKey(department))
			.setVariable(DepartmentTenants.DEPARTMENT.name(), department)
			.execute());
	}

	static String businessKey(String department) {
		return "digest-" + department;
	}

}
