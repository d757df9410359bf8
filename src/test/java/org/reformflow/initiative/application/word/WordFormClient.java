package org.reformflow.initiative.application.word;

import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.Visitor.Part;

/** A person's Tasklist, as far as the Word form goes. */
class WordFormClient {

	private static final String ROOT = "/camunda/api/ext/initiatives";

	private final Visitor visitor;

	WordFormClient(Visitor visitor) {
		this.visitor = visitor;
	}

	Answer state(String taskId) {
		return download("/tasks/" + taskId);
	}

	Answer download(String path) {
		return this.visitor.get(ROOT + path);
	}

	Answer upload(String taskId, boolean store, int revision, String name, byte[] content) {
		return this.visitor.upload(ROOT + "/tasks/" + taskId + "/form?store=" + store + "&revision=" + revision, "file",
				new Part(name, content));
	}

}
