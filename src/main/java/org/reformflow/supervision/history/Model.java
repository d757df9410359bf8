package org.reformflow.supervision.history;

import java.util.List;
import java.util.Map;

/**
 * The nodes and flows of a model.
 *
 * @param nodes by id
 * @param flows in the order of the model
 */
record Model(Map<String, Node> nodes, List<Flow> flows) {

	/**
	 * A node.
	 *
	 * @param name as the model has it, empty when it has none
	 * @param type such as {@code userTask}
	 */
	record Node(String id, String name, String type) {

		/** What people call it: its name, else its kind. */
		String label() {
			return this.name.isEmpty() ? StepType.words(this.type) : this.name;
		}

	}

	record Flow(String id, String source, String target) {

	}

	List<Flow> from(String node) {
		return this.flows.stream().filter((flow) -> flow.source().equals(node)).toList();
	}

	/** Empty for a node that this version of the model does not have. */
	String type(String node) {
		Node found = this.nodes.get(node);
		return (found != null) ? found.type() : "";
	}

	String label(String node) {
		Node found = this.nodes.get(node);
		return (found != null) ? found.label() : node;
	}

}
