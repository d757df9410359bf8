package org.reformflow.modelling.check;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** How tables are read. */
final class DecisionTables {

	private DecisionTables() {
	}

	static String expression(Input input) {
		return (input.getInputExpression() != null) ? text(input.getInputExpression().getText()) : "";
	}

	static String text(@Nullable Text text) {
		return (text != null) ? Objects.requireNonNullElse(text.getTextContent(), "").strip() : "";
	}

	static String type(Input input) {
		String type = (input.getInputExpression() != null) ? input.getInputExpression().getTypeRef() : null;
		return Objects.requireNonNullElse(type, "string");
	}

	static List<String> conditions(Rule rule) {
		return rule.getInputEntries().stream().map((entry) -> text(entry.getText())).toList();
	}

}
