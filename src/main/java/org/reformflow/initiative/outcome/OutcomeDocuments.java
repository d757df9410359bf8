package org.reformflow.initiative.outcome;

import java.util.Set;

import org.reformflow.document.TemplateFields;
import org.reformflow.notification.TemplateValues;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the documents and notices after the council may and must say. */
@Configuration(proxyBeanMethods = false)
class OutcomeDocuments {

	static final String CERTIFICATE = "initiative-certificate";

	static final String REFUSAL = "initiative-refusal";

	static final String NOTED = "initiative-noted";

	static final String APPEAL = "initiative-appeal";

	private static final Set<String> LETTER = Set.of("departmentName", "writtenOn", "authors", "title", "unitName",
			"receipt", "reason", "appealUntil", "signerTitle", "signerName");

	/** TT 18/2013/TT-BKHCN, Annex III. */
	@Bean
	static TemplateFields certificateFields() {
		return new TemplateFields(CERTIFICATE,
				Set.of("departmentName", "number", "writtenOn", "authorName", "authorWork", "authorRole", "share",
						"title", "authors", "investor", "unitName", "summary", "benefits", "decision", "signerTitle",
						"signerName"),
				Set.of("number", "authorName", "title", "authors", "investor", "summary", "benefits"));
	}

	/** A refusal is in writing and says why (NĐ 13/2012/NĐ-CP Art. 7.1). */
	@Bean
	static TemplateFields refusalFields() {
		return new TemplateFields(REFUSAL, LETTER, Set.of("authors", "title", "reason"));
	}

	@Bean
	static TemplateFields notedFields() {
		return new TemplateFields(NOTED, LETTER, Set.of("authors", "title"));
	}

	@Bean
	static TemplateFields appealFields() {
		return new TemplateFields(
				APPEAL, Set.of("departmentName", "writtenOn", "appellant", "lodgedOn", "outcome", "title", "unitName",
						"result", "reason", "signerTitle", "signerName"),
				Set.of("appellant", "title", "result", "reason"));
	}

	@Bean
	static TemplateValues outcomeTemplateValues() {
		return new TemplateValues("outcome-",
				Set.of("title", "campaign", "outcome", "reason", "appealUntil", "files", "by", "result"));
	}

}
