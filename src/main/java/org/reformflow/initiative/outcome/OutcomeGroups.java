package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.ModelBean;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** The groups that models give steps after the council to: nobody judges an own work. */
@ModelBean
@Component("outcomeGroups")
public class OutcomeGroups {

	private final Applications applications;

	private final Organisation organisation;

	private final Clock clock;

	OutcomeGroups(Applications applications, Organisation organisation, Clock clock) {
		this.applications = applications;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The director; the deputies when the director is an author. */
	public String deciders(String applicationId) {
		Application application = this.applications.get(applicationId);
		boolean deputies = isAuthor(applicationId, this.organisation.holders(application.department(), Role.DIRECTOR))
				&& !this.organisation.holders(application.department(), Role.DEPUTY_DIRECTOR).isEmpty();
		return (deputies ? Role.DEPUTY_DIRECTOR : Role.DIRECTOR).group();
	}

	/**
	 * The head of the unit that does the applying unit's work now; the leadership when
	 * the head is an author, the desk when no unit does.
	 */
	public String checkers(String applicationId) {
		try {
			Unit unit = this.organisation.actingOn(this.applications.get(applicationId).unit(),
					LocalDate.now(this.clock));
			return isAuthor(applicationId, this.organisation.heads(unit.id())) ? Role.LEADERSHIP.group()
					: Unit.headGroup(unit.id());
		}
		catch (Refusal ex) {
			return Role.INITIATIVE_DESK.group();
		}
	}

	private boolean isAuthor(String applicationId, List<Person> people) {
		List<String> authors = this.applications.authorPersons(applicationId);
		return people.stream().anyMatch((person) -> authors.contains(person.id()));
	}

}
