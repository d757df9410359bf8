package org.reformflow.modelling.change;

import org.jspecify.annotations.Nullable;

/** What delegates are called in the words of those who draw. */
interface CapabilityNames {

	/** The name of a bean's capability; null if it has none. */
	@Nullable String of(String bean);

}
