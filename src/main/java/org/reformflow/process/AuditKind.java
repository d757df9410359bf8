package org.reformflow.process;

/** What an entry of the audit log is about. */
public enum AuditKind {

	/** A person submitted a task or decided in another way. */
	DECISION,

	/** Points or a vote were given, or results published. */
	SCORE,

	/** A deadline, or the calendar that deadlines are counted by, was changed. */
	DEADLINE,

	/**
	 * A person, a group, a membership, a substitution or an authorization was changed.
	 */
	PERMISSION,

	/** A model was asked for, released, deployed, or running cases were moved to it. */
	MODEL,

	/** Somebody signed in or out, or failed to. */
	SIGN_IN,

	/** A file left the product. */
	EXPORT

}
