package org.reformflow.modelling.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of scenarios as written: entries with their lines, nothing made of them. */
public final class ScenarioFile {

	private static final int LONGEST = 1024 * 1024;

	private static final int DEEPEST = 20;

	private ScenarioFile() {
	}

	/**
	 * The file.
	 * @return null when it is empty
	 * @throws YAMLException if it is no YAML, too large or too deep, or has aliases
	 */
	public static @Nullable Node read(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LONGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(0);
		Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
		if (root != null) {
			refuseAliases(root, Collections.newSetFromMap(new IdentityHashMap<>()));
		}
		return root;
	}

	private static void refuseAliases(Node node, Set<Node> seen) {
		if (!seen.add(node)) {
			throw new YAMLException("tệp dùng tham chiếu (&, *). Hãy viết lại thành từng dòng");
		}
		children(node).forEach((child) -> refuseAliases(child, seen));
	}

	private static List<Node> children(Node node) {
		List<Node> children = new ArrayList<>();
		if (node instanceof SequenceNode sequence) {
			children.addAll(sequence.getValue());
		}
		else if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> children.add(entry.getValueNode()));
		}
		return children;
	}

	/** Entries of a map by name, in order; none of anything else. */
	static Map<String, Node> entries(@Nullable Node node) {
		Map<String, Node> entries = new LinkedHashMap<>();
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> entries.put(text(entry.getKeyNode()), entry.getValueNode()));
		}
		return entries;
	}

	/** Names of a map with their lines, also those written twice. */
	static void names(@Nullable Node node, BiConsumer<String, Integer> visitor) {
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> visitor.accept(text(entry.getKeyNode()), line(entry.getKeyNode())));
		}
	}

	/** Items of a list; a single value is a list of one. */
	static List<Node> items(@Nullable Node node) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		return (node != null) ? List.of(node) : List.of();
	}

	/** The words of a plain value; empty for anything else. */
	static String text(@Nullable Node node) {
		return (node instanceof ScalarNode scalar) ? scalar.getValue() : "";
	}

	/** First line is 1. */
	static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}
