package org.reformflow.initiative.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.reformflow.document.DocumentDates;
import org.reformflow.document.TemplateFields;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.initiative.council.CouncilPapers.Paper;
import org.reformflow.organisation.Organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The minutes of a session as a Word file: who attended, the votes, the conclusions. */
@Component
class SessionMinutes {

	static final TemplateFields FIELDS = new TemplateFields("initiative-minutes",
			Set.of("departmentName", "writtenOn", "campaignTitle", "sessionOn", "place", "basis", "memberCount",
					"presentCount", "absentCount", "quorumWords", "mode", "secretaryName", "chairTitle", "chairName",
					"members.number", "members.name", "members.role", "members.present", "items.number", "items.title",
					"items.authors", "items.unitName", "items.note", "votes.number", "votes.title", "votes.eligible",
					"votes.needed", "votes.yes", "votes.no", "votes.blank", "conclusions.number", "conclusions.title",
					"conclusions.outcome", "conclusions.reason", "excluded.name", "excluded.title", "excluded.reason"),
			Set.of("members.name", "members.present", "votes.title", "votes.needed", "votes.yes",
					"conclusions.outcome"));

	private final SessionTable table;

	private final CouncilPapers papers;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Organisation organisation;

	private final Clock clock;

	SessionMinutes(SessionTable table, CouncilPapers papers, Campaigns campaigns, Applications applications,
			Organisation organisation, Clock clock) {
		this.table = table;
		this.papers = papers;
		this.campaigns = campaigns;
		this.applications = applications;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Bean
	static TemplateFields minutesFields() {
		return FIELDS;
	}

	/** Makes the file of a concluded session in place of an earlier one. */
	void make(String sessionId) {
		CouncilSession session = this.table.get(sessionId);
		List<SessionMember> members = this.table.members(sessionId);
		List<SessionItem> items = this.table.applications(sessionId)
			.stream()
			.filter((item) -> item.outcome() != null)
			.toList();
		Paper paper = new Paper(FIELDS.name(), "Lập biên bản họp",
				"Biên bản họp Hội đồng sáng kiến, phiên " + session.number(), values(session, members),
				Map.of("members", members(members), "items", items(items), "votes", votes(items), "conclusions",
						conclusions(items), "excluded", excluded(sessionId)));
		this.table.setMinutes(sessionId, this.papers.make(session, paper, session.minutesFile()));
	}

	private Map<String, String> values(CouncilSession session, List<SessionMember> members) {
		Campaign campaign = this.campaigns.get(session.campaignId());
		long present = members.stream().filter(SessionMember::attended).count();
		String chair = Objects.requireNonNull(session.chairedBy());
		boolean vice = members.stream()
			.anyMatch((member) -> member.person().equals(chair) && member.role() == CouncilRole.VICE_CHAIR);
		return Map.ofEntries(Map.entry("departmentName", this.organisation.departmentName(session.department())),
				Map.entry("campaignTitle", campaign.title()), Map.entry("writtenOn", day(session)),
				Map.entry("sessionOn", day(session)), Map.entry("place", session.place()),
				Map.entry("basis", campaign.rules().basis()), Map.entry("memberCount", String.valueOf(members.size())),
				Map.entry("presentCount", String.valueOf(present)),
				Map.entry("absentCount", String.valueOf(members.size() - present)),
				Map.entry("quorumWords",
						"Đủ hai phần ba số thành viên, phiên họp hợp lệ."
								+ ((session.note() != null) ? "\n" + session.note() : "")),
				Map.entry("mode", session.voteMode().label()),
				Map.entry("secretaryName", this.organisation.nameOf(this.papers.secretary(session))),
				Map.entry("chairTitle", vice ? "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" : "CHỦ TỊCH"),
				Map.entry("chairName", this.organisation.nameOf(chair)));
	}

	private String day(CouncilSession session) {
		return DocumentDates.words(session.meetsAt().atZoneSameInstant(this.clock.getZone()).toLocalDate());
	}

	private List<Map<String, String>> members(List<SessionMember> members) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (SessionMember member : members) {
			rows.add(
					Map.of("number", String.valueOf(rows.size() + 1), "name", this.organisation.nameOf(member.person()),
							"role", member.role().label(), "present", member.attended() ? "Có" : "Vắng"));
		}
		return rows;
	}

	private List<Map<String, String>> items(List<SessionItem> items) {
		return items.stream().map((item) -> {
			Map<String, String> row = new HashMap<>(this.papers.application(item.applicationId(), item.position() + 1));
			row.put("note", Objects.requireNonNullElse(item.note(), "không có ý kiến khác"));
			return row;
		}).toList();
	}

	private List<Map<String, String>> votes(List<SessionItem> items) {
		return items.stream()
			.filter(SessionItem::isQuorate)
			.map((item) -> Map.of("number", String.valueOf(item.position() + 1), "title", title(item), "eligible",
					String.valueOf(item.eligible()), "needed", String.valueOf(item.needed()), "yes",
					String.valueOf(item.votesYes()), "no", String.valueOf(item.votesNo()), "blank",
					String.valueOf(item.present() - item.votesYes() - item.votesNo())))
			.toList();
	}

	private List<Map<String, String>> conclusions(List<SessionItem> items) {
		return items.stream()
			.map((item) -> Map.of("number", String.valueOf(item.position() + 1), "title", title(item), "outcome",
					Objects.requireNonNull(item.outcome()).label(), "reason",
					Objects.requireNonNullElse(item.reason(), "")))
			.toList();
	}

	private List<Map<String, String>> excluded(String sessionId) {
		return this.table.recusals(sessionId)
			.stream()
			.map((recusal) -> Map.of("name", this.organisation.nameOf(recusal.person()), "title",
					this.applications.get(recusal.applicationId()).title(), "reason", recusal.ground().label()))
			.toList();
	}

	private String title(SessionItem item) {
		return this.applications.get(item.applicationId()).title();
	}

}
