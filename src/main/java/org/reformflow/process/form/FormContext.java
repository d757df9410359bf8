package org.reformflow.process.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What the expressions of a form see: the submitted values, in a dynamic list the row,
 * and behind them what the form's view shows and the variables of the task.
 */
class FormContext {

	private final VariableScope scope;

	private final Map<String, JsonNode> view;

	private final FeelEngine feel;

	private final Map<String, Object> values;

	FormContext(VariableScope scope, Map<String, JsonNode> view, FeelEngine feel, ObjectNode submitted) {
		this(scope, view, feel, JsonValues.toMap(submitted));
	}

	private FormContext(VariableScope scope, Map<String, JsonNode> view, FeelEngine feel, Map<String, Object> values) {
		this.scope = scope;
		this.view = view;
		this.feel = feel;
		this.values = values;
	}

	/** The same with the values of a row in front, also as {@code this}. */
	FormContext inRow(ObjectNode row) {
		Map<String, Object> all = new HashMap<>(this.values);
		all.put("parent", this.values);
		all.putAll(JsonValues.toMap(row));
		all.put("this", JsonValues.toMap(row));
		return new FormContext(this.scope, this.view, this.feel, all);
	}

	JsonNode variable(String name) {
		JsonNode shown = this.view.get(name);
		return (shown != null) ? shown : JsonValues.ofVariable(this.scope.getVariable(name));
	}

	/** A rule's number, written as such or as an expression. */
	Optional<BigDecimal> number(JsonNode rule) {
		if (rule.isTextual() && rule.textValue().startsWith("=")) {
			return evaluate(rule.textValue()).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
		}
		return JsonValues.number(rule);
	}

	/** Whether a flag of the form, literal or expression, is set. */
	Optional<Boolean> truth(JsonNode flag) {
		return flag.isTextual() ? evaluate(flag.textValue()).map((result) -> result.asBoolean(false))
				: Optional.of(flag.asBoolean(false));
	}

	/** Whether any condition holds; nothing if that cannot be told here. */
	Optional<Boolean> any(List<String> conditions) {
		Optional<Boolean> result = Optional.of(false);
		for (String condition : conditions) {
			Optional<JsonNode> holds = evaluate(condition);
			if (holds.isEmpty()) {
				result = Optional.empty();
			}
			else if (holds.get().isBoolean() && holds.get().booleanValue()) {
				return Optional.of(true);
			}
		}
		return result;
	}

	/** The result of a FEEL expression; nothing if it fails. */
	Optional<JsonNode> evaluate(String expression) {
		try {
			Object result = this.feel.evaluateSimpleExpression(
					expression.startsWith("=") ? expression.substring(1).strip() : expression, new Names());
			return Optional.of(JsonValues.ofVariable(result));
		}
		catch (FeelException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private final class Names implements VariableContext {

		@Override
		public TypedValue resolve(String name) {
			Map<String, Object> values = FormContext.this.values;
			return Variables.untypedValue(
					values.containsKey(name) ? values.get(name) : JsonValues.toJava(FormContext.this.variable(name)));
		}

		@Override
		public boolean containsVariable(String name) {
			return FormContext.this.values.containsKey(name) || FormContext.this.view.containsKey(name)
					|| FormContext.this.scope.hasVariable(name);
		}

		@Override
		public Set<String> keySet() {
			Set<String> names = new HashSet<>(FormContext.this.scope.getVariableNames());
			names.addAll(FormContext.this.view.keySet());
			names.addAll(FormContext.this.values.keySet());
			return names;
		}

	}

}
