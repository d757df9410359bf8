package org.reformflow.modelling.check;

import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Collects what is found in one file, each thing once. */
class Findings {

	private static final int MOST = 200;

	private final TreeSet<Finding> found = new TreeSet<>();

	private final ModelFile file;

	Findings(ModelFile file) {
		this.file = file;
	}

	void error(String rule, @Nullable String element, String message, Object... words) {
		add(rule, element, Finding.Severity.ERROR, message, words);
	}

	void warn(String rule, @Nullable String element, String message, Object... words) {
		add(rule, element, Finding.Severity.WARNING, message, words);
	}

	void errorAt(int line, String rule, String message, Object... words) {
		this.found
			.add(new Finding(this.file.path(), null, line, rule, Finding.Severity.ERROR, message.formatted(words)));
	}

	private void add(String rule, @Nullable String element, Finding.Severity severity, String message,
			Object... words) {
		this.found.add(new Finding(this.file.path(), element, this.file.line(element), rule, severity,
				message.formatted(words)));
	}

	/** Sorted by line; of very many the first. */
	List<Finding> all() {
		return this.found.stream().limit(MOST).toList();
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

}
