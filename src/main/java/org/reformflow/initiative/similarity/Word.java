package org.reformflow.initiative.similarity;

/**
 * A word of a text.
 *
 * @param folded lower case without diacritics
 * @param start offset of its first letter in the section's text
 * @param end offset behind its last letter
 */
record Word(String folded, Section section, int start, int end) {

}
