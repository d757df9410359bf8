package org.reformflow.process.form;

import java.util.ArrayList;
import java.util.List;

import org.reformflow.process.Refusal;

/** What is wrong with a submission, said to the person in one message. */
class Problems {

	private static final int SHOWN = 5;

	private final List<String> problems = new ArrayList<>();

	void add(Place place, String problem) {
		this.problems.add(place + ": " + problem);
	}

	void refuseIfAny() {
		if (this.problems.isEmpty()) {
			return;
		}
		String shown = String.join("; ", this.problems.stream().limit(SHOWN).toList());
		int more = this.problems.size() - SHOWN;
		throw new Refusal(
				"Biểu mẫu chưa gửi được. " + shown + ((more > 0) ? "; và %d lỗi khác.".formatted(more) : "."));
	}

}
