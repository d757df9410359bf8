package org.reformflow.initiative.application.word;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Numbers and bullets of lists, which Word keeps apart from the text.
 *
 * @param formats such as {@code decimal}, by list and level
 */
record Numbering(Map<String, String> formats, Map<String, Integer> counters) {

	static Numbering none() {
		return new Numbering(Map.of(), new HashMap<>());
	}

	static Numbering read(XMLStreamReader xml) throws XMLStreamException {
		Map<String, String> drafts = new HashMap<>();
		Map<String, String> lists = new HashMap<>();
		String list = "";
		String level = "";
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamReader.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "abstractNum" -> list = value(xml, "abstractNumId");
					case "lvl" -> level = value(xml, "ilvl");
					case "numFmt" -> drafts.putIfAbsent(list + "/" + level, value(xml, "val"));
					case "num" -> list = value(xml, "numId");
					case "abstractNumId" -> lists.put(list, value(xml, "val"));
					default -> {
					}
				}
			}
		}
		Map<String, String> formats = new HashMap<>();
		lists.forEach((number, draft) -> drafts.forEach((key, format) -> {
			if (key.startsWith(draft + "/")) {
				formats.put(number + key.substring(draft.length()), format);
			}
		}));
		return new Numbering(formats, new HashMap<>());
	}

	/** What stands before the next paragraph of a list. */
	String next(String list, String level) {
		String key = list + "/" + level;
		String format = this.formats.getOrDefault(key, "none");
		if (format.equals("bullet")) {
			return "- ";
		}
		if (format.equals("none")) {
			return "";
		}
		this.counters.keySet().removeIf((other) -> other.startsWith(list + "/") && other.compareTo(key) > 0);
		int number = this.counters.merge(key, 1, Integer::sum);
		return (format.endsWith("Letter") && number <= 26) ? (char) ('a' + number - 1) + ") " : number + ". ";
	}

	private static String value(XMLStreamReader xml, String name) {
		return WordFile.attribute(xml, name);
	}

}
