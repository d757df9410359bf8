package org.reformflow.process;

import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person in whose name the engine runs on this thread. */
public final class Actor {

	private Actor() {
	}

	/** The person's id; nothing in a job or when nobody is signed in. */
	public static Optional<String> current() {
		return Optional.ofNullable(ProcessEngines.getDefaultProcessEngine(false))
			.map(Actor::authentication)
			.map(Authentication::getUserId);
	}

	private static Authentication authentication(ProcessEngine engine) {
		return engine.getIdentityService().getCurrentAuthentication();
	}

}
