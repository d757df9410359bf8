package org.reformflow.directive;

import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.reformflow.organisation.Role;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/**
 * Who may give an assignment more time: the decision table {@code extension-authority}.
 */
@Component
class ExtensionAuthorityDecision {

	private static final String KEY = "extension-authority";

	private final DecisionService decisions;

	private final Extensions extensions;

	private final AsSystem asSystem;

	ExtensionAuthorityDecision(DecisionService decisions, Extensions extensions, AsSystem asSystem) {
		this.decisions = decisions;
		this.extensions = extensions;
		this.asSystem = asSystem;
	}

	/**
	 * Whether the office may decide alone.
	 * @param days calendar days that the unit gains; none is always the office's
	 */
	boolean mayOffice(String assignmentId, long days) {
		if (days <= 0) {
			return true;
		}
		long granted = this.extensions.ofAssignment(assignmentId)
			.stream()
			.filter((extension) -> extension.state().equals("GRANTED"))
			.count();
		return this.asSystem.call(() -> Role.OFFICE.group()
			.equals(this.decisions
				.evaluateDecisionTableByKey(KEY, Map.of("extensionDays", days, "extensionsGranted", granted))
				.getSingleEntry()));
	}

}
