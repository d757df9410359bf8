package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Expressions wherever they stand in a model: in any attribute and any text. */
final class XmlTexts {

	private static final Pattern PLACES = Pattern
		.compile("\\w*(Task|Event|Gateway)|task|callActivity|subProcess|sequenceFlow|process");

	private XmlTexts() {
	}

	/**
	 * An expression.
	 *
	 * @param place id of the nearest element of the diagram around it
	 */
	record Text(@Nullable String place, String text) {

	}

	/** An attribute of any element. */
	record Attribute(String name, String value, int line) {

	}

	/** All attributes of some local names, of a file that is known to be harmless XML. */
	static List<Attribute> attributes(ModelFile file, Set<String> names) {
		List<Attribute> found = new ArrayList<>();
		try {
			XMLStreamReader reader = XmlRules.reader(new ByteArrayInputStream(file.content()));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT) {
					for (int i = 0; i < reader.getAttributeCount(); i++) {
						if (names.contains(reader.getAttributeLocalName(i))) {
							found.add(new Attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i),
									reader.getLocation().getLineNumber()));
						}
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(file.path(), ex);
		}
		return found;
	}

	/** What is open while a file is read. */
	private record Open(@Nullable String place, StringBuilder text) {

	}

	/** All expressions of a file that is known to be harmless XML. */
	static List<Text> expressions(ModelFile file) {
		List<Text> found = new ArrayList<>();
		try {
			read(XmlRules.reader(new ByteArrayInputStream(file.content())), found);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(file.path(), ex);
		}
		return found;
	}

	private static void read(XMLStreamReader reader, List<Text> found) throws XMLStreamException {
		Deque<Open> open = new ArrayDeque<>(List.of(new Open(null, new StringBuilder())));
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> start(reader, open, found);
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
					open.getFirst().text().append(reader.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					Open ended = open.removeFirst();
					add(ended.place(), ended.text().toString(), found);
				}
				default -> {
				}
			}
		}
	}

	private static void start(XMLStreamReader reader, Deque<Open> open, List<Text> found) {
		String id = reader.getAttributeValue(null, "id");
		boolean isPlace = id != null && PLACES.matcher(reader.getLocalName()).matches();
		String place = isPlace ? id : open.getFirst().place();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			add(place, reader.getAttributeValue(i), found);
		}
		open.addFirst(new Open(place, new StringBuilder()));
	}

	private static void add(@Nullable String place, String text, List<Text> found) {
		if (Expressions.isExpression(text)) {
			found.add(new Text(place, text.strip()));
		}
	}

}
