package org.reformflow.apology;

import org.jspecify.annotations.Nullable;

/**
 * What became of an apology; published in the transaction that records it.
 *
 * @param by person id, or null when nobody acted
 * @param words for the history of the matter
 */
public record ApologyNoted(String businessKey, String matterId, @Nullable String by, String words) {

}
