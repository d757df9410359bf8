package org.reformflow.notification.template;

import java.util.List;

/** A template is wrong; the message lists each file and line. */
public class TemplateException extends RuntimeException {

	TemplateException(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
	}

}
