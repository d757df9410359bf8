package org.reformflow.modelling.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** That tables use the words that the code knows; the shipped tables show which. */
final class DecisionWords {

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

	private DecisionWords() {
	}

	/** What the code does not know as a result, and what never comes in. */
	static void check(String decision, DecisionTable table, Vocabulary vocabulary, Findings findings) {
		List<Output> outputs = List.copyOf(table.getOutputs());
		List<Input> inputs = List.copyOf(table.getInputs());
		for (Rule rule : table.getRules()) {
			int column = 0;
			for (OutputEntry entry : rule.getOutputEntries()) {
				Set<String> known = vocabulary.values().get(decision + "#" + outputs.get(column++).getName());
				unknown(entry.getText(), known).forEach((word) -> findings.error("decision-value", entry.getId(),
						"Hệ thống không biết kết quả “%s” ở cột này. Hãy chọn một trong: %s.", word,
						String.join(", ", Objects.requireNonNull(known))));
			}
			column = 0;
			for (InputEntry entry : rule.getInputEntries()) {
				Set<String> known = vocabulary.values()
					.get(decision + "#" + DecisionTables.expression(inputs.get(column++)));
				unknown(entry.getText(), known).forEach((word) -> findings.warn("decision-word", entry.getId(),
						"Chưa từng có “%s” ở cột này (có: %s). Hãy kiểm tra chính tả.", word,
						String.join(", ", Objects.requireNonNull(known))));
			}
		}
	}

	private static Stream<String> unknown(@Nullable Text text, @Nullable Set<String> known) {
		return (known == null) ? Stream.empty()
				: quoted(DecisionTables.text(text)).filter((word) -> !known.contains(word));
	}

	private static Stream<String> quoted(String entry) {
		return QUOTED.matcher(entry).results().map((found) -> found.group(1));
	}

	/** Columns whose texts are all words of the code rather than of people. */
	static void learn(String decision, DecisionTable table, Vocabulary vocabulary) {
		List<Output> outputs = List.copyOf(table.getOutputs());
		List<Input> inputs = List.copyOf(table.getInputs());
		for (int column = 0; column < outputs.size(); column++) {
			int place = column;
			words(vocabulary, decision + "#" + outputs.get(column).getName(),
					table.getRules()
						.stream()
						.map((rule) -> DecisionTables.text(List.copyOf(rule.getOutputEntries()).get(place).getText())));
		}
		for (int column = 0; column < inputs.size(); column++) {
			int place = column;
			words(vocabulary, decision + "#" + DecisionTables.expression(inputs.get(column)),
					table.getRules()
						.stream()
						.map((rule) -> DecisionTables.text(List.copyOf(rule.getInputEntries()).get(place).getText())));
		}
	}

	private static void words(Vocabulary vocabulary, String column, Stream<String> entries) {
		Set<String> words = entries.flatMap(DecisionWords::quoted).collect(Collectors.toCollection(TreeSet::new));
		if (!words.isEmpty() && words.stream().allMatch((word) -> word.matches("[a-zA-Z][a-zA-Z-]+"))) {
			vocabulary.values().put(column, words);
		}
	}

}
