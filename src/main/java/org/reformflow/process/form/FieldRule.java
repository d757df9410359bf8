package org.reformflow.process.form;

import com.fasterxml.jackson.databind.JsonNode;

/** The check of one kind of field; only called with a value that is not empty. */
interface FieldRule {

	/**
	 * Gives the value in its stored form.
	 * @throws Unfit if the value breaks a rule of the field
	 */
	JsonNode accept(FormPart.Field field, JsonNode value, FormContext context);

}
