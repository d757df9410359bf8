package org.reformflow.initiative.application;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * Who may see an application with its files: its authors, and who confirms it; once it
 * left the unit, also the unit's head, the desk, the council of its campaign and the
 * department's leadership. Nobody of another department.
 */
@Component
public class ApplicationAccess implements MatterAccess {

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final ApplicationFacts facts;

	ApplicationAccess(Applications applications, Campaigns campaigns, Organisation organisation,
			ApplicationFacts facts) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.facts = facts;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return this.organisation.person(personId)
			.flatMap((reader) -> this.applications.find(matterId).filter((application) -> maySee(reader, application)))
			.isPresent();
	}

	public boolean maySee(Person reader, Application application) {
		return application.department().equals(reader.department())
				&& (isOwn(reader, application) || (application.submittedAt() != null && judges(reader, application))
						|| (application.state() == ApplicationState.CONFIRMING
								&& this.facts.confirming(application).contains(reader.id())));
	}

	private boolean isOwn(Person reader, Application application) {
		return application.submitter().equals(reader.id())
				|| this.applications.authorPersons(application.id()).contains(reader.id());
	}

	private boolean judges(Person reader, Application application) {
		return reader.is(Role.INITIATIVE_DESK) || reader.is(Role.LEADERSHIP)
				|| ids(this.organisation.actingHeads(application.unit())).contains(reader.id())
				|| this.campaigns.members(application.campaignId())
					.stream()
					.anyMatch((member) -> member.person().equals(reader.id()));
	}

	private static List<String> ids(List<Person> people) {
		return people.stream().map(Person::id).toList();
	}

}
