package org.reformflow.initiative.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.reformflow.document.DocumentDates;
import org.reformflow.document.TemplateFields;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.council.CouncilPapers.Paper;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The decision on a session's conclusions as a Word file. */
@Component
class SessionDecision {

	static final TemplateFields FIELDS = new TemplateFields("initiative-decision",
			Set.of("departmentName", "decisionNumber", "writtenOn", "campaignTitle", "authority", "basis", "sessionOn",
					"recognisedCount", "notedCount", "signerTitle", "signerName", "recognised.number",
					"recognised.title", "recognised.authors", "recognised.unitName", "noted.number", "noted.title",
					"noted.authors", "noted.unitName"),
			Set.of("decisionNumber", "recognised.title", "recognised.authors", "signerName"));

	private final SessionTable table;

	private final CouncilPapers papers;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final Clock clock;

	SessionDecision(SessionTable table, CouncilPapers papers, Campaigns campaigns, Organisation organisation,
			Clock clock) {
		this.table = table;
		this.papers = papers;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Bean
	static TemplateFields decisionFields() {
		return FIELDS;
	}

	/** Makes the file of a signed decision; there is none without a number. */
	void make(String sessionId) {
		CouncilSession session = this.table.get(sessionId);
		if (session.decisionNumber() != null) {
			List<Map<String, String>> recognised = rows(sessionId, Outcome.RECOGNISED);
			List<Map<String, String>> noted = rows(sessionId, Outcome.NOTED);
			Paper paper = new Paper(FIELDS.name(), "Lập tệp quyết định",
					"Quyết định công nhận sáng kiến, phiên " + session.number(),
					values(session, session.decisionNumber(), recognised.size(), noted.size()),
					Map.of("recognised", recognised, "noted", noted));
			this.table.setDecisionFile(sessionId, this.papers.make(session, paper, session.decisionFile()));
		}
	}

	private List<Map<String, String>> rows(String sessionId, Outcome outcome) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (SessionItem item : this.table.applications(sessionId)) {
			if (item.outcome() == outcome) {
				rows.add(this.papers.application(item.applicationId(), rows.size() + 1));
			}
		}
		return rows;
	}

	private Map<String, String> values(CouncilSession session, String number, int recognised, int noted) {
		Campaign campaign = this.campaigns.get(session.campaignId());
		String signer = Objects.requireNonNull(session.decidedBy());
		boolean director = this.organisation.person(signer)
			.filter((Person person) -> person.is(Role.DIRECTOR))
			.isPresent();
		String department = this.organisation.departmentName(session.department());
		return Map.ofEntries(Map.entry("departmentName", department), Map.entry("decisionNumber", number),
				Map.entry("writtenOn", DocumentDates.words(Objects.requireNonNull(session.decidedOn()))),
				Map.entry("campaignTitle", campaign.title()),
				Map.entry("authority", ("Giám đốc " + department).toUpperCase(Locale.forLanguageTag("vi"))),
				Map.entry("basis", campaign.rules().basis()),
				Map.entry("sessionOn",
						DocumentDates.words(session.meetsAt().atZoneSameInstant(this.clock.getZone()).toLocalDate())),
				Map.entry("recognisedCount", "%02d".formatted(recognised)),
				Map.entry("notedCount", "%02d".formatted(noted)),
				Map.entry("signerTitle", director ? "GIÁM ĐỐC" : "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
				Map.entry("signerName", this.organisation.nameOf(signer)));
	}

}
