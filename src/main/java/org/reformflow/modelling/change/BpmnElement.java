package org.reformflow.modelling.change;

import org.jspecify.annotations.Nullable;

/**
 * A step, event, gateway, flow, message and the like.
 *
 * @param id of this file; made up if it has none
 * @param parent id of what it lies in; null for what stands beside the process
 */
record BpmnElement(String id, Markup markup, @Nullable String parent, Facets facets) {

	static final String FLOW = "sequenceFlow";

	String type() {
		return this.markup.name();
	}

	String label() {
		return this.markup.attribute("name").replaceAll("\\s+", " ");
	}

	String source() {
		return this.markup.attribute("sourceRef");
	}

	String target() {
		return this.markup.attribute("targetRef");
	}

	boolean isFlow() {
		return type().equals(FLOW);
	}

	/** Whether a flow is followed always and says nothing. */
	boolean isPlainFlow() {
		return isFlow() && label().isEmpty() && this.markup.children().isEmpty();
	}

	/** Whether cases wait there for somebody or something. */
	boolean isWaiting() {
		return type().equals("userTask") || type().equals("receiveTask") || type().equals("intermediateCatchEvent")
				|| type().equals("eventBasedGateway") || type().equals("callActivity") || type().equals("boundaryEvent")
				|| type().equals("subProcess");
	}

}
