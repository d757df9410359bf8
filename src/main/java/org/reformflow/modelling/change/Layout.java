package org.reformflow.modelling.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * How a model is drawn.
 *
 * @param shapes by the id of the element: place and size of its shape, label or line
 * @param looks the same for all that is not a place: colours, ids, open or folded
 * @param plane what belongs to the picture as a whole
 */
record Layout(Map<String, String> shapes, Map<String, String> looks, String plane) {

	private static final BinaryOperator<String> BOTH = (one, other) -> one + " " + other;

	static Layout of(Markup definitions, String diagram, String reference) {
		Layout none = new Layout(new LinkedHashMap<>(), new HashMap<>(), "");
		StringBuilder plane = new StringBuilder();
		definitions.children(diagram).forEach((each) -> none.read(each, reference, plane));
		return new Layout(none.shapes, none.looks, plane.toString());
	}

	private void read(Markup markup, String reference, StringBuilder plane) {
		String element = markup.attribute(reference);
		boolean isPlane = markup.name().endsWith("Plane");
		if (!element.isEmpty() && !isPlane) {
			StringBuilder places = new StringBuilder();
			StringBuilder looks = new StringBuilder();
			write(markup, places, looks);
			this.shapes.merge(element, places.toString(), BOTH);
			this.looks.merge(element, looks.toString(), BOTH);
			return;
		}
		plane.append(markup.name()).append(markup.attributes()).append(markup.text());
		markup.children().forEach((child) -> read(child, reference, plane));
	}

	private static void write(Markup markup, StringBuilder places, StringBuilder looks) {
		boolean isPlace = markup.name().equals("dc:Bounds") || markup.name().equals("di:waypoint");
		looks.append('<').append(isPlace ? "" : markup.name());
		markup.attributes().forEach((name, value) -> {
			boolean isNumber = isPlace && "x y width height".contains(name);
			(isNumber ? places : looks).append(' ').append(name).append('=').append(isNumber ? number(value) : value);
		});
		looks.append(markup.text());
		markup.children().forEach((child) -> write(child, places, looks));
	}

	private static String number(String value) {
		try {
			return String.valueOf(Double.parseDouble(value));
		}
		catch (NumberFormatException ex) {
			return value;
		}
	}

}
