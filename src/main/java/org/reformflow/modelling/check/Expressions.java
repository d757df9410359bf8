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

	/** Characters; longer ones cannot be read by people, nor by a parser that nests. */
	static final int LONGEST = 500;

	/** The only property that models read, of {@code execution}. */
	private static final String BUSINESS_KEY = "processBusinessKey";

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
		if (expression.length() > LONGEST) {
			throw new TreeBuilderException(expression, LONGEST, "", "", "longer than " + LONGEST);
		}
		Parts parts = new Parts(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
		walk((Node) BUILDER.build(expression).getRoot(), parts);
		return parts;
	}

	static boolean isReadable(String expression) {
		try {
			parse(expression);
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
		if (node instanceof AstMethod method && method.getChild(0) instanceof AstDot dot
				&& dot.getChild(0) instanceof AstIdentifier bean) {
			parts.calls().add(new Call(bean.getName(), name(dot), method.getChild(1).getCardinality()));
			walk(bean, parts);
			walk(method.getChild(1), parts);
			return;
		}
		boolean isKey = node instanceof AstDot dot && dot.toString().equals(". " + BUSINESS_KEY)
				&& dot.getChild(0) instanceof AstIdentifier owner && owner.getName().equals("execution");
		if (!isKey && (node instanceof AstMethod || node instanceof AstProperty)) {
			parts.foreign().add(node.toString());
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
