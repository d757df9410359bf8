package org.reformflow.initiative.application.word;

import java.util.List;

/** What follows one another on the pages of a Word file. */
sealed interface WordBlock {

	record Paragraph(String text) implements WordBlock {

	}

	record Table(List<List<WordCell>> rows) implements WordBlock {

	}

}
