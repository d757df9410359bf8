package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
 * Plays all courses of one level of a process: a state is the set of flows and steps that
 * hold a token. Finds joins that wait for ever and steps that happen twice at once.
 */
final class TokenGame {

	private static final int MOST_STATES = 3_000;

	private final List<FlowNode> nodes;

	private final Set<String> stuck = new TreeSet<>();

	private final Set<String> doubled = new TreeSet<>();

	private final Set<BitSet> seen = new HashSet<>();

	private final Deque<BitSet> open = new ArrayDeque<>();

	private final Map<String, Integer> numbers = new HashMap<>();

	TokenGame(List<FlowNode> nodes) {
		this.nodes = nodes;
		for (FlowNode node : nodes) {
			number(node.getId());
			node.getOutgoing().forEach((flow) -> number(flow.getId()));
		}
	}

	private int number(String id) {
		return this.numbers.computeIfAbsent(id, (unknown) -> this.numbers.size());
	}

	/** Whether all gateways and events are of the kinds that are played. */
	boolean isPlayable() {
		return this.nodes.stream()
			.noneMatch((node) -> node instanceof InclusiveGateway || node instanceof ComplexGateway
					|| events(node).anyMatch(LinkEventDefinition.class::isInstance));
	}

	private static Stream<Object> events(FlowNode node) {
		return (node instanceof ThrowEvent event) ? event.getEventDefinitions().stream().map(Object.class::cast)
				: Stream.empty();
	}

	/**
	 * Plays from each start, in every order; when there are too many, in one order for
	 * the rest.
	 */
	TokenGame play() {
		for (FlowNode node : this.nodes) {
			if (node instanceof StartEvent) {
				reach(new BitSet(), node.getOutgoing());
			}
		}
		while (!this.open.isEmpty() && this.seen.size() < 2 * MOST_STATES) {
			boolean inEveryOrder = this.seen.size() < MOST_STATES;
			BitSet state = inEveryOrder ? this.open.removeFirst() : this.open.removeLast();
			List<FlowNode> able = this.nodes.stream().filter((node) -> isAble(node, state)).toList();
			able.stream().limit(inEveryOrder ? able.size() : 1).forEach((node) -> fire(node, state));
			if (able.isEmpty() && !state.isEmpty()) {
				waiting(state);
			}
		}
		return this;
	}

	/** Gateways at which a token waits for one that never comes. */
	Set<String> stuck() {
		return this.stuck;
	}

	/** Nodes that a second token reaches while the first is still there. */
	Set<String> doubled() {
		return this.doubled;
	}

	private boolean isAble(FlowNode node, BitSet state) {
		if (has(state, node.getId())) {
			return true;
		}
		Stream<String> flows = node.getIncoming().stream().map(SequenceFlow::getId);
		return (node instanceof ParallelGateway)
				? !node.getIncoming().isEmpty() && flows.allMatch((flow) -> has(state, flow))
				: flows.anyMatch((flow) -> has(state, flow));
	}

	private void fire(FlowNode node, BitSet state) {
		if (node instanceof ParallelGateway) {
			reach(without(state, node.getIncoming().stream().map(SequenceFlow::getId).toList()), node.getOutgoing());
			return;
		}
		if (has(state, node.getId())) {
			leave(node, state);
		}
		for (SequenceFlow flow : node.getIncoming()) {
			if (has(state, flow.getId())) {
				take(node, without(state, List.of(flow.getId())));
			}
		}
	}

	private void take(FlowNode node, BitSet state) {
		if (node instanceof EndEvent) {
			boolean all = events(node).anyMatch(
					(event) -> event instanceof TerminateEventDefinition || event instanceof ErrorEventDefinition);
			add(all ? new BitSet() : state);
		}
		else if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
			node.getOutgoing().forEach((flow) -> reach(state, List.of(flow)));
		}
		else if (node instanceof Activity) {
			token(state, node.getId(), node);
		}
		else {
			reach(state, node.getOutgoing());
		}
	}

	/** An activity ends, or an event on its border happens. */
	private void leave(FlowNode node, BitSet state) {
		BitSet after = without(state, List.of(node.getId()));
		reach(after, node.getOutgoing());
		for (FlowNode border : this.nodes) {
			if (border instanceof BoundaryEvent event && node.equals(event.getAttachedTo()) && event.cancelActivity()) {
				reach(after, event.getOutgoing());
			}
		}
	}

	private void reach(BitSet state, Iterable<SequenceFlow> flows) {
		BitSet next = (BitSet) state.clone();
		for (SequenceFlow flow : flows) {
			if (has(next, flow.getId())) {
				this.doubled.add(flow.getTarget().getId());
				return;
			}
			next.set(number(flow.getId()));
		}
		add(next);
	}

	private void token(BitSet state, String id, FlowNode node) {
		if (has(state, id)) {
			this.doubled.add(node.getId());
			return;
		}
		BitSet next = (BitSet) state.clone();
		next.set(number(id));
		add(next);
	}

	private boolean has(BitSet state, String id) {
		return state.get(number(id));
	}

	private void add(BitSet state) {
		if (this.seen.add(state)) {
			this.open.add(state);
		}
	}

	private BitSet without(BitSet state, List<String> gone) {
		BitSet next = (BitSet) state.clone();
		gone.forEach((id) -> next.clear(number(id)));
		return next;
	}

	private void waiting(BitSet state) {
		List<String> joins = new ArrayList<>();
		for (FlowNode node : this.nodes) {
			if (node instanceof ParallelGateway
					&& node.getIncoming().stream().anyMatch((flow) -> has(state, flow.getId()))) {
				joins.add(node.getId());
			}
		}
		this.stuck.addAll(joins);
	}

}
