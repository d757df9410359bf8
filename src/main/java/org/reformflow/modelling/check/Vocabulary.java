package org.reformflow.modelling.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What models may refer to: beans and groups of the product, and names that its code
 * knows because the models it was built with use them.
 *
 * @param variables names in expressions of the shipped models
 * @param messages names of messages that the code sends
 * @param inputs of decisions, by decision
 * @param outputs of decisions that the code reads, by decision
 * @param fields that the code reads, by form
 * @param ladders kinds of deadlines that the ladder table knows
 * @param decisions the file of each decision
 * @param values words that the code knows as a result or input, by decision and column
 * @param formNames names in conditions of forms
 */
record Vocabulary(Beans beans, Set<String> groups, Set<String> processes, Set<String> variables, Set<String> messages,
		Map<String, Set<String>> inputs, Map<String, Set<String>> outputs, Map<String, Set<String>> fields,
		Set<String> ladders, Map<String, String> decisions, Map<String, Set<String>> values, Set<String> formNames) {

	static Vocabulary of(Beans beans, Set<String> groups) {
		return new Vocabulary(beans, groups, new TreeSet<>(), new HashSet<>(), new TreeSet<>(), new TreeMap<>(),
				new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
	}

}
