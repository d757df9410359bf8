package org.reformflow.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills one part of a Word file. Each place is filled once: values are not read again.
 *
 * @param lists entries by list
 */
record WordFill(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {

	void fill(Document document) {
		List<WordText> paragraphs = WordText.paragraphs(document.getDocumentElement());
		Map<Element, String> blocks = blocks(paragraphs);
		paragraphs.stream()
			.filter((paragraph) -> !blocks.containsKey(paragraph.block()))
			.forEach((paragraph) -> paragraph.fill(this.values));
		groups(blocks).forEach((group) -> repeat(group, blocks.getOrDefault(group.get(0), "")));
	}

	private static Map<Element, String> blocks(List<WordText> paragraphs) {
		Map<Element, String> blocks = new LinkedHashMap<>();
		for (WordText paragraph : paragraphs) {
			for (String list : paragraph.lists()) {
				String other = blocks.put(paragraph.block(), list);
				if (other != null && !other.equals(list)) {
					throw new IllegalArgumentException("One row names two lists, " + other + " and " + list);
				}
			}
		}
		return blocks;
	}

	/** Neighbours of the same list. */
	private static List<List<Element>> groups(Map<Element, String> blocks) {
		List<List<Element>> groups = new ArrayList<>();
		Element last = null;
		for (Element block : blocks.keySet()) {
			if (last == null || next(last) != block || !String.valueOf(blocks.get(block)).equals(blocks.get(last))) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(block);
			last = block;
		}
		return groups;
	}

	private static @Nullable Node next(Element element) {
		Node next = element.getNextSibling();
		while (next != null && next.getNodeType() != Node.ELEMENT_NODE) {
			next = next.getNextSibling();
		}
		return next;
	}

	private void repeat(List<Element> group, String list) {
		List<Map<String, String>> entries = this.lists.get(list);
		if (entries == null) {
			throw new IllegalArgumentException("No list " + list);
		}
		Node parent = group.get(0).getParentNode();
		for (Map<String, String> entry : entries) {
			Map<String, String> all = new HashMap<>(this.values);
			entry.forEach((field, value) -> all.put(list + "." + field, value));
			for (Element block : group) {
				Element copy = (Element) block.cloneNode(true);
				makeUnique(copy);
				parent.insertBefore(copy, group.get(0));
				WordText.paragraphs(copy).forEach((paragraph) -> paragraph.fill(all));
			}
		}
		group.forEach(parent::removeChild);
		removeIfWithoutRows(parent);
	}

	/** Word opens no table without rows, and one of headings only says nothing. */
	private static void removeIfWithoutRows(Node parent) {
		if (parent instanceof Element table && "tbl".equals(table.getLocalName())
				&& count(table, "tr") == count(table, "tblHeader")) {
			table.getParentNode().removeChild(table);
		}
	}

	private static int count(Element table, String name) {
		return table.getElementsByTagNameNS(WordText.WORD, name).getLength();
	}

	/** Takes away what a document may hold only once. */
	private static void makeUnique(Element copy) {
		for (String name : Set.of("bookmarkStart", "bookmarkEnd")) {
			var marks = copy.getElementsByTagNameNS(WordText.WORD, name);
			while (marks.getLength() > 0) {
				Node mark = marks.item(0);
				mark.getParentNode().removeChild(mark);
			}
		}
		withoutIds(copy);
	}

	private static void withoutIds(Element element) {
		element.removeAttribute("w14:paraId");
		element.removeAttribute("w14:textId");
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				withoutIds(inner);
			}
		}
	}

}
