package org.reformflow;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.gate.UncheckedDeployments;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests deploy models that break rules, under a source of their own. */
@TestComponent
public class TestModels implements UncheckedDeployments {

	/** For {@code createDeployment().source(…)} in tests. */
	public static final String SOURCE = "test";

	@Override
	public boolean pass(@Nullable String source) {
		return SOURCE.equals(source);
	}

}
