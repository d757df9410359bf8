package org.reformflow.evidence;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmissionCheck;

import org.springframework.stereotype.Component;

/** The task property {@code evidence.min}: so many files must be on the task. */
@Component
class MinimumEvidence implements SubmissionCheck {

	static final String PROPERTY = "evidence.min";

	private final EvidenceRows rows;

	private final EvidenceProcess process;

	MinimumEvidence(EvidenceRows rows, EvidenceProcess process) {
		this.rows = rows;
		this.process = process;
	}

	@Override
	public void check(DelegateTask task, Map<String, String> taskProperties, Map<String, Object> values) {
		int minimum = Integer.parseInt(taskProperties.getOrDefault(PROPERTY, "0"));
		if (minimum == 0) {
			return;
		}
		this.process.hold(task.getId());
		int present = this.rows.countOfTask(task.getId());
		if (present < minimum) {
			throw new Refusal("Cần đính kèm ít nhất " + minimum + " tệp minh chứng (hiện có " + present
					+ "). Hãy thêm tệp ở thẻ “Minh chứng” rồi gửi lại.");
		}
	}

}
