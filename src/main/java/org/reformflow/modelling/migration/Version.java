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
		return (this.tag != null) ? this.tag + " (lần " + this.number + ")" : "lần " + this.number;
	}

	/** What {@code migrations.yaml} calls it. */
	String tagOrNumber() {
		return (this.tag != null) ? this.tag : String.valueOf(this.number);
	}

}
