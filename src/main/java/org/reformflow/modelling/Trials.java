package org.reformflow.modelling;

import java.util.List;

import org.reformflow.modelling.check.ModelFile;

/** Tries the files of one process with the scenarios among them. */
public interface Trials {

	/**
	 * Runs all scenarios; seconds.
	 * @param process the key of the process
	 * @param files all of its files
	 */
	Trial run(String process, List<ModelFile> files);

	/**
	 * How it went.
	 *
	 * @param passed whether nothing failed; true without scenarios
	 * @param summary one Vietnamese sentence, such as "8/8 kịch bản đạt, qua 100% phần
	 * tử."
	 * @param report becomes JSON for the page; what {@code POST scenarios/run} answers
	 */
	record Trial(boolean passed, String summary, Object report) {

	}

}
