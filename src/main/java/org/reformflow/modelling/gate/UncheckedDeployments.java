package org.reformflow.modelling.gate;

import org.jspecify.annotations.Nullable;

/**
 * Lets deployments pass unchecked. The product has none: it is for tests of the engine's
 * guards, which need models that break rules.
 */
@FunctionalInterface
public interface UncheckedDeployments {

	/** Whether a deployment of this source passes. */
	boolean pass(@Nullable String source);

}
