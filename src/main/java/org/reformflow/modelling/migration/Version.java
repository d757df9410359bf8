package org.reformflow.modelling.migration;

import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process.
 *
 * @param definition id of the process definition
 * @param tag its version tag, or null
 */
record Version(String definition, String process, String name, int number, @Nullable String tag, String deployment) {

	String words() {
		return words(this.tag, this.number);
	}

	static String words(@Nullable String tag, int number) {
		return (tag != null) ? tag + " (lần " + number + ")" : "lần " + number;
	}

	/** What {@code migrations.yaml} calls it. */
	String tagOrNumber() {
		return (this.tag != null) ? this.tag : String.valueOf(this.number);
	}

}
