package org.reformflow.initiative.council;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** Parts of a session as forms show them. */
@Component
class SessionSummary {

	private final SessionTable table;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Organisation organisation;

	private final Clock clock;

	SessionSummary(SessionTable table, Campaigns campaigns, Applications applications, Organisation organisation,
			Clock clock) {
		this.table = table;
		this.campaigns = campaigns;
		this.applications = applications;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Its heading. */
	Map<String, Object> session(String id) {
		CouncilSession session = this.table.get(id);
		List<SessionMember> members = this.table.members(id);
		return Map.ofEntries(Map.entry("campaign", this.campaigns.get(session.campaignId()).title()),
				Map.entry("number", session.number()),
				Map.entry("meetsAt", VietnameseDates.words(session.meetsAt(), this.clock.getZone())),
				Map.entry("place", session.place()), Map.entry("mode", session.voteMode().label()),
				Map.entry("secret", session.voteMode() == VoteMode.SECRET),
				Map.entry("ballotEnd", VietnameseDates.words(session.ballotEnd(), this.clock.getZone())),
				Map.entry("members", members.size()), Map.entry("quorum", (members.size() * 2 + 2) / 3),
				Map.entry("attended", names(members, true)), Map.entry("absent", names(members, false)),
				Map.entry("counts", counts(id)));
	}

	private String names(List<SessionMember> members, boolean attended) {
		String names = members.stream()
			.filter((member) -> member.attended() == attended)
			.map((member) -> "%s (%s)".formatted(this.organisation.nameOf(member.person()), member.role().label()))
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? "không" : names;
	}

	private String counts(String id) {
		Map<Outcome, Long> counts = this.table.applications(id)
			.stream()
			.filter((item) -> item.outcome() != null)
			.collect(Collectors.groupingBy((item) -> Objects.requireNonNull(item.outcome()), Collectors.counting()));
		return Arrays.stream(Outcome.values())
			.filter(counts::containsKey)
			.map((outcome) -> "%s: %d".formatted(outcome.label(), counts.get(outcome)))
			.collect(Collectors.joining("; "));
	}

	String title(SessionItem item) {
		return this.applications.get(item.applicationId()).title();
	}

	String unit(SessionItem item) {
		return this.organisation.unit(application(item).unit()).name();
	}

	private Application application(SessionItem item) {
		return this.applications.get(item.applicationId());
	}

	/** The row's place in the list and the title: tells rows of equal titles apart. */
	String label(SessionItem item) {
		return "%d. %s".formatted(item.position() + 1, title(item));
	}

	/** How the vote on an application ended. */
	static String votes(SessionItem item) {
		if (!item.isQuorate()) {
			return "Không đủ thành viên (%d/%d)".formatted(item.present(), item.eligible());
		}
		return "%d/%d đồng ý, %d không, %d trắng; cần %d: %s".formatted(item.votesYes(), item.eligible(),
				item.votesNo(), item.votesBlank(), item.needed(), item.hasMajority() ? "đủ" : "chưa đủ");
	}

	/** What was concluded on the applications, for those who sign. */
	List<Map<String, Object>> results(String id) {
		return this.table.applications(id)
			.stream()
			.map((item) -> Map.<String, Object>of("title", title(item), "unit", unit(item), "votes", votes(item),
					"outcome", (item.outcome() != null) ? item.outcome().label() : application(item).state().label(),
					"reason", Objects.requireNonNullElse(item.reason(), "")))
			.toList();
	}

	String minutesLink(String id) {
		String file = this.table.get(id).minutesFile();
		return (file != null) ? "/camunda/api/ext/evidence/files/" + file : "";
	}

	/** Names of those who may not judge an application. */
	String recused(String id, String applicationId) {
		return this.table.recusals(id)
			.stream()
			.filter((recusal) -> recusal.applicationId().equals(applicationId))
			.map((recusal) -> "%s (%s)".formatted(this.organisation.nameOf(recusal.person()), recusal.ground().label()))
			.collect(Collectors.joining(", "));
	}

}
