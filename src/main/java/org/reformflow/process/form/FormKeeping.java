package org.reformflow.process.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of the values of a user task's form beside those that route the process;
 * the property {@value #PROPERTY} of the model says it.
 */
public enum FormKeeping {

	/** Variables of the task, in the engine and its history. */
	VARIABLES("variables"),

	/** Reach the task's listeners and are stored nowhere in the engine. */
	TRANSIENT("transient"),

	/** The same, and are kept as people read them, with the step of the case. */
	KEPT("kept");

	/** Name of the property. */
	public static final String PROPERTY = "form.values";

	private final String code;

	FormKeeping(String code) {
		this.code = code;
	}

	/** As the model says it; the first one by saying nothing. */
	public String code() {
		return this.code;
	}

	/** What a model may say, as far as it says something. */
	public static List<String> codes() {
		return List.of(TRANSIENT.code, KEPT.code);
	}

	/** Nothing for a word that is none. */
	public static Optional<FormKeeping> of(String code) {
		return Arrays.stream(values()).filter((each) -> each.code.equals(code)).findFirst();
	}

	/** A running case with an unknown word keeps its values as variables. */
	static FormKeeping of(Map<String, String> properties) {
		return of(properties.getOrDefault(PROPERTY, VARIABLES.code)).orElse(VARIABLES);
	}

}
