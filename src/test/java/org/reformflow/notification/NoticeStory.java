package org.reformflow.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends notices and does what the job executor would do with them.
 */
@TestComponent
public class NoticeStory {

	static final String DEPARTMENT = "so-khcn";

	private final Notifications notifications;

	private final ManagementService management;

	private final RuntimeService runtime;

	private final JdbcClient jdbc;

	NoticeStory(Notifications notifications, ManagementService management, RuntimeService runtime, JdbcClient jdbc) {
		this.notifications = notifications;
		this.management = management;
		this.runtime = runtime;
		this.jdbc = jdbc;
	}

	static Notice notice(String title, boolean urgent, String... recipients) {
		return new Notice("test-" + UUID.randomUUID(), DEPARTMENT, "test-matter", Map.of("title", title),
				Set.copyOf(Arrays.asList(recipients)), urgent, null);
	}

	/** Sends a notice and returns its key. */
	public String send(String title, boolean urgent, String... recipients) {
		Notice notice = notice(title, urgent, recipients);
		this.notifications.send(notice);
		return notice.key();
	}

	/** Sends an urgent notice about a matter. */
	public void sendAbout(String businessKey, String title, String recipient) {
		this.notifications.send(new Notice("test-" + UUID.randomUUID(), DEPARTMENT, "test-matter",
				Map.of("title", title), Set.of(recipient), true, businessKey));
	}

	/** Sends to one person and returns the id of the row. */
	String sendTo(String recipient, String title, boolean urgent) {
		return id(send(title, urgent, recipient), recipient);
	}

	String id(String key, String recipient) {
		return this.jdbc.sql("select id from notice where notice_key = ? and recipient = ?")
			.params(key, recipient)
			.query(String.class)
			.single();
	}

	List<String> recipients(String key) {
		return this.jdbc.sql("select recipient from notice where notice_key = ? order by recipient")
			.param(key)
			.query(String.class)
			.list();
	}

	MailState state(String id) {
		return MailState.valueOf(String.valueOf(value(id, "mail")));
	}

	@Nullable String value(String id, String column) {
		return this.jdbc.sql("select " + column + " from notice where id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	Job job(String id) {
		return this.management.createJobQuery().processInstanceId(instance(id)).singleResult();
	}

	private String instance(String id) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(DeliveryProcess.KEY)
			.processInstanceBusinessKey(id)
			.singleResult()
			.getId();
	}

	boolean isDelivering(String id) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(DeliveryProcess.KEY)
			.processInstanceBusinessKey(id)
			.count() > 0;
	}

	/** Runs the one job of a delivery, as the job executor does: failures are its own. */
	void run(String id) {
		try {
			this.management.executeJob(job(id).getId());
		}
		catch (RuntimeException ex) {
			// Noted in the job, as tests look at it.
		}
	}

	void retry(String id) {
		this.management.setJobRetries(job(id).getId(), 1);
		run(id);
	}

	String incident(String id) {
		return this.runtime.createIncidentQuery().processInstanceId(instance(id)).singleResult().getIncidentMessage();
	}

	public static class Settings {

		@Bean
		TemplateValues testValues() {
			return new TemplateValues("test-", Set.of("title"));
		}

	}

}
