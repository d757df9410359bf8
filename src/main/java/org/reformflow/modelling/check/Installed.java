package org.reformflow.modelling.check;

import java.util.List;
import java.util.Set;

/**
 * What a running product has beside the files that are checked.
 *
 * @param processes keys of its processes, which may be called
 * @param inForce files of the version that is in force; empty when there is none
 */
public record Installed(Set<String> processes, List<ModelFile> inForce) {

	/** For files that are checked by themselves. */
	public static final Installed NOTHING = new Installed(Set.of(), List.of());

}
