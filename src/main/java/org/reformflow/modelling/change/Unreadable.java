package org.reformflow.modelling.change;

/** A file is not what its name says; the message is for the analyst. */
class Unreadable extends Exception {

	Unreadable(String message) {
		super(message);
	}

}
