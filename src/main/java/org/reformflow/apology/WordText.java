package org.reformflow.apology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The text of one paragraph, which Word keeps in pieces: a placeholder may begin in one
 * and end in another.
 *
 * @param pieces elements {@code w:t} in order
 */
record WordText(List<Element> pieces) {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	/** What XML cannot hold. */
	private static final Pattern UNFIT = Pattern
		.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	/** All paragraphs, those of text boxes apart from the ones around them. */
	static List<WordText> paragraphs(Document document) {
		List<Element> texts = elements(document.getElementsByTagNameNS(WORD, "t"));
		return elements(document.getElementsByTagNameNS(WORD, "p")).stream()
			.map((paragraph) -> new WordText(texts.stream().filter((text) -> isOf(text, paragraph)).toList()))
			.filter((text) -> !text.pieces().isEmpty())
			.toList();
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	private static boolean isOf(Node text, Element paragraph) {
		Node around = text.getParentNode();
		while (around != null && !(WORD.equals(around.getNamespaceURI()) && "p".equals(around.getLocalName()))) {
			around = around.getParentNode();
		}
		return around == paragraph;
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
