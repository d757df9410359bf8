package org.reformflow.evidence;

/** A person took back an own file while the task was open; in the same transaction. */
public record EvidenceRemoved(EvidenceFile file) {

}
