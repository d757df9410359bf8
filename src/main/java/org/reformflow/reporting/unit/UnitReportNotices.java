package org.reformflow.reporting.unit;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.report.UnitReport;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells a unit how its report comes along. */
@Component
class UnitReportNotices {

	private final Notifications notifications;

	private final Organisation organisation;

	private final UnitReportFacts facts;

	UnitReportNotices(Notifications notifications, Organisation organisation, UnitReportFacts facts) {
		this.notifications = notifications;
		this.organisation = organisation;
		this.facts = facts;
	}

	/** The head has to confirm. */
	void toConfirm(UnitPeriod unit, String by) {
		send("figures-confirm", unit, this.facts.confirming(unit.unit().id()), by, "");
	}

	/** The head returned the report to who entered it. */
	void returned(UnitPeriod unit, String reason) {
		String enteredBy = unit.report().enteredBy();
		Set<String> people = (enteredBy != null) ? Set.of(enteredBy)
				: this.organisation.members(unit.unit().id()).stream().map(Person::id).collect(Collectors.toSet());
		send("figures-returned", unit, people, Objects.requireNonNullElse(enteredBy, ""), reason);
	}

	private void send(String template, UnitPeriod unit, Set<String> people, String person, String reason) {
		UnitReport report = unit.report();
		this.notifications
			.send(new Notice("%s/%s/%d/%d".formatted(unit.work().id(), template, report.round(), unit.work().savings()),
					unit.open().department(), template,
					Map.of("period", unit.open().period().name(), "unit", unit.unit().name(), "person",
							this.organisation.nameOf(person), "reason", reason.replaceAll("\\s+", " "), "dueDay",
							VietnameseDates.words(unit.work().due())),
					people, false, unit.open().id()));
	}

	/** What templates {@code figures-*.txt} may say. */
	@Bean
	static TemplateValues unitReportValues() {
		return new TemplateValues("figures-", Set.of("period", "unit", "person", "reason", "dueDay"));
	}

}
