package org.reformflow.reporting.issue;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.DepartmentReport;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people about reports. */
@Component
class ReportNotices {

	private final Notifications notifications;

	private final ReportTitles titles;

	private final Organisation organisation;

	private final Clock clock;

	ReportNotices(Notifications notifications, ReportTitles titles, Organisation organisation, Clock clock) {
		this.notifications = notifications;
		this.titles = titles;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Units are asked for their figures. */
	void asked(OpenPeriod open, List<Unit> units) {
		send(open, "report-asked", units.isEmpty() ? "" : units.get(0).id(),
				Map.of("dueDay", VietnameseDates.words(open.dueDay())),
				ids(units.stream().flatMap((unit) -> this.organisation.members(unit.id()).stream())));
	}

	/** All units handed in: the office goes on. */
	void collected(OpenPeriod open) {
		send(open, "report-collected", this.clock.instant().toString(), Map.of(), ids(office(open)));
	}

	/** The leadership returns the report to the office. */
	void returned(OpenPeriod open, String reason) {
		send(open, "report-returned", this.clock.instant().toString(), Map.of("reason", reason), ids(office(open)));
	}

	/** The report is issued: units, office and leadership know. */
	void issued(OpenPeriod open, DepartmentReport report, Collection<String> units) {
		Stream<Person> heads = units.stream().flatMap((unit) -> this.organisation.members(unit).stream());
		send(open, "report-issued", "", Map.of("number", Objects.requireNonNull(report.number()).words()),
				ids(Stream.of(heads, office(open), leadership(open)).flatMap((people) -> people)));
	}

	/** What a unit asked for was decided. */
	void decided(OpenPeriod open, CorrectionRequest request, boolean accepted, String note, String key) {
		Set<String> people = new HashSet<>(Set.of(request.askedBy()));
		if (accepted) {
			people.addAll(ids(leadership(open)));
		}
		send(open, accepted ? "report-corrected" : "report-correction-refused", key,
				Map.of("unit", request.unitName(), "changes", request.words(), "reason", note), people);
	}

	private Stream<Person> office(OpenPeriod open) {
		return this.organisation.holders(open.department(), Role.OFFICE).stream();
	}

	private Stream<Person> leadership(OpenPeriod open) {
		return this.organisation.holders(open.department(), Role.LEADERSHIP).stream();
	}

	private static Set<String> ids(Stream<Person> people) {
		return people.map(Person::id).collect(Collectors.toSet());
	}

	private void send(OpenPeriod open, String template, String occasion, Map<String, Object> values,
			Set<String> people) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("title", this.titles.of(open));
		this.notifications.send(new Notice("%s-%s-%s".formatted(template, open.id(), occasion), open.department(),
				template, all, people, false, open.id()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateValues reportTemplateValues() {
			return new TemplateValues("report-", Set.of("title", "number", "reason", "unit", "changes", "dueDay"));
		}

	}

}
