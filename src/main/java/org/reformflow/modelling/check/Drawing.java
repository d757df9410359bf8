package org.reformflow.modelling.check;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a model's elements are drawn, by their ids; read once, as the model itself looks
 * through all of the diagram for each element.
 */
class Drawing {

	private static final String ELEMENT = "bpmnElement";

	private final Set<String> shapes = new HashSet<>();

	private final Map<String, Rectangle2D> places = new HashMap<>();

	private final Map<String, List<Waypoint>> ways = new HashMap<>();

	Drawing(BpmnModelInstance model) {
		model.getModelElementsByType(BpmnShape.class).forEach((shape) -> add(shape.getAttributeValue(ELEMENT), shape));
		model.getModelElementsByType(BpmnEdge.class)
			.forEach((edge) -> this.ways.put(edge.getAttributeValue(ELEMENT), List.copyOf(edge.getWaypoints())));
	}

	private void add(String element, BpmnShape shape) {
		this.shapes.add(element);
		if (shape.getBounds() != null) {
			this.places.put(element, new Rectangle2D.Double(shape.getBounds().getX(), shape.getBounds().getY(),
					shape.getBounds().getWidth(), shape.getBounds().getHeight()));
		}
	}

	boolean hasShape(String element) {
		return this.shapes.contains(element);
	}

	/** The room of a node; null when it has none. */
	@Nullable Rectangle2D place(String element) {
		return this.places.get(element);
	}

	/** The points of a flow from its source to its target; none when it is not drawn. */
	List<Waypoint> way(String element) {
		return this.ways.getOrDefault(element, List.of());
	}

}
