package org.reformflow.apology;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.reformflow.document.DocumentTemplates;

import static org.assertj.core.api.Assertions.assertThat;

class ApologyLettersTests {

	@Test
	void ourTemplateNamesEverythingThatALetterMaySay() {
		DocumentTemplates templates = new DocumentTemplates("", List.of(ApologyLetters.FIELDS));

		assertThat(templates.of("so-khcn", "apology-letter").placeholders())
			.containsExactlyInAnyOrderElementsOf(ApologyLetters.FIELDS.known());
	}

}
