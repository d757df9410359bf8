package org.reformflow.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.workbook.TableChange.Decision;
import org.reformflow.workbook.TableChange.Upload;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people about changes of tables. */
@Component
class TableChangeNotices {

	private final Notifications notifications;

	private final Tables tables;

	private final TableUpdates updates;

	private final Organisation organisation;

	TableChangeNotices(Notifications notifications, Tables tables, TableUpdates updates, Organisation organisation) {
		this.notifications = notifications;
		this.tables = tables;
		this.updates = updates;
		this.organisation = organisation;
	}

	/** Those who may approve learn that a file waits for them. */
	void submitted(TableChange change, String taskId, Role approvers) {
		send(change, "table-submitted", taskId,
				this.organisation.holders(change.department(), approvers)
					.stream()
					.map(Person::id)
					.collect(Collectors.toSet()));
	}

	/** Who sent the file learns what became of it. */
	void decided(TableChange change, String taskId) {
		send(change, "table-decided", taskId, Set.of(upload(change).by()));
	}

	private void send(TableChange change, String template, String occasion, Set<String> recipients) {
		Decision decision = change.decision();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("table", this.tables.get(change.table()).label());
		values.put("by", this.organisation.nameOf(upload(change).by()));
		values.put("note", upload(change).note());
		values.put("state", change.state().label());
		values.put("summary", TableChangeForms.summary(this.updates.changes(change)));
		values.put("decidedBy", (decision != null) ? this.organisation.nameOf(decision.by()) : "");
		values.put("reason", (decision != null) ? decision.reason() : "");
		this.notifications.send(new Notice(template + ":" + occasion, change.department(), template, values, recipients,
				false, change.id()));
	}

	private static Upload upload(TableChange change) {
		return Objects.requireNonNull(change.upload(), "nothing was uploaded");
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateValues tableTemplateValues() {
			return new TemplateValues("table-",
					Set.of("table", "by", "note", "state", "summary", "decidedBy", "reason"));
		}

	}

}
