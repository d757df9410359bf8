package org.reformflow.initiative.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.document.DocumentDates;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.TemplateFields;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Receipts of applications (TT 18/2013, Annex II), kept with their evidence. */
@Component
class Receipts {

	private static final String TEMPLATE = "initiative-receipt";

	private final DocumentTemplates templates;

	private final EvidenceFiles evidence;

	private final Applications applications;

	private final Organisation organisation;

	Receipts(DocumentTemplates templates, EvidenceFiles evidence, Applications applications,
			Organisation organisation) {
		this.templates = templates;
		this.evidence = evidence;
		this.applications = applications;
		this.organisation = organisation;
	}

	/**
	 * Makes and keeps a receipt and returns its file's id.
	 * @param number such as "01/2026"
	 */
	String make(Application application, Campaign campaign, Review review, String number) {
		byte[] receipt = this.templates.of(application.department(), TEMPLATE)
			.fill(values(application, campaign, review, number));
		MadeFile file = new MadeFile(application.department(), application.id(), null, application.id(),
				"Vào sổ, cấp biên nhận", "Giấy biên nhận %s.docx".formatted(number.replace('/', '-')),
				WordTemplate.MEDIA_TYPE, application.submitter());
		return this.evidence.keep(file, receipt).id();
	}

	private Map<String, String> values(Application application, Campaign campaign, Review review, String number) {
		return Map.ofEntries(Map.entry("departmentName", this.organisation.departmentName(application.department())),
				Map.entry("number", number), Map.entry("writtenOn", DocumentDates.words(review.receivedOn())),
				Map.entry("title", application.title()), Map.entry("authors", authors(application.id())),
				Map.entry("submitterName", this.organisation.nameOf(application.submitter())),
				Map.entry("unitName", this.organisation.unit(application.unit()).name()),
				Map.entry("receivedOn", DocumentDates.words(review.receivedOn())),
				Map.entry("lateWords",
						application.late() ? "Hồ sơ nộp sau thời hạn của đợt; đầu mối sáng kiến sẽ quyết định việc xét."
								: ""),
				Map.entry("documents", documents(application)),
				Map.entry("formalDue", DocumentDates.words(review.formalDue())),
				Map.entry("answerMonths", String.valueOf(campaign.rules().answerMonths())),
				Map.entry("receiverName", receiver(application.department())));
	}

	private String authors(String id) {
		return this.applications.description(id).authors().stream().map(Author::name).collect(Collectors.joining(", "));
	}

	private String documents(Application application) {
		List<EvidenceFile> files = this.evidence.ofMatter(application.department(), application.id());
		return Stream.concat(Stream.of("Bản mô tả sáng kiến"), files.stream().map(EvidenceFile::name))
			.collect(Collectors.joining("; "));
	}

	private String receiver(String department) {
		return this.organisation.holders(department, Role.INITIATIVE_DESK)
			.stream()
			.findFirst()
			.map(Person::name)
			.orElse("");
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateFields initiativeReceiptFields() {
			return new TemplateFields(TEMPLATE,
					Set.of("departmentName", "number", "writtenOn", "title", "authors", "submitterName", "unitName",
							"receivedOn", "lateWords", "documents", "formalDue", "answerMonths", "receiverName"),
					Set.of("number", "title", "authors", "receivedOn", "formalDue", "answerMonths"));
		}

	}

}
