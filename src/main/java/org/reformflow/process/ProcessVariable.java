package org.reformflow.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable, declared once with its type. Reading a missing or wrongly typed
 * value fails with the variable's name.
 *
 * @param <T> the Java type of the value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

	public static ProcessVariable<String> string(String name) {
		return new ProcessVariable<>(name, String.class);
	}

	public static ProcessVariable<Boolean> flag(String name) {
		return new ProcessVariable<>(name, Boolean.class);
	}

	public static ProcessVariable<Long> number(String name) {
		return new ProcessVariable<>(name, Long.class);
	}

	public T in(VariableScope scope) {
		return find(scope)
			.orElseThrow(() -> new IllegalStateException("Process variable '" + this.name + "' is missing"));
	}

	public Optional<T> find(VariableScope scope) {
		Object value = scope.getVariable(this.name);
		if (value != null && !this.type.isInstance(value)) {
			throw new IllegalStateException("Process variable '" + this.name + "' is no " + this.type.getSimpleName()
					+ " but " + value.getClass());
		}
		return Optional.ofNullable(this.type.cast(value));
	}

	public void set(VariableScope scope, @Nullable T value) {
		scope.setVariable(this.name, value);
	}

}
