package org.reformflow.modelling.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What an expression such as {@code ${workingDays.after(department, 3)}} is made of. */
final class Expressions {

	private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	private Expressions() {
	}

	/** A call of a method of something with a name. */
	record Call(String bean, String method, int parameters) {

	}

	/**
	 * What was found.
	 *
	 * @param names variables and beans
	 * @param foreign other things: functions, calls on results
	 */
	record Parts(Set<String> names, List<Call> calls, List<String> foreign) {

	}

	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/**
	 * @throws TreeBuilderException when it cannot be read
	 */
	static Parts parse(String expression) {
		Parts parts = new Parts(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
		walk((Node) BUILDER.build(expression).getRoot(), parts);
		return parts;
	}

	static boolean isReadable(String expression) {
		try {
			BUILDER.build(expression);
			return true;
		}
		catch (TreeBuilderException ex) {
			return false;
		}
	}

	private static void walk(Node node, Parts parts) {
		if (node instanceof AstIdentifier identifier) {
			parts.names().add(identifier.getName());
		}
		if (node instanceof AstFunction function) {
			parts.foreign().add(function.getName() + "()");
		}
		if (node instanceof AstMethod method) {
			Node property = method.getChild(0);
			if (property instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier bean) {
				parts.calls().add(new Call(bean.getName(), name(dot), method.getChild(1).getCardinality()));
			}
			else {
				parts.foreign().add(property.toString());
			}
		}
		else if (node instanceof AstProperty property && property.getChild(0) instanceof AstMethod) {
			parts.foreign().add(property.toString());
		}
		for (int i = 0; i < node.getCardinality(); i++) {
			walk(node.getChild(i), parts);
		}
	}

	private static String name(AstDot dot) {
		String text = dot.toString();
		return text.substring(text.lastIndexOf('.') + 1).strip();
	}

}
