package org.reformflow.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentDates;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.Letterheads;
import org.reformflow.document.WordTemplate;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/** Letters in words of a model (NĐ 30/2020/NĐ-CP, Annex I), kept with their matter. */
@Component
class ProcessPapers {

	static final String TEMPLATE = "process-paper";

	private static final int MAX_NAME = 150;

	private final DocumentTemplates templates;

	private final Letterheads letterheads;

	private final EvidenceFiles evidence;

	private final Organisation organisation;

	ProcessPapers(DocumentTemplates templates, Letterheads letterheads, EvidenceFiles evidence,
			Organisation organisation) {
		this.templates = templates;
		this.letterheads = letterheads;
		this.evidence = evidence;
		this.organisation = organisation;
	}

	/**
	 * Makes and keeps a letter, in the name of who began the case, else of the signer.
	 */
	EvidenceFile make(Paper paper, Signer signer, Optional<String> starter) {
		Optional<Person> person = this.organisation.holders(paper.department(), signer.role).stream().findFirst();
		Letterheads.Letterhead head = this.letterheads.of(paper.department());
		Map<String, String> values = Map.of("superiorBody", head.superior(), "place", head.place(), "departmentName",
				this.organisation.departmentName(paper.department()), "writtenOn",
				DocumentDates.words(paper.writtenOn()), "title", paper.line(), "addressee", paper.addressee(),
				"signerTitle", signer.title, "signerName", person.map(Person::name).orElse(""));
		byte[] content = this.templates.of(paper.department(), TEMPLATE)
			.fill(values, Map.of("paragraphs", paper.paragraphs()));
		return this.evidence.keep(new MadeFile(paper.department(), paper.matter(), paper.assignment(), paper.source(),
				paper.step(), paper.fileName(), WordTemplate.MEDIA_TYPE,
				starter.or(() -> person.map(Person::id)).orElse(signer.role.group())), content);
	}

	/** Who signs, and how (NĐ 30/2020/NĐ-CP Art. 13). */
	enum Signer {

		DIRECTOR(Role.DIRECTOR, "GIÁM ĐỐC"), DEPUTY(Role.DEPUTY_DIRECTOR, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
		CHIEF_OF_OFFICE(Role.CHIEF_OF_OFFICE, "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG");

		private final Role role;

		private final String title;

		Signer(Role role, String title) {
			this.role = role;
			this.title = title;
		}

		static Optional<Signer> of(String group) {
			return Stream.of(values()).filter((signer) -> signer.role.group().equals(group)).findFirst();
		}

	}

	/**
	 * What a letter says.
	 *
	 * @param matter business key of its matter
	 * @param assignment the assignment it belongs to, or null
	 * @param source id of the case that made it
	 * @param text a paragraph a line
	 */
	record Paper(String department, String matter, @Nullable String assignment, String source, String step,
			String title, String addressee, String text, LocalDate writtenOn) {

		String line() {
			return this.title.replaceAll("\\s+", " ");
		}

		String fileName() {
			String name = line().replaceAll("[/\\\\:*?\"<>|]", "-");
			return name.substring(0, Math.min(MAX_NAME, name.length())) + ".docx";
		}

		List<Map<String, String>> paragraphs() {
			return this.text.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.map((line) -> Map.of("text", line))
				.toList();
		}

	}

}
