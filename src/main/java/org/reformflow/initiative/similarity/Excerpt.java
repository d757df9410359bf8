package org.reformflow.initiative.similarity;

/**
 * A piece of an application's text.
 *
 * @param start offset of its first letter in the section's text
 * @param end offset behind its last letter
 */
public record Excerpt(Section section, int start, int end, String text) {

}
