package org.reformflow.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/** The cells of one sheet that hold something, as the file has them. */
final class RawSheet {

	static final int MAX_ROWS = 5000;

	static final int MAX_COLUMNS = 60;

	private static final int MAX_TEXT = 40_000;

	private static final int MAX_PLACES = 1000;

	private final String name;

	private final List<RawCell> cells = new ArrayList<>();

	private final List<String> formulas = new ArrayList<>();

	private final List<String> merged = new ArrayList<>();

	private final Set<Integer> hiddenRows = new TreeSet<>();

	private final Set<Integer> hiddenColumns = new TreeSet<>();

	private int row;

	private int column;

	private int filledRows;

	private boolean hidden;

	RawSheet(String name) {
		this.name = name;
	}

	/**
	 * Reads the sheet, no further than its limits.
	 * @throws Refusal when it has more rows or columns
	 */
	void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "col" -> hideColumns(xml);
					case "row" -> row(xml);
					case "c" -> cell(xml);
					case "mergeCell" -> add(this.merged, attribute(xml, "ref", "?"));
					default -> {
					}
				}
			}
		}
	}

	private void hideColumns(XMLStreamReader xml) {
		if (isTrue(xml, "hidden")) {
			int first = number(attribute(xml, "min", ""), 1);
			int last = Math.min(number(attribute(xml, "max", ""), first), MAX_COLUMNS);
			for (int each = first; each <= last; each++) {
				this.hiddenColumns.add(each - 1);
			}
		}
	}

	private void row(XMLStreamReader xml) {
		this.row = number(attribute(xml, "r", ""), this.row + 1);
		this.column = -1;
		this.hidden = isTrue(xml, "hidden");
	}

	private void cell(XMLStreamReader xml) throws XMLStreamException {
		String reference = attribute(xml, "r", "");
		this.column = reference.isEmpty() ? this.column + 1 : RawCell.columnOf(reference);
		String type = attribute(xml, "t", "n");
		int style = number(attribute(xml, "s", ""), 0);
		StringBuilder value = new StringBuilder();
		boolean formula = content(xml, value);
		String text = value.toString().strip();
		if (formula) {
			add(this.formulas, RawCell.columnName(Math.min(this.column, MAX_COLUMNS)) + this.row);
		}
		else if (!text.isEmpty()) {
			add(new RawCell(this.row, this.column, type, style, text));
		}
	}

	private void add(RawCell cell) {
		if (cell.column() >= MAX_COLUMNS) {
			throw new Refusal("Trang “%s” có hơn %d cột. Hãy dùng đúng các cột của bảng tải về.".formatted(this.name,
					MAX_COLUMNS));
		}
		RawCell last = this.cells.isEmpty() ? null : this.cells.get(this.cells.size() - 1);
		this.filledRows += (last == null || last.row() != cell.row()) ? 1 : 0;
		if (this.filledRows > MAX_ROWS) {
			throw new Refusal(
					"Trang “%s” có hơn %s dòng. Hãy bỏ bớt dòng không thuộc bảng này.".formatted(this.name, "5.000"));
		}
		if (this.hidden) {
			this.hiddenRows.add(cell.row());
		}
		this.cells.add(cell);
	}

	/** More than so many need not be named. */
	private static void add(List<String> places, String place) {
		if (places.size() < MAX_PLACES) {
			places.add(place);
		}
	}

	/** Reads up to the end of the cell; true when it has a formula. */
	private static boolean content(XMLStreamReader xml, StringBuilder value) throws XMLStreamException {
		boolean formula = false;
		int phonetic = 0;
		@Nullable String inside = null;
		while (true) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				inside = xml.getLocalName();
				formula |= inside.equals("f");
				phonetic += inside.equals("rPh") ? 1 : 0;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				if (xml.getLocalName().equals("c")) {
					return formula;
				}
				phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
				inside = null;
			}
			else if (event == XMLStreamConstants.CHARACTERS && phonetic == 0 && inside != null
					&& (inside.equals("v") || inside.equals("t")) && value.length() < MAX_TEXT) {
				value.append(xml.getText());
			}
		}
	}

	private static boolean isTrue(XMLStreamReader xml, String name) {
		String value = attribute(xml, name, "");
		return value.equals("1") || value.equals("true");
	}

	static String attribute(XMLStreamReader xml, String name, String otherwise) {
		String value = xml.getAttributeValue(null, name);
		return (value != null) ? value : otherwise;
	}

	static int number(String text, int otherwise) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
	}

	String name() {
		return this.name;
	}

	List<RawCell> cells() {
		return this.cells;
	}

	/** Names of the cells that hold formulas. */
	List<String> formulas() {
		return this.formulas;
	}

	/** Merged ranges, such as {@code A3:B4}. */
	List<String> merged() {
		return this.merged;
	}

	boolean isHiddenRow(int row) {
		return this.hiddenRows.contains(row);
	}

	boolean isHiddenColumn(int column) {
		return this.hiddenColumns.contains(column);
	}

}
