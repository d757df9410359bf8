package org.reformflow.initiative.council;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the models of scoring and sessions ask about the council; no votes. */
@Component("councilFacts")
@ModelBean
public class CouncilFacts {

	private final Campaigns campaigns;

	private final SessionTable sessions;

	private final Organisation organisation;

	CouncilFacts(Campaigns campaigns, SessionTable sessions, Organisation organisation) {
		this.campaigns = campaigns;
		this.sessions = sessions;
		this.organisation = organisation;
	}

	/** The campaign's secretaries; without one who may sign in, the department's. */
	public List<String> secretaries(String campaignId) {
		List<String> named = active(this.campaigns.holders(campaignId, CouncilRole.SECRETARY));
		Campaign campaign = this.campaigns.get(campaignId);
		return !named.isEmpty() ? named : holders(campaign.department(), Role.COUNCIL_SECRETARY);
	}

	/** When the session's day has passed, work on it is late. */
	public Date meetingEnd(String sessionId) {
		return date(this.sessions.get(sessionId).meetsAt().plusDays(1));
	}

	public Date ballotEnd(String sessionId) {
		CouncilSession session = this.sessions.get(sessionId);
		return date(Objects.requireNonNullElse(session.ballotEnd(), session.meetsAt().plusDays(1)));
	}

	private static Date date(OffsetDateTime moment) {
		return Date.from(moment.toInstant());
	}

	/** Members who attend and may vote on at least one application. */
	public List<String> voters(String sessionId) {
		return this.sessions.voters(sessionId);
	}

	/** Who chaired the session and signs its minutes. */
	public List<String> chairs(String sessionId) {
		return List.of(Objects.requireNonNull(this.sessions.get(sessionId).chairedBy()));
	}

	public boolean needsConsent(String sessionId) {
		return this.sessions.applications(sessionId)
			.stream()
			.anyMatch((item) -> item.needsConsent() && item.consentGiven() == null);
	}

	/**
	 * Who signs the decision: the director, or the deputies where the director is an
	 * author.
	 */
	public List<String> signers(String sessionId) {
		CouncilSession session = this.sessions.get(sessionId);
		List<String> authors = this.sessions.recognisedAuthors(sessionId);
		return List.of(Role.DIRECTOR, Role.DEPUTY_DIRECTOR)
			.stream()
			.map((role) -> holders(session.department(), role).stream()
				.filter((person) -> !authors.contains(person))
				.toList())
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElseGet(() -> holders(session.department(), Role.LEADERSHIP));
	}

	/** Whether all applications of the session know their outcome. */
	public boolean isApplied(String sessionId) {
		return this.sessions.applications(sessionId).stream().allMatch(SessionItem::applied);
	}

	private List<String> holders(String department, Role role) {
		return this.organisation.holders(department, role).stream().map(Person::id).toList();
	}

	private List<String> active(List<String> people) {
		return people.stream().filter((person) -> this.organisation.person(person).isPresent()).toList();
	}

}
