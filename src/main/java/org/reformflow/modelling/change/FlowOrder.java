package org.reformflow.modelling.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The order in which somebody tells a process: from its start along the flows. */
final class FlowOrder {

	private final BpmnModel model;

	private final Map<String, List<BpmnElement>> flows = new HashMap<>();

	private final Map<String, List<BpmnElement>> inside = new HashMap<>();

	private final Map<String, List<BpmnElement>> attached = new HashMap<>();

	private final Set<String> order = new LinkedHashSet<>();

	private FlowOrder(BpmnModel model) {
		this.model = model;
		for (BpmnElement element : model.elements().values()) {
			put(this.flows, element.isFlow() ? element.source() : null, element);
			put(this.attached, element.markup().attributes().get("attachedToRef"), element);
			put(this.inside, element.parent(), element);
		}
	}

	static List<String> of(BpmnModel model) {
		FlowOrder order = new FlowOrder(model);
		order.walk();
		return List.copyOf(order.order);
	}

	private static void put(Map<String, List<BpmnElement>> map, @Nullable String key, BpmnElement element) {
		if (key != null) {
			map.computeIfAbsent(key, (any) -> new ArrayList<>()).add(element);
		}
	}

	/** What no flow leads to comes after, as it stands in the file. */
	private void walk() {
		Deque<BpmnElement> next = new ArrayDeque<>(this.model.elements().values());
		while (!next.isEmpty()) {
			BpmnElement element = next.pop();
			if (this.order.add(element.id())) {
				List<BpmnElement> following = following(element);
				Collections.reverse(following);
				following.forEach(next::push);
			}
		}
	}

	private List<BpmnElement> following(BpmnElement element) {
		List<BpmnElement> following = new ArrayList<>();
		if (element.isFlow()) {
			BpmnElement target = this.model.find(element.target());
			if (target != null) {
				following.add(target);
			}
			return following;
		}
		this.inside.getOrDefault(element.id(), List.of())
			.stream()
			.filter((child) -> child.type().equals("startEvent"))
			.forEach(following::add);
		following.addAll(this.attached.getOrDefault(element.id(), List.of()));
		following.addAll(this.flows.getOrDefault(element.id(), List.of()));
		return following;
	}

}
