package org.reformflow.apology;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentDates;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.TemplateFields;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The Word file of an apology, kept with the evidence of its matter. */
@Component
class ApologyLetters {

	/** What the law asks a letter to say is required (domain.md 2.5). */
	static final TemplateFields FIELDS = new TemplateFields("apology-letter",
			Set.of("departmentName", "unitName", "writtenOn", "applicant", "title", "procedure", "dossierCode", "due",
					"progress", "reason", "newDue", "signerTitle", "signerName"),
			Set.of("applicant", "procedure", "dossierCode", "progress", "reason", "newDue"));

	private final DocumentTemplates templates;

	private final EvidenceFiles evidence;

	private final Organisation organisation;

	private final ZoneId zone;

	ApologyLetters(DocumentTemplates templates, EvidenceFiles evidence, Organisation organisation,
			@Value("${reformflow.time-zone}") ZoneId zone) {
		this.templates = templates;
		this.evidence = evidence;
		this.organisation = organisation;
		this.zone = zone;
	}

	/** Makes and keeps the file of a drafted letter and returns its id. */
	String make(ApologyRow row) {
		byte[] letter = this.templates.of(row.department(), FIELDS.name()).fill(values(row));
		MadeFile file = new MadeFile(row.department(), row.businessKey(), row.matterId(), row.id(), "Soạn thư xin lỗi",
				"Thư xin lỗi " + text(row.dossierCode()).replaceAll("[/\\\\]", "-") + ".docx", WordTemplate.MEDIA_TYPE,
				text(row.draftedBy()));
		return this.evidence.keep(file, letter).id();
	}

	/** Takes the file back, if there is one. */
	void discard(ApologyRow row, @Nullable String by) {
		if (row.fileId() != null) {
			this.evidence.discard(row.fileId(), by);
		}
	}

	private Map<String, String> values(ApologyRow row) {
		Unit unit = this.organisation.unit(row.unit());
		return Map.ofEntries(Map.entry("departmentName", this.organisation.departmentName(row.department())),
				Map.entry("unitName", unit.name()),
				Map.entry("writtenOn", DocumentDates.words(LetterDates.local(row.draftedAt(), this.zone))),
				Map.entry("applicant", text(row.applicant())), Map.entry("title", row.subject()),
				Map.entry("procedure", text(row.procedureName())), Map.entry("dossierCode", text(row.dossierCode())),
				Map.entry("due", DocumentDates.words(row.due())), Map.entry("progress", text(row.progress())),
				Map.entry("reason", text(row.reason())),
				Map.entry("newDue", DocumentDates.words(Objects.requireNonNull(row.newDue()))),
				Map.entry("signerTitle", signerTitle(unit.type())), Map.entry("signerName", signerName(unit.id())));
	}

	/**
	 * Parts of the department sign on the director's order, bodies with a seal of their
	 * own for themselves (NĐ 30/2020/NĐ-CP Art. 13).
	 */
	private static String signerTitle(UnitType type) {
		return switch (type) {
			case LEADERSHIP -> "GIÁM ĐỐC";
			case OFFICE -> "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG";
			case DIVISION -> "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG";
			case BRANCH -> "CHI CỤC TRƯỞNG";
			case CENTRE -> "GIÁM ĐỐC TRUNG TÂM";
		};
	}

	private String signerName(String unit) {
		return this.organisation.heads(unit).stream().findFirst().map(Person::name).orElse("");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
