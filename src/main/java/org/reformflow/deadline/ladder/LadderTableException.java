package org.reformflow.deadline.ladder;

/** The decision table of the ladder cannot be used; says in Vietnamese what is wrong. */
class LadderTableException extends RuntimeException {

	LadderTableException(String message) {
		super(message);
	}

}
