package org.reformflow.process;

import jakarta.ws.rs.BadRequestException;

/**
 * A business rule says no to what a person asked for. The message is Vietnamese, names
 * the field or the rule and says what to do; REST and the web apps answer 400 with it and
 * the transaction is rolled back.
 * <p>
 * It is no {@code ProcessEngineException}, because the engine's REST resources answer
 * most of those with 500 and an English text of their own in front.
 */
public class Refusal extends BadRequestException {

	public Refusal(String message) {
		super(message);
	}

}
