package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** That a model is XML of the known kinds and harmless, before anything else reads it. */
final class XmlRules {

	/** Finding one takes long. */
	private static final XMLInputFactory READERS = readers();

	static final int MAX_BYTES = 2_000_000;

	private static final int MAX_ELEMENTS = 40_000;

	private static final int MAX_DEPTH = 60;

	private static final Set<String> NAMESPACES = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL",
			"http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
			"http://www.omg.org/spec/DD/20100524/DI", "http://camunda.org/schema/1.0/bpmn",
			"http://camunda.org/schema/1.0/dmn", "http://camunda.org/schema/modeler/1.0",
			"https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
			"http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/",
			"http://bpmn.io/schema/bpmn/biocolor/1.0", "http://bpmn.io/schema/dmn/biodi/2.0",
			"http://www.omg.org/spec/BPMN/non-normative/color/1.0");

	private static final Set<String> ATTRIBUTES = Set.of("http://www.w3.org/2001/XMLSchema-instance",
			"http://www.w3.org/XML/1998/namespace");

	private XmlRules() {
	}

	static void check(ModelFile file, Findings findings) {
		try {
			read(reader(new ByteArrayInputStream(file.content())), findings);
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1;
			findings.errorAt(line, "xml", "Tệp không phải XML đúng cú pháp ở dòng %d. Hãy mở lại bằng trình vẽ và lưu.",
					line);
		}
	}

	/** Reads no DTD and nothing from elsewhere. */
	static XMLStreamReader reader(InputStream content) throws XMLStreamException {
		synchronized (READERS) {
			return READERS.createXMLStreamReader(content);
		}
	}

	private static XMLInputFactory readers() {
		XMLInputFactory readers = XMLInputFactory.newFactory();
		readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return readers;
	}

	private static void read(XMLStreamReader reader, Findings findings) throws XMLStreamException {
		int depth = 0;
		int elements = 0;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
				elements++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
				findings.errorAt(reader.getLocation().getLineNumber(), "xml-size",
						"Tệp có hơn %d phần tử hoặc lồng nhau quá %d lớp. Hãy tách thành các quy trình con được gọi.",
						MAX_ELEMENTS, MAX_DEPTH);
				return;
			}
			int line = reader.getLocation().getLineNumber();
			if (event == XMLStreamConstants.DTD) {
				findings.errorAt(line, "xml-doctype",
						"Tệp có khai báo DOCTYPE, có thể đọc tệp khác trên máy chủ. Hãy xóa dòng này.");
				return;
			}
			if (event == XMLStreamConstants.START_ELEMENT && !NAMESPACES.contains(namespace(reader))) {
				findings.errorAt(line, "xml-namespace",
						"Phần tử <%s> thuộc không gian tên lạ “%s”. Hãy xóa phần mở rộng của công cụ khác.",
						reader.getLocalName(), namespace(reader));
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				attributes(reader, findings);
			}
		}
	}

	private static void attributes(XMLStreamReader reader, Findings findings) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String namespace = reader.getAttributeNamespace(i);
			if (namespace != null && !namespace.isEmpty() && !NAMESPACES.contains(namespace)
					&& !ATTRIBUTES.contains(namespace)) {
				findings.errorAt(reader.getLocation().getLineNumber(), "xml-namespace",
						"Thuộc tính “%s” thuộc không gian tên lạ “%s”. Hãy xóa phần mở rộng của công cụ khác.",
						reader.getAttributeLocalName(i), namespace);
			}
		}
	}

	private static String namespace(XMLStreamReader reader) {
		return (reader.getNamespaceURI() != null) ? reader.getNamespaceURI() : "";
	}

}
