package org.reformflow.initiative.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code initiative-application} asks about an application. */
@Component("applicationFacts")
@ModelBean
public class ApplicationFacts {

	/** Working days for the head to confirm what is late anyway. */
	private static final int LATE_DAYS = 3;

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ApplicationFacts(Applications applications, Campaigns campaigns, Organisation organisation,
			WorkingCalendars calendars, Clock clock) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The last moment in time, or null when that is past. */
	public @Nullable Date draftDue(String applicationId) {
		LocalDate lastDay = this.campaigns.get(this.applications.get(applicationId).campaignId()).lastDay();
		return LocalDate.now(this.clock).isAfter(lastDay) ? null
				: Date.from(lastDay.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
	}

	/** The last moment in time; a few working days when that is past. */
	public Date confirmationDue(String applicationId) {
		Date due = draftDue(applicationId);
		if (due != null) {
			return due;
		}
		WorkingCalendar calendar = this.calendars.of(this.applications.get(applicationId).department());
		return Date.from(calendar.endOf(calendar.plusWorkingDays(LocalDate.now(this.clock), LATE_DAYS)));
	}

	/** The group of the unit's head; empty when {@link #confirmingPeople} do it. */
	public Collection<String> confirmingGroups(String applicationId) {
		Application application = this.applications.get(applicationId);
		return headConfirms(application) ? List.of(Unit.headGroup(application.unit())) : List.of();
	}

	/**
	 * Leaders in charge where the unit has no head who is not an author; empty when the
	 * head confirms. No author is among them.
	 */
	public Collection<String> confirmingPeople(String applicationId) {
		Application application = this.applications.get(applicationId);
		return headConfirms(application) ? List.of() : leaders(application);
	}

	/** All who may confirm. */
	Set<String> confirming(Application application) {
		return headConfirms(application) ? this.organisation.actingHeads(application.unit())
			.stream()
			.map(Person::id)
			.filter((person) -> !authors(application).contains(person))
			.collect(Collectors.toSet()) : Set.copyOf(leaders(application));
	}

	private boolean headConfirms(Application application) {
		return this.organisation.heads(application.unit())
			.stream()
			.anyMatch((head) -> !authors(application).contains(head.id()));
	}

	private List<String> leaders(Application application) {
		Collection<String> authors = authors(application);
		return Stream
			.of(this.organisation.inCharge(application.unit()),
					this.organisation.holders(application.department(), Role.DEPUTY_DIRECTOR),
					this.organisation.holders(application.department(), Role.DIRECTOR))
			.map((people) -> people.stream().map(Person::id).filter((person) -> !authors.contains(person)).toList())
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private List<String> authors(Application application) {
		return this.applications.authorPersons(application.id());
	}

}
