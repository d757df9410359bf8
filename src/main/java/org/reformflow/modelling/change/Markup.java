package org.reformflow.modelling.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An XML element as it is meant: without the layout of its source, and with the same
 * names whatever prefixes the file uses.
 *
 * @param name without prefix for BPMN and DMN, else such as {@code camunda:in}
 * @param attributes sorted by name; those that only repeat the default are left out
 * @param text trimmed
 */
record Markup(String name, Map<String, String> attributes, String text, List<Markup> children) {

	String attribute(String name) {
		return this.attributes.getOrDefault(name, "");
	}

	String id() {
		return attribute("id");
	}

	Stream<Markup> children(String name) {
		return this.children.stream().filter((child) -> child.name().equals(name));
	}

	/** The text of the first child of a name; empty if there is none. */
	String text(String name) {
		return children(name).findFirst().map(Markup::text).orElse("");
	}

}
