package org.reformflow.initiative.council;

import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.ProcessVariable;

/** Variables of processes {@code initiative-scoring} and {@code initiative-session}. */
final class CouncilVariables {

	static final ProcessVariable<String> APPLICATION_ID = ReviewProcess.APPLICATION_ID;

	static final ProcessVariable<String> CAMPAIGN_ID = ReviewProcess.CAMPAIGN_ID;

	static final ProcessVariable<String> SCORING_ID = ProcessVariable.string("scoringId");

	/** Person id of whose sheet it is; empty when there is nobody any more. */
	static final ProcessVariable<String> REVIEWER = ProcessVariable.string("reviewer");

	/** Whether enough people were found to score. */
	static final ProcessVariable<Boolean> REVIEWERS_FOUND = ProcessVariable.flag("reviewersFound");

	static final ProcessVariable<String> SESSION_ID = ProcessVariable.string("sessionId");

	/** Whether the process ended with a decision rather than with nothing to judge. */
	static final ProcessVariable<Boolean> SESSION_HELD = ProcessVariable.flag("sessionHeld");

	private CouncilVariables() {
	}

}
