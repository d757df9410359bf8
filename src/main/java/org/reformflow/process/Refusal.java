package org.reformflow.process;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A business rule says no to what a person asked for. The message is Vietnamese, names
 * the field or the rule and says what to do; REST and the web apps answer 400 with it and
 * the transaction is rolled back.
 */
public class Refusal extends BadUserRequestException {

	public Refusal(String message) {
		super(message);
	}

}
