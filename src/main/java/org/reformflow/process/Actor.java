package org.reformflow.process;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
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

	/**
	 * Does something of the product's own in a person's name, without that person's
	 * groups and departments.
	 */
	public static void as(String person, Runnable work) {
		IdentityService identity = ProcessEngines.getDefaultProcessEngine().getIdentityService();
		Authentication before = identity.getCurrentAuthentication();
		identity.setAuthenticatedUserId(person);
		try {
			work.run();
		}
		finally {
			identity.setAuthentication(before);
		}
	}

	private static Authentication authentication(ProcessEngine engine) {
		return engine.getIdentityService().getCurrentAuthentication();
	}

}
