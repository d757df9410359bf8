package org.reformflow.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.web.util.HtmlUtils;

/**
 * The diagram of a process as an SVG picture with how often each part was reached: what
 * was is drawn in green with its number, what was not in red, dashed, with a 0.
 */
final class DiagramDrawing {

	private static final int MARGIN = 20;

	private static final int LETTER = 6;

	private final Map<String, Integer> counts;

	private final StringBuilder svg = new StringBuilder();

	private double left = Double.MAX_VALUE;

	private double top = Double.MAX_VALUE;

	private double right;

	private double bottom;

	private DiagramDrawing(Map<String, Integer> counts) {
		this.counts = counts;
	}

	/** The picture. */
	static String of(ModelFile model, List<ScenarioReport.Element> elements) {
		Map<String, Integer> counts = elements.stream()
			.collect(Collectors.toMap(ScenarioReport.Element::id, ScenarioReport.Element::count, Integer::sum));
		DiagramDrawing drawing = new DiagramDrawing(counts);
		drawing.draw(Bpmn.readModelFromStream(new ByteArrayInputStream(model.content())));
		return drawing.picture();
	}

	private void draw(BpmnModelInstance model) {
		Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
		shapes.stream().filter((shape) -> shape.getBpmnElement() instanceof SubProcess).forEach(this::shape);
		model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
		shapes.stream().filter((shape) -> !(shape.getBpmnElement() instanceof SubProcess)).forEach(this::shape);
	}

	private String picture() {
		double width = this.right - this.left + 2 * MARGIN;
		double height = this.bottom - this.top + 2 * MARGIN;
		return """
				<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Sơ đồ quy trình và độ phủ" \
				viewBox="%s %s %s %s" width="%s" height="%s">
				<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" \
				orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>
				%s</svg>
				""".formatted(number(this.left - MARGIN), number(this.top - MARGIN), number(width), number(height),
				number(width), number(height), this.svg);
	}

	private void edge(BpmnEdge edge) {
		String id = idOf(edge.getBpmnElement());
		String points = edge.getWaypoints()
			.stream()
			.map((point) -> number(point.getX()) + "," + number(point.getY()))
			.collect(Collectors.joining(" "));
		edge.getWaypoints().forEach((point) -> include(point.getX(), point.getY(), 0, 0));
		this.svg.append(
				"<polyline class=\"flow %s\" points=\"%s\" marker-end=\"url(#arrow)\"/>%n".formatted(kind(id), points));
		label(edge.getBpmnElement(), edge.getBpmnLabel(), null);
	}

	private void shape(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		Bounds bounds = shape.getBounds();
		String id = idOf(element);
		double x = bounds.getX();
		double y = bounds.getY();
		double width = bounds.getWidth();
		double height = bounds.getHeight();
		include(x, y, width, height);
		if (element instanceof Event) {
			event((Event) element, id, x + width / 2, y + height / 2, width / 2);
		}
		else if (element instanceof Gateway gateway) {
			this.svg.append("<path class=\"node %s\" d=\"M%s %s l%s %s l-%s %s l-%s -%s z\"/>%n".formatted(kind(id),
					number(x + width / 2), number(y), number(width / 2), number(height / 2), number(width / 2),
					number(height / 2), number(width / 2), number(height / 2)));
			text((gateway instanceof ParallelGateway) ? "+" : "×", x + width / 2, y + height / 2 + 7, "sign");
		}
		else if (element instanceof Activity) {
			activity(element, id, x, y, width, height);
		}
		else {
			return;
		}
		count(id, x + width, y);
		if (!(element instanceof Activity)) {
			label(element, shape.getBpmnLabel(), bounds);
		}
	}

