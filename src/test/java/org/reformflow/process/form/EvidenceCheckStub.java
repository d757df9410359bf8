package org.reformflow.process.form;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmissionCheck;

import org.springframework.stereotype.Component;

/** Refuses one title where the model wants evidence, for {@link FormGuardTests}. */
@Component
class EvidenceCheckStub implements SubmissionCheck {

	static final String TITLE_WITHOUT_EVIDENCE = "không có tệp";

	@Override
	public void check(DelegateTask task, Map<String, String> taskProperties, Map<String, Object> values) {
		if (TITLE_WITHOUT_EVIDENCE.equals(values.get("title"))) {
			throw new Refusal("Cần ít nhất %s tệp.".formatted(taskProperties.get("files.wanted")));
		}
	}

}
