package org.reformflow.modelling.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** That each cell of a table is a value of its column's type, and no program. */
final class DecisionEntries {

	private static final Pattern STRINGS = Pattern.compile("(not\\()?\"[^\"]*\"( *, *\"[^\"]*\")*\\)?");

	private static final Pattern NUMBERS = Pattern
		.compile("(not\\()?([<>]=? *)?-?\\d+(\\.\\d+)?( *, *([<>]=? *)?-?\\d+(\\.\\d+)?)*\\)?"
				+ "|[\\[\\](]-?[\\d.]+ *\\.\\. *-?[\\d.]+[\\[\\])]");

	private static final Pattern DATES = Pattern.compile(
			"(not\\()?([<>]=? *)?date( and time)?\\(\"[0-9T:.+-]+\"\\)( *, *([<>]=? *)?date( and time)?\\(\"[0-9T:.+-]+\"\\))*\\)?"
					+ "|[\\[\\](]date( and time)?\\(\"[0-9T:.+-]+\"\\) *\\.\\. *date( and time)?\\(\"[0-9T:.+-]+\"\\)[\\[\\])]");

	private static final Set<String> NUMERIC = Set.of("integer", "long", "double", "number");

	private DecisionEntries() {
	}

	static void check(DecisionTable table, Findings findings) {
		List<Input> inputs = List.copyOf(table.getInputs());
		List<Output> outputs = List.copyOf(table.getOutputs());
		for (Rule rule : table.getRules()) {
			int column = 0;
			for (InputEntry entry : rule.getInputEntries()) {
				String type = (inputs.get(column).getInputExpression() != null)
						? inputs.get(column).getInputExpression().getTypeRef() : null;
				entry(entry.getId(), DecisionTables.text(entry.getText()), type, "-", findings);
				column++;
			}
			column = 0;
			for (OutputEntry entry : rule.getOutputEntries()) {
				entry(entry.getId(), DecisionTables.text(entry.getText()), outputs.get(column).getTypeRef(), "null",
						findings);
				column++;
			}
		}
	}

	private static void entry(String id, String text, @Nullable String type, String nothing, Findings findings) {
		if (text.isEmpty() || text.equals(nothing) || type == null) {
			return;
		}
		boolean right = switch (type) {
			case "string" -> STRINGS.matcher(text).matches();
			case "boolean" -> text.equals("true") || text.equals("false");
			case "date" -> DATES.matcher(text).matches();
			default -> !NUMERIC.contains(type) || NUMBERS.matcher(text).matches();
		};
		if (!right) {
			findings.error("decision-entry", id, "Ô “%s” không đúng kiểu %s. %s", text, type,
					type.equals("string") ? "Chữ phải đặt trong dấu nháy kép." : "Hãy sửa giá trị.");
		}
	}

}
