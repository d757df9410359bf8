package org.reformflow.initiative.application.word;

/**
 * A cell of a table.
 *
 * @param text its paragraphs, a line each
 * @param hasObject whether it holds a picture or another object that is no text
 */
record WordCell(String text, boolean hasObject) {

	boolean isBlank() {
		return this.text.isBlank() && !this.hasObject;
	}

}
