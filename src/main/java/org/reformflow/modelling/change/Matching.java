package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Which elements of two versions are the same ones: by id; else, where it is clear, by
 * kind and label in the same place, by where they are drawn, and flows by what they join.
 */
final class Matching {

	private final BpmnModel left;

	private final BpmnModel right;

	private final Map<String, String> rightOf = new LinkedHashMap<>();

	private final Map<String, String> leftOf = new HashMap<>();

	Matching(BpmnModel left, BpmnModel right) {
		this.left = left;
		this.right = right;
		left.elements().keySet().stream().filter(right.elements()::containsKey).forEach((id) -> join(id, id));
		joinBy(Matching::byLabel);
		joinBy(Matching::byPicture);
		joinBy(Matching::byOnlyOne);
		joinBy(Matching::byEnds);
		joinBy((side, flow) -> side.end("from", flow, flow.source()));
		joinBy((side, flow) -> side.end("to", flow, flow.target()));
	}

	@Nullable String rightOf(String id) {
		return this.rightOf.get(id);
	}

	@Nullable String leftOf(String id) {
		return this.leftOf.get(id);
	}

	/** An id of the left version as it is in the right one; itself if it is not there. */
	String translate(String id) {
		return this.rightOf.getOrDefault(id, id);
	}

	private void join(String one, String other) {
		this.rightOf.put(one, other);
		this.leftOf.put(other, one);
	}

	private void joinBy(BiFunction<Side, BpmnElement, @Nullable String> sign) {
		Map<String, List<String>> lefts = open(new Side(this.left, true), sign);
		Map<String, List<String>> rights = open(new Side(this.right, false), sign);
		lefts.forEach((key, ids) -> {
			List<String> others = rights.getOrDefault(key, List.of());
			if (ids.size() == 1 && others.size() == 1) {
				join(ids.get(0), others.get(0));
			}
		});
	}

	private Map<String, List<String>> open(Side side, BiFunction<Side, BpmnElement, @Nullable String> sign) {
		Map<String, List<String>> open = new LinkedHashMap<>();
		Map<String, String> joined = side.isLeft ? this.rightOf : this.leftOf;
		for (BpmnElement element : side.model.elements().values()) {
			String key = joined.containsKey(element.id()) ? null : sign.apply(side, element);
			if (key != null) {
				open.computeIfAbsent(key, (any) -> new ArrayList<>()).add(element.id());
			}
		}
		return open;
	}

	private static @Nullable String byLabel(Side side, BpmnElement element) {
		return element.label().isEmpty() || element.isFlow() ? null
				: element.type() + " " + side.common(element.parent()) + " " + element.label();
	}

	private static @Nullable String byPicture(Side side, BpmnElement element) {
		String place = side.model.layout().shapes().get(element.id());
		return (place == null || element.isFlow()) ? null : element.type() + " " + place;
	}

	/** There is one process, and mostly one collaboration and one set of lanes. */
	private static @Nullable String byOnlyOne(Side side, BpmnElement element) {
		return switch (element.type()) {
			case "definitions", "process", "collaboration", "laneSet" -> element.type();
			default -> null;
		};
	}

	private static @Nullable String byEnds(Side side, BpmnElement flow) {
		return flow.isFlow() ? side.common(flow.source()) + " " + side.common(flow.target()) + " " + flow.label()
				: null;
	}

	/** One of the two versions. */
	private final class Side {

		private final BpmnModel model;

		private final boolean isLeft;

		Side(BpmnModel model, boolean isLeft) {
			this.model = model;
			this.isLeft = isLeft;
		}

		/** An id that means the same on both sides. */
		String common(@Nullable String id) {
			String own = (id != null) ? id : "";
			return this.isLeft ? translate(own) : own;
		}

		/** Of a flow one of whose ends is a node that both versions have. */
		@Nullable String end(String name, BpmnElement flow, String node) {
			boolean isKnown = (this.isLeft ? Matching.this.rightOf : Matching.this.leftOf).containsKey(node);
			return (flow.isFlow() && isKnown) ? name + " " + common(node) : null;
		}

	}

}
