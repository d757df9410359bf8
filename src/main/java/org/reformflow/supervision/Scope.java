package org.reformflow.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What a person may supervise.
 *
 * @param unit the only unit, or null for all of the department
 */
public record Scope(String department, @Nullable String unit) {

	public boolean isWholeDepartment() {
		return this.unit == null;
	}

}
