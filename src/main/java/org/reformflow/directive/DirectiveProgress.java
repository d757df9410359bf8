package org.reformflow.directive;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code directive-rollout} asks about a directive. */
@Component("directiveProgress")
@ModelBean
public class DirectiveProgress {

	private final DirectiveTable directives;

	DirectiveProgress(DirectiveTable directives) {
		this.directives = directives;
	}

	/** Whether all assignments of an issued directive are closed. */
	public boolean allClosed(String directiveId) {
		return this.directives.get(directiveId).openAssignments() == 0;
	}

}
