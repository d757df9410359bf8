package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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

	private static final int MOST_STATES = 20_000;

	private final List<FlowNode> nodes;

	private final Set<String> stuck = new TreeSet<>();

	private final Set<String> doubled = new TreeSet<>();

	private final Set<Set<String>> seen = new HashSet<>();

	private final Deque<Set<String>> open = new ArrayDeque<>();

	TokenGame(List<FlowNode> nodes) {
		this.nodes = nodes;
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

	/** Plays from each start. */
	TokenGame play() {
		for (FlowNode node : this.nodes) {
			if (node instanceof StartEvent) {
				reach(Set.of(), node.getOutgoing());
			}
		}
		while (!this.open.isEmpty() && this.seen.size() < MOST_STATES) {
			Set<String> state = this.open.removeFirst();
			List<FlowNode> able = this.nodes.stream().filter((node) -> isAble(node, state)).toList();
			able.forEach((node) -> fire(node, state));
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

	private boolean isAble(FlowNode node, Set<String> state) {
		if (state.contains(node.getId())) {
			return true;
		}
		Stream<String> flows = node.getIncoming().stream().map(SequenceFlow::getId);
		return (node instanceof ParallelGateway) ? !node.getIncoming().isEmpty() && flows.allMatch(state::contains)
				: flows.anyMatch(state::contains);
	}

	private void fire(FlowNode node, Set<String> state) {
		if (node instanceof ParallelGateway) {
			reach(without(state, node.getIncoming().stream().map(SequenceFlow::getId).toList()), node.getOutgoing());
			return;
		}
		if (state.contains(node.getId())) {
			leave(node, state);
		}
		for (SequenceFlow flow : node.getIncoming()) {
			if (state.contains(flow.getId())) {
				take(node, without(state, List.of(flow.getId())));
			}
		}
	}

	private void take(FlowNode node, Set<String> state) {
		if (node instanceof EndEvent) {
			boolean all = events(node).anyMatch(
					(event) -> event instanceof TerminateEventDefinition || event instanceof ErrorEventDefinition);
			add(all ? Set.of() : state);
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
	private void leave(FlowNode node, Set<String> state) {
		Set<String> after = without(state, List.of(node.getId()));
		reach(after, node.getOutgoing());
		for (FlowNode border : this.nodes) {
			if (border instanceof BoundaryEvent event && node.equals(event.getAttachedTo()) && event.cancelActivity()) {
				reach(after, event.getOutgoing());
			}
		}
	}

	private void reach(Set<String> state, Iterable<SequenceFlow> flows) {
		Set<String> next = new HashSet<>(state);
		for (SequenceFlow flow : flows) {
			if (!next.add(flow.getId())) {
				this.doubled.add(flow.getTarget().getId());
				return;
			}
		}
		add(next);
	}

	private void token(Set<String> state, String id, FlowNode node) {
		Set<String> next = new HashSet<>(state);
		if (!next.add(id)) {
			this.doubled.add(node.getId());
			return;
		}
		add(next);
	}

	private void add(Set<String> state) {
		if (this.seen.add(state)) {
			this.open.add(state);
		}
	}

	private static Set<String> without(Set<String> state, List<String> gone) {
		Set<String> next = new HashSet<>(state);
		gone.forEach(next::remove);
		return next;
	}

	private void waiting(Set<String> state) {
		List<String> joins = new ArrayList<>();
		for (FlowNode node : this.nodes) {
			if (node instanceof ParallelGateway
					&& node.getIncoming().stream().anyMatch((flow) -> state.contains(flow.getId()))) {
				joins.add(node.getId());
			}
		}
		this.stuck.addAll(joins);
	}

}
