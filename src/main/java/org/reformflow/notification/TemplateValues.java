package org.reformflow.notification;

import java.util.Set;

/**
 * Declared as a bean by a module that sends notices: the placeholders that templates
 * whose name starts with a prefix may use. A template with any other fails the start.
 *
 * @param prefix such as {@code deadline-}
 */
public record TemplateValues(String prefix, Set<String> placeholders) {

	public TemplateValues {
		placeholders = Set.copyOf(placeholders);
	}

}
