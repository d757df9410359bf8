package org.reformflow.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The text of one paragraph, which Word keeps in pieces: a placeholder may begin in one
 * and end in another.
 *
 * @param paragraph element {@code w:p}
 * @param pieces elements {@code w:t} in order
 */
record WordText(Element paragraph, List<Element> pieces) {

	static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+(?:\\.\\w+)?)\\s*}}");

	/** What XML cannot hold. */
	private static final Pattern UNFIT = Pattern
		.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	/**
	 * The paragraphs in an element or the element itself, those of text boxes apart from
	 * the ones around them; without those that have no text.
	 */
	static List<WordText> paragraphs(Element within) {
		Map<Element, List<Element>> pieces = new LinkedHashMap<>();
		for (Element text : elements(within.getElementsByTagNameNS(WORD, "t"))) {
			Element paragraph = around(text, "p");
			if (paragraph != null) {
				pieces.computeIfAbsent(paragraph, (first) -> new ArrayList<>()).add(text);
			}
		}
		return pieces.entrySet().stream().map((entry) -> new WordText(entry.getKey(), entry.getValue())).toList();
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	/** The nearest element of a name around a node. */
	private static @Nullable Element around(Node node, String name) {
		Node around = node.getParentNode();
		while (around != null && !(WORD.equals(around.getNamespaceURI()) && name.equals(around.getLocalName()))) {
			around = around.getParentNode();
		}
		return (Element) around;
	}

	/** What is repeated for each entry of a list: the table row, else the paragraph. */
	Element block() {
		Element row = around(this.paragraph, "tr");
		return (row != null) ? row : this.paragraph;
	}

	/** The lists that its placeholders name. */
	Set<String> lists() {
		return placeholders().stream()
			.filter((name) -> name.contains("."))
			.map((name) -> name.substring(0, name.indexOf('.')))
			.collect(Collectors.toSet());
	}

	private String whole() {
		return this.pieces.stream().map(Element::getTextContent).collect(Collectors.joining());
	}

	private List<MatchResult> matches() {
		return PLACEHOLDER.matcher(whole()).results().toList();
	}

	List<String> placeholders() {
		return matches().stream().map((match) -> match.group(1)).toList();
	}

	/** Puts values in, the last placeholder first, so that places before it stay. */
	void fill(Map<String, String> values) {
		List<MatchResult> matches = matches();
		for (int i = matches.size() - 1; i >= 0; i--) {
			String value = values.get(matches.get(i).group(1));
			if (value == null) {
				throw new IllegalArgumentException("No value for " + matches.get(i).group());
			}
			replace(matches.get(i), UNFIT.matcher(value.replaceAll("\\r\\n?", "\n")).replaceAll(""));
		}
		if (!matches.isEmpty()) {
			this.pieces.forEach(WordText::breakLines);
		}
	}

	private void replace(MatchResult match, String value) {
		int start = 0;
		String left = value;
		for (Element piece : this.pieces) {
			String text = piece.getTextContent();
			int from = Math.max(match.start() - start, 0);
			int to = Math.min(match.end() - start, text.length());
			start += text.length();
			if (from < to) {
				piece.setTextContent(text.substring(0, from) + left + text.substring(to));
				left = "";
			}
		}
	}

	/** Line ends become {@code w:br}; blanks at the ends are kept. */
	private static void breakLines(Element piece) {
		Node run = piece.getParentNode();
		String[] lines = piece.getTextContent().split("\n", -1);
		for (int i = 0; i < lines.length - 1; i++) {
			Element line = (Element) piece.cloneNode(false);
			write(line, lines[i]);
			run.insertBefore(line, piece);
			run.insertBefore(piece.getOwnerDocument().createElementNS(WORD, prefix(piece) + "br"), piece);
		}
		write(piece, lines[lines.length - 1]);
	}

	private static void write(Element piece, String text) {
		piece.setTextContent(text);
		piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
	}

	private static String prefix(Element piece) {
		return (piece.getPrefix() != null) ? piece.getPrefix() + ":" : "";
	}

}
