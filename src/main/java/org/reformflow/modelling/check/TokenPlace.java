package org.reformflow.modelling.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * A node as tokens see it. Nodes and flows are numbered.
 *
 * @param in flows into it
 * @param borders ways out of each event on its border that ends it
 */
record TokenPlace(String id, int number, Kind kind, BitSet in, List<Way> out, List<List<Way>> borders) {

	/** How tokens pass. */
	enum Kind {

		START, END, END_OF_ALL, CHOICE, PARALLEL, ACTIVITY, OTHER

	}

	/** A flow, and the node that it leads to. */
	record Way(int number, String target) {

	}

	/** Whether all gateways and events are of the kinds that are played. */
	static boolean arePlayable(List<FlowNode> nodes) {
		return nodes.stream()
			.noneMatch((node) -> node instanceof InclusiveGateway || node instanceof ComplexGateway
					|| has(node, LinkEventDefinition.class));
	}

	/** The nodes of one level. */
	static List<TokenPlace> of(List<FlowNode> nodes) {
		Map<String, Integer> numbers = new HashMap<>();
		List<TokenPlace> places = new ArrayList<>();
		for (FlowNode node : nodes) {
			BitSet in = new BitSet();
			node.getIncoming().forEach((flow) -> in.set(number(flow.getId(), numbers)));
			List<List<Way>> borders = nodes.stream()
				.filter((other) -> other instanceof BoundaryEvent event && event.cancelActivity()
						&& node.equals(event.getAttachedTo()))
				.map((border) -> ways(border.getOutgoing(), numbers))
				.toList();
			places.add(new TokenPlace(node.getId(), number(node.getId(), numbers), kind(node), in,
					ways(node.getOutgoing(), numbers), borders));
		}
		return places;
	}

	private static List<Way> ways(Collection<SequenceFlow> flows, Map<String, Integer> numbers) {
		return flows.stream().map((flow) -> new Way(number(flow.getId(), numbers), flow.getTarget().getId())).toList();
	}

	private static int number(String id, Map<String, Integer> numbers) {
		return numbers.computeIfAbsent(id, (unknown) -> numbers.size());
	}

	private static Kind kind(FlowNode node) {
		if (node instanceof StartEvent) {
			return Kind.START;
		}
		if (node instanceof EndEvent) {
			return (has(node, TerminateEventDefinition.class) || has(node, ErrorEventDefinition.class))
					? Kind.END_OF_ALL : Kind.END;
		}
		if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
			return Kind.CHOICE;
		}
		if (node instanceof ParallelGateway) {
			return Kind.PARALLEL;
		}
		return (node instanceof Activity) ? Kind.ACTIVITY : Kind.OTHER;
	}

	private static boolean has(FlowNode node, Class<?> event) {
		return node instanceof ThrowEvent thrown && thrown.getEventDefinitions().stream().anyMatch(event::isInstance);
	}

	/** Whether something can happen here. */
	boolean isAble(BitSet state) {
		if (this.kind != Kind.PARALLEL) {
			return state.get(this.number) || this.in.intersects(state);
		}
		BitSet missing = (BitSet) this.in.clone();
		missing.andNot(state);
		return missing.isEmpty() && !this.in.isEmpty();
	}

}
