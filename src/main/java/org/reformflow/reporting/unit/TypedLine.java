package org.reformflow.reporting.unit;

/**
 * What somebody typed for one indicator; empty texts for nothing.
 *
 * @param code of the indicator
 * @param value as typed, perhaps no number
 * @param evidence SHA-256 of a file
 */
record TypedLine(String code, String value, String evidence, String note) {

	static TypedLine empty(String code) {
		return new TypedLine(code, "", "", "");
	}

}
