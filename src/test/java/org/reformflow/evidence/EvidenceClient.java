package org.reformflow.evidence;

import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.Visitor.Part;

/** A person's Tasklist, as far as evidence goes. */
class EvidenceClient {

	private static final String EVIDENCE = "/camunda/api/ext/evidence";

	private final Visitor visitor;

	EvidenceClient(int port) {
		this.visitor = Visitor.nobody(port);
	}

	EvidenceClient signIn(String person, String password) {
		this.visitor.signIn(person, password);
		return this;
	}

	Answer list(String taskId) {
		return this.visitor.get(EVIDENCE + "/tasks/" + taskId + "/files");
	}

	Answer upload(String taskId, Part... files) {
		return this.visitor.upload(EVIDENCE + "/tasks/" + taskId + "/files", "files", files);
	}

	Answer upload(String taskId, String name, byte[] content) {
		return upload(taskId, new Part(name, content));
	}

	Answer download(String fileId) {
		return this.visitor.get(EVIDENCE + "/files/" + fileId);
	}

	Answer delete(String fileId) {
		return this.visitor.delete(EVIDENCE + "/files/" + fileId);
	}

}
