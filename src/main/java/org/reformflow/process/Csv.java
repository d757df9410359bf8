package org.reformflow.process;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180), or with another delimiter. */
public final class Csv {

	private final String text;

	private final char delimiter;

	private final List<Row> rows = new ArrayList<>();

	private List<String> cells = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private int line = 1;

	private int startLine = 1;

	private Csv(String text, char delimiter) {
		this.text = text;
		this.delimiter = delimiter;
	}

	/**
	 * The rows that are not empty, with the delimiter that the first of them suggests:
	 * semicolon (Excel in Vietnam), tab or comma.
	 */
	public static List<Row> rows(String text) {
		String line = text.lines().filter((each) -> !each.isBlank()).findFirst().orElse("");
		return rows(text, (line.indexOf(';') >= 0) ? ';' : (line.indexOf('\t') >= 0) ? '\t' : ',');
	}

	/** The rows that are not empty. A quotation that does not end reaches to the end. */
	public static List<Row> rows(String text, char delimiter) {
		return new Csv(text, delimiter).read();
	}

	private List<Row> read() {
		boolean quoted = false;
		for (int i = 0; i < this.text.length(); i++) {
			char character = this.text.charAt(i);
			if (character == '"') {
				boolean escaped = quoted && i + 1 < this.text.length() && this.text.charAt(i + 1) == '"';
				if (escaped) {
					this.cell.append('"');
					i++;
				}
				else {
					quoted = !quoted;
				}
			}
			else {
				read(character, quoted);
			}
		}
		endRow();
		return this.rows;
	}

	private void read(char character, boolean quoted) {
		this.line += (character == '\n') ? 1 : 0;
		if (quoted) {
			this.cell.append(character);
		}
		else if (character == this.delimiter) {
			endCell();
		}
		else if (character == '\n') {
			endRow();
		}
		else if (character != '\r') {
			this.cell.append(character);
		}
	}

	private void endCell() {
		this.cells.add(this.cell.toString().strip());
		this.cell.setLength(0);
	}

	private void endRow() {
		endCell();
		if (this.cells.stream().anyMatch((each) -> !each.isEmpty())) {
			this.rows.add(new Row(this.startLine, List.copyOf(this.cells)));
		}
		this.cells = new ArrayList<>();
		this.startLine = this.line;
	}

	/**
	 * A row.
	 *
	 * @param line where it starts in the text, from 1
	 */
	public record Row(int line, List<String> cells) {

	}

}
