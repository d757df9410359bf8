package org.reformflow.modelling.change;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reformflow.modelling.check.ModelFile;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is changed in a shipped file is told: attributes, texts, and elements that go;
 * but not how the file is written.
 */
class MutationTests {

	private static final int EACH = 40;

	private static final ObjectMapper JSON = new ObjectMapper();

	static Stream<ModelFile> models() {
		return Shipped.FILES.stream().filter((file) -> file.path().endsWith("n"));
	}

	static Stream<ModelFile> forms() {
		return Shipped.FILES.stream().filter((file) -> file.path().endsWith(".form"));
	}

	@ParameterizedTest
	@MethodSource("models")
	void anotherWayOfWritingIsNoChange(ModelFile file) throws Exception {
		Document document = document(file);
		document.getDocumentElement().normalize();
		String written = text(document).replaceAll("(?<=>)\\s+<", "\n\n<")
			.replace("<bpmn:", "<model:")
			.replace("</bpmn:", "</model:")
			.replace("xmlns:bpmn=", "xmlns:model=")
			.replace("\"bpmn:t", "\"model:t");

		assertThat(written).isNotEqualTo(file.text());
		assertThat(Shipped.changes(file, Shipped.file(file.path(), written))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyChangedAttributeAndTextIsTold(ModelFile file) throws Exception {
		Random random = new Random(file.path().hashCode());
		int count = places(document(file)).size();
		for (int i = 0; i < EACH; i++) {
			Document document = document(file);
			Node place = places(document).get(random.nextInt(count));
			String value = place.getNodeValue();
			List<String> owners = owners(place);
			place.setNodeValue(value.matches("[-\\d.]+") ? value + "7" : value + "X");

			List<Change> changes = Shipped.changes(file, Shipped.file(file.path(), text(document)));

			assertThat(changes).as("%s of %s in %s: %s", place, owner(place), file.path(), value).isNotEmpty();
			assertThat(owners).as("%s in %s: %s", place, file.path(), changes)
				.anyMatch((id) -> changes.stream().anyMatch((change) -> names(change, id)));
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyElementThatGoesIsTold(ModelFile file) throws Exception {
		Random random = new Random(file.path().hashCode());
		for (int i = 0; i < EACH; i++) {
			Document document = document(file);
			NodeList all = document.getElementsByTagName("*");
			Element gone = (Element) all.item(1 + random.nextInt(all.getLength() - 1));
			String name = gone.getLocalName();
			String what = text(gone);
			boolean isSaidElsewhere = name.equals("incoming") || name.equals("outgoing");
			boolean isEmpty = name.equals("text") && !gone.hasChildNodes();
			gone.getParentNode().removeChild(gone);

			List<Change> changes = Shipped.changes(file, Shipped.file(file.path(), text(document)));

			assertThat(isSaidElsewhere || isEmpty || !changes.isEmpty()).as("%s in %s", what, file.path()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyChangedValueOfAFormIsTold(ModelFile file) throws Exception {
		int count = values(JSON.readTree(file.content())).size();
		for (int i = 0; i < count; i++) {
			JsonNode form = JSON.readTree(file.content());
			values(form).get(i).run();

			List<Change> changes = Shipped.changes(file, Shipped.file(file.path(), JSON.writeValueAsString(form)));

			assertThat(changes).as("value %d of %s", i, file.path()).isNotEmpty();
		}
		assertThat(Shipped.changes(file,
				Shipped.file(file.path(), JSON.writeValueAsString(JSON.readTree(file.content())))))
			.isEmpty();
	}

	private static List<Runnable> values(JsonNode node) {
		List<Runnable> values = new ArrayList<>();
		if (node instanceof ObjectNode object) {
			object.fieldNames().forEachRemaining((name) -> {
				if (object.get(name).isValueNode()) {
					values.add(() -> object.put(name, object.get(name).asText() + "7"));
				}
				values.addAll(values(object.get(name)));
			});
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				int index = i;
				values.add(() -> array.remove(index));
				values.addAll(values(array.get(i)));
			}
		}
		return values;
	}

	private static boolean names(Change change, String id) {
		return id.equals(change.element()) || id.equals(change.was()) || change.words().contains(id)
				|| (change.element() == null
						&& (id.endsWith("_1") || id.startsWith("DMN") || id.startsWith("Definitions")));
	}

	private static Element owner(Node place) {
		return (place instanceof Attr attribute) ? attribute.getOwnerElement() : (Element) place.getParentNode();
	}

	/** Ids, names and references of what a place lies in. */
	private static List<String> owners(Node place) {
		List<String> ids = new ArrayList<>();
		for (Node node = owner(place); node instanceof Element element; node = node.getParentNode()) {
			for (String name : List.of("id", "bpmnElement", "dmnElementRef", "name")) {
				if (element.hasAttribute(name)) {
					ids.add(element.getAttribute(name));
				}
			}
		}
		return ids;
	}

	/** Attributes and texts that mean something. */
	private static List<Node> places(Document document) {
		List<Node> places = new ArrayList<>();
		NodeList all = document.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			Node element = all.item(i);
			for (int j = 0; j < element.getAttributes().getLength(); j++) {
				Node attribute = element.getAttributes().item(j);
				if (!attribute.getNodeName().startsWith("xmlns")) {
					places.add(attribute);
				}
			}
			Node text = element.getFirstChild();
			if (text != null && text.getNextSibling() == null && text.getNodeType() == Node.TEXT_NODE
					&& !text.getNodeValue().isBlank()) {
				places.add(text);
			}
		}
		return places;
	}

	private static Document document(ModelFile file) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.content()));
	}

	private static String text(Node node) throws Exception {
		StringWriter written = new StringWriter();
		TransformerFactory.newInstance().newTransformer().transform(new DOMSource(node), new StreamResult(written));
		return written.toString();
	}

}
