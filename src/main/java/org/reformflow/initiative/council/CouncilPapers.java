package org.reformflow.initiative.council;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Makes the files of sessions and keeps them with the campaign. */
@Component
class CouncilPapers {

	private final DocumentTemplates templates;

	private final EvidenceFiles evidence;

	private final Applications applications;

	private final Organisation organisation;

	private final SessionTable table;

	CouncilPapers(DocumentTemplates templates, EvidenceFiles evidence, Applications applications,
			Organisation organisation, SessionTable table) {
		this.templates = templates;
		this.evidence = evidence;
		this.applications = applications;
		this.organisation = organisation;
		this.table = table;
	}

	/**
	 * Makes a file in place of an earlier one and returns its id.
	 * @param before id of the earlier one, or null
	 */
	String make(CouncilSession session, Paper paper, @Nullable String before) {
		String by = secretary(session);
		if (before != null) {
			this.evidence.discard(before, by);
		}
		byte[] content = this.templates.of(session.department(), paper.template()).fill(paper.values(), paper.lists());
		return this.evidence
			.keep(new MadeFile(session.department(), session.campaignId(), null, session.id(), paper.step(),
					paper.name() + ".docx", WordTemplate.MEDIA_TYPE, by), content)
			.id();
	}

	/** Who wrote the minutes: the council's secretary, else who called the session. */
	String secretary(CouncilSession session) {
		return this.table.members(session.id())
			.stream()
			.filter((member) -> member.role() == CouncilRole.SECRETARY)
			.map(SessionMember::person)
			.findFirst()
			.orElse(session.calledBy());
	}

	/** Title, authors with their shares and unit of applications, numbered. */
	Map<String, String> application(String id, int number) {
		return Map.of("number", String.valueOf(number), "title", this.applications.get(id).title(), "authors",
				authors(id), "unitName", this.organisation.unit(this.applications.get(id).unit()).name());
	}

	private String authors(String id) {
		return this.applications.description(id)
			.authors()
			.stream()
			.map((author) -> (author.share() != null) ? "%s (%s%%)".formatted(author.name(),
					author.share().stripTrailingZeros().toPlainString().replace('.', ',')) : author.name())
			.collect(Collectors.joining(", "));
	}

	/**
	 * A file to be made.
	 *
	 * @param step of the process, as people see it
	 * @param name without suffix
	 */
	record Paper(String template, String step, String name, Map<String, String> values,
			Map<String, List<Map<String, String>>> lists) {

	}

}
