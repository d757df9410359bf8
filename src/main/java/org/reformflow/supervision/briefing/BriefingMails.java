package org.reformflow.supervision.briefing;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.progress.Filter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails the briefing: to the leadership and the chief of office that of the department,
 * to heads that of their unit. Each gets one in a week, however often it is sent.
 */
@Component
class BriefingMails {

	static final String TEMPLATE = "briefing-weekly";

	private final Briefings briefings;

	private final Notifications notifications;

	private final Organisation organisation;

	private final String page;

	BriefingMails(Briefings briefings, Notifications notifications, Organisation organisation,
			@Value("${reformflow.notification.base-url}") String baseUrl) {
		this.briefings = briefings;
		this.notifications = notifications;
		this.organisation = organisation;
		this.page = baseUrl + "/supervision/briefing";
	}

	/** Sends this week's to everybody of a department. */
	@Transactional
	void send(String department) {
		Set<String> leaders = Stream.of(Role.LEADERSHIP, Role.CHIEF_OF_OFFICE)
			.flatMap((role) -> this.organisation.holders(department, role).stream())
			.map(Person::id)
			.collect(Collectors.toSet());
		if (leaders.isEmpty() && this.organisation.holders(department, Role.UNIT_HEAD).isEmpty()) {
			return;
		}
		Briefing whole = this.briefings.of(new Scope(department, null), Filter.NONE);
		send(department, "", whole, leaders);
		for (Unit unit : this.organisation.actingUnits(department, whole.today())) {
			Set<String> heads = this.organisation.actingHeads(unit.id())
				.stream()
				.map(Person::id)
				.filter((head) -> !leaders.contains(head))
				.collect(Collectors.toSet());
			if (!heads.isEmpty()) {
				send(department, unit.id(), this.briefings.of(new Scope(department, unit.id()), Filter.NONE), heads);
			}
		}
	}

	private void send(String department, String unit, Briefing briefing, Set<String> recipients) {
		this.notifications.sendAsMail(new Notice("briefing-" + department + "-" + week(briefing.today()) + "-" + unit,
				department, TEMPLATE, BriefingWords.of(briefing, this.page), recipients, false, null));
	}

	/** Such as "2050-W02". */
	private static String week(LocalDate day) {
		return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

	@Configuration(proxyBeanMethods = false)
	static class Declared {

		@Bean
		TemplateValues briefingTemplateValues() {
			return new TemplateValues("briefing-", BriefingWords.NAMES);
		}

	}

}
