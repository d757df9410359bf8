package org.reformflow.document;

import java.util.Set;

/**
 * Declared as a bean by a module that makes documents: what templates of a name may and
 * must say. A template that names anything else, or leaves out something required, fails
 * the start.
 *
 * @param name of the template, such as {@code apology-letter}
 * @param known placeholders; those of a list's entries are written {@code list.field}
 * @param required those of them that no template may leave out
 */
public record TemplateFields(String name, Set<String> known, Set<String> required) {

	public TemplateFields {
		known = Set.copyOf(known);
		required = Set.copyOf(required);
	}

}
