package org.reformflow.initiative.similarity;

import java.util.List;

/**
 * How much of an application stands in an earlier one.
 *
 * @param otherId the earlier application
 * @param share of the words, weighted by section, from 0 to 1
 * @param passages the same passages, the longest first
 */
public record Resemblance(String otherId, double share, List<Passage> passages) {

	/** From here on the desk should look: chosen by the labelled texts. */
	private static final double NOTABLE_SHARE = 0.12;

	/** A passage this long is no chance, however long the rest. */
	private static final int NOTABLE_PASSAGE = 60;

	public Resemblance {
		passages = List.copyOf(passages);
	}

	/** Whether the desk should look at it. */
	public boolean isNotable() {
		return this.share >= NOTABLE_SHARE
				|| this.passages.stream().anyMatch((passage) -> passage.words() >= NOTABLE_PASSAGE);
	}

}
