package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A BPMN file taken apart: its elements in the order of the file, and its picture. */
final class BpmnModel {

	private static final Set<String> CONTAINERS = Set.of("definitions", "process", "subProcess", "transaction",
			"adHocSubProcess", "collaboration", "laneSet", "lane", "childLaneSet");

	private static final Set<String> FACETS = Set.of("documentation", "extensionElements", "incoming", "outgoing",
			"ioSpecification", "property", "dataInputAssociation", "dataOutputAssociation", "resourceRole", "performer",
			"potentialOwner", "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "auditing",
			"monitoring", "flowNodeRef", "correlationSubscription", "supports", "completionCondition",
			"partitionElement", "import");

	private static final String DIAGRAM = "bpmndi:BPMNDiagram";

	private final Map<String, BpmnElement> elements = new LinkedHashMap<>();

	private final Layout layout;

	private BpmnModel(Markup definitions) {
		this.layout = Layout.of(definitions, DIAGRAM, "bpmnElement");
		add(definitions, null);
	}

	static BpmnModel read(byte[] content) throws Unreadable {
		Markup definitions = MarkupReader.read(content);
		if (!definitions.name().equals("definitions")) {
			throw new Unreadable("không phải mô hình BPMN");
		}
		return new BpmnModel(definitions);
	}

	private void add(Markup markup, @Nullable String parent) {
		String id = unused(markup.id().isEmpty() ? markup.name() : markup.id());
		this.elements.put(id, new BpmnElement(id, markup, parent, facets(markup)));
		if (CONTAINERS.contains(markup.name())) {
			markup.children().stream().filter((child) -> isElement(markup, child)).forEach((child) -> add(child, id));
		}
	}

	private String unused(String id) {
		String free = id;
		for (int i = 2; this.elements.containsKey(free); i++) {
			free = id + "#" + i;
		}
		return free;
	}

	private static Facets facets(Markup markup) {
		return Facets.of(markup, (child) -> child.name().equals("incoming") || child.name().equals("outgoing")
				|| child.name().equals(DIAGRAM) || isElement(markup, child));
	}

	private static boolean isElement(Markup parent, Markup child) {
		return CONTAINERS.contains(parent.name()) && !FACETS.contains(child.name()) && !child.name().contains(":");
	}

	Map<String, BpmnElement> elements() {
		return this.elements;
	}

	@Nullable BpmnElement find(@Nullable String id) {
		return (id != null) ? this.elements.get(id) : null;
	}

	Layout layout() {
		return this.layout;
	}

	/** In the order in which their conditions are asked. */
	List<BpmnElement> flowsFrom(String node) {
		return flows().filter((flow) -> flow.source().equals(node)).toList();
	}

	List<BpmnElement> flowsTo(String node) {
		return flows().filter((flow) -> flow.target().equals(node)).toList();
	}

	Stream<BpmnElement> flows() {
		return this.elements.values().stream().filter(BpmnElement::isFlow);
	}

	/** What a node says of its flows, where that is not what the flows say. */
	List<String> wrongFlows(BpmnElement node, boolean incoming) {
		List<String> said = node.markup().children(incoming ? "incoming" : "outgoing").map(Markup::text).toList();
		List<BpmnElement> real = incoming ? flowsTo(node.id()) : flowsFrom(node.id());
		List<String> wrong = new ArrayList<>(said);
		real.forEach((flow) -> wrong.remove(flow.id()));
		return wrong;
	}

}
