package org.reformflow.initiative.outcome;

import java.util.Map;

import org.reformflow.document.DocumentTemplates;
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

	private final String baseUrl;

	OutcomeFiles(DocumentTemplates templates, EvidenceFiles evidence,
			@Value("${reformflow.notification.base-url}") String baseUrl) {
		this.templates = templates;
		this.evidence = evidence;
		this.baseUrl = baseUrl;
	}

	/**
	 * Fills a template, keeps the file and returns its id.
	 * @param name file name without suffix
	 * @param by id of the person in whose name it is made
	 */
	String keep(Application application, String template, Map<String, String> values, String step, String name,
			String by) {
		byte[] content = this.templates.of(application.department(), template).fill(values);
		MadeFile file = new MadeFile(application.department(), application.id(), null, application.id(), step,
				name.replaceAll("[/\\\\]", "-") + ".docx", WordTemplate.MEDIA_TYPE, by);
		return this.evidence.keep(file, content).id();
	}

	/** Where people who may see it download a kept file. */
	String address(String fileId) {
		return this.baseUrl + "/camunda/api/ext/evidence/files/" + fileId;
	}

}
