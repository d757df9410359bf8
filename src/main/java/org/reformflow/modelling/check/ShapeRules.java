package org.reformflow.modelling.check;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * That a diagram can be read: nothing on top of something else, from left to right, on
 * one page.
 */
final class ShapeRules {

	private static final double WIDEST = 2400;

	private static final double HIGHEST = 1600;

	/** Flow nodes on one level; above that people lose the thread. */
	private static final int MOST_NODES = 15;

	private ShapeRules() {
	}

	static void check(BpmnSubject subject) {
		Map<String, Map<FlowNode, Rectangle2D>> levels = new HashMap<>();
		subject.levels().forEach((level, nodes) -> {
			levels.put(level, places(subject, nodes));
			level(subject, level, nodes, levels.get(level));
		});
		for (SequenceFlow flow : subject.all(SequenceFlow.class)) {
			String level = flow.getParentElement().getAttributeValue("id");
			flow(subject, flow, levels.getOrDefault(level, Map.of()));
		}
	}

	private static void level(BpmnSubject subject, String level, List<FlowNode> nodes,
			Map<FlowNode, Rectangle2D> places) {
		long counted = nodes.stream().filter((node) -> !(node instanceof BoundaryEvent)).count();
		if (counted > MOST_NODES) {
			subject.findings()
				.warn("level-size", level,
						"Có %d phần tử trên một lớp, khó đọc. Hãy gom một phần thành quy trình con (≤ %d).", counted,
						MOST_NODES);
		}
		List<FlowNode> drawn = List.copyOf(places.keySet());
		for (int i = 0; i < drawn.size(); i++) {
			for (FlowNode other : drawn.subList(i + 1, drawn.size())) {
				if (Objects.requireNonNull(places.get(drawn.get(i)))
					.intersects(Objects.requireNonNull(places.get(other)))) {
					subject.findings()
						.warn("diagram-overlap", other.getId(), "Phần tử nằm đè lên “%s”. Hãy kéo ra chỗ trống.",
								BpmnSubject.label(drawn.get(i)));
				}
			}
		}
		Rectangle2D page = new Rectangle2D.Double();
		places.values().forEach((place) -> page.add(place));
		if (page.getWidth() > WIDEST || page.getHeight() > HIGHEST) {
			subject.findings()
				.warn("diagram-size", level,
						"Sơ đồ rộng %.0f × %.0f điểm, không in được trên một trang. Hãy vẽ gọn lại.", page.getWidth(),
						page.getHeight());
		}
	}

	/** Where nodes are drawn; those on the border of others aside. */
	private static Map<FlowNode, Rectangle2D> places(BpmnSubject subject, Collection<FlowNode> nodes) {
		Map<FlowNode, Rectangle2D> places = new LinkedHashMap<>();
		for (FlowNode node : nodes) {
			Rectangle2D place = subject.drawing().place(node.getId());
			if (place != null && !(node instanceof BoundaryEvent)) {
				places.put(node, place);
			}
		}
		return places;
	}

	private static void flow(BpmnSubject subject, SequenceFlow flow, Map<FlowNode, Rectangle2D> places) {
		List<Waypoint> points = subject.drawing().way(flow.getId());
		if (points.size() < 2) {
			return;
		}
		if (points.get(points.size() - 1).getX() < points.get(0).getX()
				&& !FlowRules.leadsTo(flow.getTarget(), flow.getSource())) {
			subject.findings()
				.warn("diagram-left", flow.getId(),
						"Đường nối đi ngược từ phải sang trái. Hãy đặt bước sau ở bên phải.");
		}
		places.forEach((node, place) -> {
			if (!node.equals(flow.getSource()) && !node.equals(flow.getTarget()) && !isHost(flow.getSource(), node)
					&& crosses(points, place)) {
				subject.findings()
					.warn("diagram-crossing", flow.getId(), "Đường nối chạy qua “%s”. Hãy bẻ đường nối đi vòng.",
							BpmnSubject.label(node));
			}
		});
	}

	private static boolean isHost(FlowNode border, FlowNode node) {
		return (border instanceof BoundaryEvent event && node.equals(event.getAttachedTo()))
				|| (node instanceof SubProcess sub && sub.getFlowElements().contains(border));
	}

	private static boolean crosses(List<Waypoint> points, Rectangle2D place) {
		for (int i = 1; i < points.size(); i++) {
			Line2D line = new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(),
					points.get(i).getY());
			if (line.intersects(place)) {
				return true;
			}
		}
		return false;
	}

}
