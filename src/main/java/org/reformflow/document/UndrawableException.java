package org.reformflow.document;

/** A Word file holds something that {@link WordPdf} does not draw. */
class UndrawableException extends RuntimeException {

	UndrawableException(String message) {
		super(message);
	}

}
