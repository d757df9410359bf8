package org.reformflow.modelling.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.modelling.Analysts;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells analysts and approvers about drafts and releases. */
@Component
class StudioNotices {

	private final Notifications notifications;

	private final Organisation organisation;

	StudioNotices(Notifications notifications, Organisation organisation) {
		this.notifications = notifications;
		this.organisation = organisation;
	}

	/** Whoever edited the draft learns who edits it now. */
	void takenOver(Draft draft, String by) {
		String from = String.valueOf(draft.lockedBy());
		send("model-taken-over:" + draft.id() + ":" + draft.lockedAt(), "model-taken-over",
				values(draft.process(), draft.title(), by, "/modeler#/draft/" + draft.id(), "", ""), Set.of(from));
	}

	/** Those who may approve learn that a release waits for one of them. */
	void requested(Release release) {
		String home = this.organisation.person(release.requestedBy()).map(Person::department).orElse(null);
		Set<String> approvers = this.organisation.people()
			.stream()
			.filter((person) -> Analysts.isEditor(person)
					|| (person.is(Role.CHIEF_OF_OFFICE) && Objects.equals(person.department(), home)))
			.map(Person::id)
			.filter((person) -> !release.isOwn(person))
			.collect(Collectors.toSet());
		send("model-requested:" + release.id(), "model-requested", values(release, release.requestedBy()), approvers);
	}

	/** Whoever asked learns what became of it. */
	void decided(Release release) {
		send("model-decided:" + release.id(), "model-decided",
				values(release, Objects.requireNonNullElse(release.decidedBy(), release.requestedBy())),
				Set.of(release.requestedBy()));
	}

	private Map<String, Object> values(Release release, String by) {
		return values(release.process(), release.title(), by, "/modeler#/release/" + release.id(),
				release.state().label(), Objects
					.requireNonNullElse((release.decidedBy() != null) ? release.decisionNote() : release.note(), ""));
	}

	private Map<String, Object> values(String process, String title, String by, String page, String state,
			String note) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("process", process);
		values.put("title", title);
		values.put("by", this.organisation.nameOf(by));
		values.put("page", page);
		values.put("state", state);
		values.put("note", note);
		return values;
	}

	private void send(String key, String template, Map<String, Object> values, Set<String> recipients) {
		Map<String, List<Person>> homes = recipients.stream()
			.flatMap((recipient) -> this.organisation.person(recipient).stream())
			.filter((person) -> person.department() != null)
			.collect(Collectors.groupingBy((person) -> String.valueOf(person.department())));
		homes.forEach((department, people) -> this.notifications.send(new Notice(key + ":" + department, department,
				template, values, people.stream().map(Person::id).collect(Collectors.toSet()), false, null)));
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateValues modelTemplateValues() {
			return new TemplateValues("model-", Set.of("process", "title", "by", "page", "state", "note"));
		}

	}

}
