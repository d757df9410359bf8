package org.reformflow.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the text of a paragraph into lines. */
class PdfLines {

	private static final Pattern PART = Pattern.compile("\\n|[ \\t\\u00A0]+|[^ \\t\\n\\u00A0]+");

	private final PdfFonts fonts;

	private final float firstWidth;

	private final float width;

	private final List<PdfLine> lines = new ArrayList<>();

	private List<PdfLine.Piece> line = new ArrayList<>();

	private float used;

	/** For lines of a width, the first one narrower by an indentation. */
	PdfLines(PdfFonts fonts, float width, float firstIndent) {
		this.fonts = fonts;
		this.width = width;
		this.firstWidth = width - firstIndent;
	}

	void add(String text, PdfStyle style) throws IOException {
		Matcher parts = PART.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
		while (parts.find()) {
			if (parts.group().equals("\n")) {
				end(true);
			}
			else {
				String part = parts.group().isBlank() ? " " : this.fonts.drawable(parts.group(), style);
				add(new PdfLine.Piece(part, style, this.fonts.width(part, style)));
			}
		}
	}

	private void add(PdfLine.Piece piece) throws IOException {
		if (piece.isBlank()) {
			if (!this.line.isEmpty()) {
				place(piece);
			}
			return;
		}
		if (this.used + piece.width() > room() && !this.line.isEmpty()) {
			end(false);
		}
		if (piece.width() > room()) {
			addLetters(piece);
		}
		else {
			place(piece);
		}
	}

	/** A word that is longer than a line. */
	private void addLetters(PdfLine.Piece word) throws IOException {
		for (int letter : word.text().codePoints().toArray()) {
			String text = Character.toString(letter);
			PdfLine.Piece piece = new PdfLine.Piece(text, word.style(), this.fonts.width(text, word.style()));
			if (this.used + piece.width() > room()) {
				end(false);
			}
			place(piece);
		}
	}

	private void place(PdfLine.Piece piece) {
		this.line.add(piece);
		this.used += piece.width();
	}

	private float room() {
		return this.lines.isEmpty() ? this.firstWidth : this.width;
	}

	private void end(boolean last) {
		while (!this.line.isEmpty() && this.line.get(this.line.size() - 1).isBlank()) {
			this.line.remove(this.line.size() - 1);
		}
		this.lines.add(new PdfLine(this.line, last));
		this.line = new ArrayList<>();
		this.used = 0;
	}

	/** All lines; an empty paragraph has one. */
	List<PdfLine> finish() {
		end(true);
		return this.lines;
	}

}
