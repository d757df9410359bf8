package org.reformflow.evidence.inspection;

import java.nio.file.Path;

/** Says whether a file is free of known malware. */
@FunctionalInterface
public interface VirusScanner {

	/** For installations without a scanner. */
	VirusScanner NONE = (file) -> true;

	/**
	 * Whether nothing was found.
	 * @throws EvidenceProblem when the scanner gave no verdict
	 */
	boolean isClean(Path file);

}
