package org.reformflow.modelling.studio;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a process, as one deployment brought it.
 *
 * @param running how many instances have not ended
 * @param source see {@link org.reformflow.modelling.DeploymentSource}
 */
record Version(String process, String name, int number, @Nullable String versionTag, String deploymentId,
		Instant deployedAt, @Nullable String source, long running) {

}
