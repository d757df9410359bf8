package org.reformflow.initiative.outcome;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.WordPdf;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.initiative.application.Application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Word files about an application, kept with its evidence. */
@Component
class OutcomeFiles {

	private final DocumentTemplates templates;

	private final EvidenceFiles evidence;

	private final WordPdf pdf;

	private final String baseUrl;

	OutcomeFiles(DocumentTemplates templates, EvidenceFiles evidence, WordPdf pdf,
			@Value("${reformflow.notification.base-url}") String baseUrl) {
		this.templates = templates;
		this.evidence = evidence;
		this.pdf = pdf;
		this.baseUrl = baseUrl;
	}

	/**
	 * Fills a template, keeps the file and returns its id.
	 * @param name file name without suffix
	 * @param by id of the person in whose name it is made
	 */
	String keep(Application application, String template, Map<String, String> values, String step, String name,
			String by) {
		return this.evidence.keep(file(application, step, name, by), fill(application, template, values)).id();
	}

	/** The same, and as PDF where the office's template can be drawn. */
	Kept keepBoth(Application application, String template, Map<String, String> values, String step, String name,
			String by) {
		byte[] word = fill(application, template, values);
		MadeFile file = file(application, step, name, by);
		return new Kept(this.evidence.keep(file, word).id(),
				this.pdf.convert(word, name)
					.map((content) -> this.evidence.keep(asPdf(file), content).id())
					.orElse(null));
	}

	private byte[] fill(Application application, String template, Map<String, String> values) {
		return this.templates.of(application.department(), template).fill(values);
	}

	private static MadeFile file(Application application, String step, String name, String by) {
		return new MadeFile(application.department(), application.id(), null, application.id(), step,
				name.replaceAll("[/\\\\]", "-") + ".docx", WordTemplate.MEDIA_TYPE, by);
	}

	private static MadeFile asPdf(MadeFile word) {
		return new MadeFile(word.department(), word.matterId(), word.assignmentId(), word.source(), word.step(),
				word.name().replaceAll("\\.docx$", ".pdf"), WordPdf.MEDIA_TYPE, word.by());
	}

	/**
	 * Ids of the files that were kept.
	 *
	 * @param pdf null when there is none
	 */
	record Kept(String word, @Nullable String pdf) {

	}

	/** Where people who may see it download a kept file. */
	String address(String fileId) {
		return this.baseUrl + "/camunda/api/ext/evidence/files/" + fileId;
	}

}
