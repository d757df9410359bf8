package org.reformflow.initiative.similarity;

/**
 * The same words in two applications.
 *
 * @param words how many words they share
 */
public record Passage(Excerpt mine, Excerpt theirs, int words) {

}
