package org.reformflow.process;

import java.util.function.Supplier;

/** The append-only log of who decided, changed and took what; docs/adr/0028. */
public interface AuditTrail {

	/**
	 * Notes what the running transaction does; written with it or not at all. Outside of
	 * a transaction it is written at once.
	 */
	void note(AuditNote note);

	/**
	 * Notes what the running transaction does, in words known at its end only.
	 * @param note asked before the commit; outside of a transaction at once
	 */
	void noteAtEnd(Supplier<AuditNote> note);

	/**
	 * Notes what no transaction holds, such as a sign-in; written at once, whatever
	 * becomes of the caller.
	 */
	void noteAtOnce(AuditNote note);

	/**
	 * From here to its end the running transaction leaves no hash of any content, of
	 * notes made before either: a secret ballot has so few answers that even a hash would
	 * tell.
	 */
	void keepContentsSecret();

}
