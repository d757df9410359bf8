package org.reformflow.evidence;

/** A file was attached; published in the storing transaction. */
public record EvidenceAdded(EvidenceFile file) {

}
