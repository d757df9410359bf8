package org.reformflow.modelling.change;

import java.util.List;
import java.util.stream.Stream;

/** What listens to the course of a step. */
final class Listeners {

	private static final List<String> IMPLEMENTATIONS = List.of("delegateExpression", "expression", "class",
			"camunda:delegateExpression", "camunda:expression", "camunda:class");

	private Listeners() {
	}

	/** What it calls; empty if nothing is named. */
	static String bean(Markup listener) {
		return IMPLEMENTATIONS.stream()
			.map(listener::attribute)
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** In the order in which the engine calls them. */
	static List<String> inOrder(Markup element, String kind) {
		return element.children("extensionElements")
			.flatMap((extensions) -> extensions.children().stream())
			.filter((child) -> child.name().equals(kind))
			.flatMap((listener) -> Stream.of(listener.attribute("event") + " " + bean(listener)))
			.toList();
	}

}
