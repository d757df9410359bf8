package org.reformflow.modelling.change;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Reads XML as from a stranger: no DTD, nothing outside, not deeper than models are. */
final class MarkupReader {

	private static final int MAX_DEPTH = 100;

	private static final Map<String, String> PREFIXES = Map.ofEntries(
			Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
			Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", ""),
			Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
			Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
			Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
			Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc:"),
			Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
			Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
			Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
			Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
			Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
			Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"));

	/** Editors leave these out when they save. */
	private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("isInterrupting", "true"),
			Map.entry("cancelActivity", "true"), Map.entry("triggeredByEvent", "false"),
			Map.entry("isForCompensation", "false"), Map.entry("startQuantity", "1"),
			Map.entry("completionQuantity", "1"), Map.entry("parallelMultiple", "false"),
			Map.entry("isSequential", "false"), Map.entry("instantiate", "false"),
			Map.entry("eventGatewayType", "Exclusive"), Map.entry("gatewayDirection", "Unspecified"),
			Map.entry("camunda:asyncBefore", "false"), Map.entry("camunda:asyncAfter", "false"),
			Map.entry("camunda:exclusive", "true"), Map.entry("camunda:isStartableInTasklist", "true"),
			Map.entry("processType", "None"), Map.entry("isClosed", "false"), Map.entry("hitPolicy", "UNIQUE"),
			Map.entry("xsi:type", "tFormalExpression"));

	private MarkupReader() {
	}

	static Markup read(byte[] content) throws Unreadable {
		XMLInputFactory readers = XMLInputFactory.newFactory();
		readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		readers.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			return read(readers.createXMLStreamReader(new ByteArrayInputStream(content)));
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1;
			throw new Unreadable("không phải XML đúng cú pháp (dòng " + line + ")");
		}
	}

	private static Markup read(XMLStreamReader reader) throws XMLStreamException, Unreadable {
		Deque<Open> open = new ArrayDeque<>();
		Markup last = null;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD -> throw new Unreadable("có khai báo DOCTYPE");
				case XMLStreamConstants.START_ELEMENT -> open.push(start(reader, open.size()));
				case XMLStreamConstants.END_ELEMENT -> last = end(open);
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText(), open.peek());
				default -> {
				}
			}
		}
		if (last == null) {
			throw new Unreadable("là tệp trống");
		}
		return last;
	}

	private static void text(String text, @Nullable Open open) {
		if (open != null) {
			open.text.append(text);
		}
	}

	private static Open start(XMLStreamReader reader, int depth) throws Unreadable {
		if (depth > MAX_DEPTH) {
			throw new Unreadable("có quá nhiều tầng lồng nhau");
		}
		Open element = new Open(prefix(reader.getNamespaceURI()) + reader.getLocalName());
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String name = prefix(reader.getAttributeNamespace(i)) + reader.getAttributeLocalName(i);
			String value = reader.getAttributeValue(i).strip();
			String meant = name.equals("xsi:type") ? value.substring(value.indexOf(':') + 1) : value;
			if (!meant.equals(DEFAULTS.get(name))) {
				element.attributes.put(name, meant);
			}
		}
		return element;
	}

	private static String prefix(@Nullable String namespace) {
		if (namespace == null || namespace.isEmpty()) {
			return "";
		}
		return PREFIXES.getOrDefault(namespace, "{" + namespace + "}");
	}

	private static Markup end(Deque<Open> open) {
		Open done = open.pop();
		Markup markup = new Markup(done.name, Collections.unmodifiableMap(done.attributes),
				done.text.toString().strip().replace("\r\n", "\n"), List.copyOf(done.children));
		Open parent = open.peek();
		if (parent != null) {
			parent.children.add(markup);
		}
		return markup;
	}

	/** An element whose end is still to come. */
	private static final class Open {

		private final String name;

		private final Map<String, String> attributes = new TreeMap<>();

		private final StringBuilder text = new StringBuilder();

		private final List<Markup> children = new ArrayList<>();

		Open(String name) {
			this.name = name;
		}

	}

}