	private void event(Event event, String id, double x, double y, double radius) {
		String weight = (event instanceof EndEvent) ? " end" : "";
		this.svg.append("<circle class=\"node %s%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>%n".formatted(kind(id), weight,
				number(x), number(y), number(radius)));
		if (!(event instanceof StartEvent || event instanceof EndEvent)) {
			this.svg.append("<circle class=\"node inner %s%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>%n".formatted(kind(id),
					(event instanceof BoundaryEvent boundary && !boundary.cancelActivity()) ? " still" : "", number(x),
					number(y), number(radius - 4)));
		}
	}

	private void activity(BaseElement element, String id, double x, double y, double width, double height) {
		boolean expanded = element instanceof SubProcess && width > 150;
		boolean byEvent = element instanceof SubProcess sub && sub.triggeredByEvent();
		this.svg.append("<rect class=\"node %s%s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>%n"
			.formatted(kind(id), expanded ? " sub" : "", byEvent ? " byevent" : "", number(x), number(y), number(width),
					number(height)));
		if (expanded) {
			lines(name(element), x + 8 + name(element).length() * LETTER / 2.0, y + 16, 80);
		}
		else {
			lines(name(element), x + width / 2, y + height / 2, (int) (width / LETTER));
		}
	}

	private void label(@Nullable BaseElement element, @Nullable BpmnLabel label, @Nullable Bounds owner) {
		String name = name(element);
		Bounds bounds = (label != null) ? label.getBounds() : null;
		if (name.isEmpty() || (bounds == null && owner == null)) {
			return;
		}
		if (bounds != null) {
			lines(name, bounds.getX() + bounds.getWidth() / 2, bounds.getY() + bounds.getHeight() / 2,
					Math.max(12, (int) (bounds.getWidth() / LETTER) + 4));
		}
		else {
			Bounds below = Objects.requireNonNull(owner);
			lines(name, below.getX() + below.getWidth() / 2, below.getY() + below.getHeight() + 20, 18);
		}
	}

	/** Words broken into lines around a middle. */
	private void lines(String words, double x, double y, int letters) {
		List<String> lines = List.of(wrap(words, letters).split("\n"));
		double first = y - (lines.size() - 1) * 6.5 + 4;
		for (int i = 0; i < lines.size(); i++) {
			text(lines.get(i), x, first + i * 13, "words");
		}
	}

	private static String wrap(String words, int letters) {
		StringBuilder wrapped = new StringBuilder();
		int used = 0;
		for (String word : words.split(" ")) {
			if (used > 0 && used + 1 + word.length() > letters) {
				wrapped.append('\n');
				used = 0;
			}
			else if (used > 0) {
				wrapped.append(' ');
				used++;
			}
			wrapped.append(word);
			used += word.length();
		}
		return wrapped.toString();
	}

	private void count(String id, double x, double y) {
		Integer count = this.counts.get(id);
		if (count != null) {
			this.svg.append("<circle class=\"badge %s\" cx=\"%s\" cy=\"%s\" r=\"9\"/>%n".formatted(kind(id), number(x),
					number(y)));
			text(String.valueOf(count), x, y + 4, "number");
		}
	}

	private void text(String text, double x, double y, String kind) {
		include(x, y, 0, 0);
		this.svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>%n".formatted(kind, number(x), number(y),
				HtmlUtils.htmlEscape(text, "UTF-8")));
	}

	private String kind(String id) {
		Integer count = this.counts.get(id);
		return (count == null) ? "" : (count > 0) ? "reached" : "missing";
	}

	private void include(double x, double y, double width, double height) {
		this.left = Math.min(this.left, x);
		this.top = Math.min(this.top, y);
		this.right = Math.max(this.right, x + width);
		this.bottom = Math.max(this.bottom, y + height);
	}

	private static String idOf(@Nullable BaseElement element) {
		return (element != null) ? element.getId() : "";
	}

	private static String name(@Nullable BaseElement element) {
		String name = (element instanceof FlowElement flow) ? flow.getName() : null;
		return (name != null) ? name.replaceAll("\\s+", " ").strip() : "";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
