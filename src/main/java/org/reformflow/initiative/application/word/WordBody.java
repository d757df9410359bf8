package org.reformflow.initiative.application.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.reformflow.process.Refusal;

/**
 * Walks through the main part of a Word file as a reader sees it: with all changes
 * accepted, numbers of lists written out, whatever content controls, links or text pieces
 * lie around the words.
 */
class WordBody {

	/** Deleted or moved away, copies for old programs, codes of fields, formatting. */
	private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "rPr",
			"tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr");

	private static final Set<String> OBJECTS = Set.of("drawing", "pict", "object", "oMath", "oMathPara");

	private static final int MAX_DEPTH = 10;

	private final XMLStreamReader xml;

	private final Numbering numbering;

	private boolean object;

	WordBody(XMLStreamReader xml, Numbering numbering) {
		this.xml = xml;
		this.numbering = numbering;
	}

	List<WordBlock> blocks() throws XMLStreamException {
		List<WordBlock> blocks = new ArrayList<>();
		while (this.xml.hasNext()) {
			if (this.xml.next() == XMLStreamReader.START_ELEMENT) {
				switch (name()) {
					case "p" -> blocks.add(new WordBlock.Paragraph(paragraph()));
					case "tbl" -> blocks.add(new WordBlock.Table(table(1)));
					default -> skipUnseen();
				}
			}
		}
		return blocks;
	}

	private List<List<WordCell>> table(int depth) throws XMLStreamException {
		if (depth > MAX_DEPTH) {
			throw new Refusal("Tệp Word có bảng lồng nhau quá nhiều lớp. Hãy bỏ bớt bảng rồi nạp lại.");
		}
		List<List<WordCell>> rows = new ArrayList<>();
		while (!ends("tbl")) {
			if (this.xml.isStartElement()) {
				switch (name()) {
					case "tr" -> rows.add(new ArrayList<>());
					case "tc" -> rows.get(rows.size() - 1).add(cell(depth));
					default -> skipUnseen();
				}
			}
		}
		return rows;
	}

	private WordCell cell(int depth) throws XMLStreamException {
		List<String> lines = new ArrayList<>();
		boolean before = this.object;
		this.object = false;
		while (!ends("tc")) {
			if (this.xml.isStartElement()) {
				switch (name()) {
					case "p" -> lines.add(paragraph());
					case "tbl" -> table(depth + 1).forEach(
							(row) -> lines.add(row.stream().map(WordCell::text).collect(Collectors.joining(" | "))));
					default -> skipUnseen();
				}
			}
		}
		WordCell cell = new WordCell(String.join("\n", lines), this.object);
		this.object |= before;
		return cell;
	}

	private String paragraph() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		while (!ends("p")) {
			if (this.xml.isStartElement()) {
				switch (name()) {
					case "t" -> text.append(this.xml.getElementText());
					case "tab", "ptab" -> text.append('\t');
					case "br", "cr" -> text.append('\n');
					case "noBreakHyphen" -> text.append('-');
					case "pPr" -> text.append(number());
					default -> {
						this.object |= OBJECTS.contains(name());
						skipUnseen();
					}
				}
			}
		}
		return text.toString();
	}

	/** The number or bullet that the properties of a paragraph ask for. */
	private String number() throws XMLStreamException {
		String list = "";
		String level = "0";
		while (!ends("pPr")) {
			if (this.xml.isStartElement()) {
				switch (name()) {
					case "numId" -> list = WordFile.attribute(this.xml, "val");
					case "ilvl" -> level = WordFile.attribute(this.xml, "val");
					case "pPrChange" -> skip();
					default -> skipUnseen();
				}
			}
		}
		return list.isEmpty() ? "" : this.numbering.next(list, level);
	}

	private String name() {
		return this.xml.getLocalName();
	}

	/** Goes on to the next event; whether that closes an element of this name. */
	private boolean ends(String name) throws XMLStreamException {
		return this.xml.next() == XMLStreamReader.END_ELEMENT && name().equals(name);
	}

	private void skipUnseen() throws XMLStreamException {
		if (UNSEEN.contains(name()) || OBJECTS.contains(name())) {
			skip();
		}
	}

	private void skip() throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = this.xml.next();
			depth += (event == XMLStreamReader.START_ELEMENT) ? 1 : (event == XMLStreamReader.END_ELEMENT) ? -1 : 0;
		}
	}

}
