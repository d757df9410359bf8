package org.reformflow.document;

import java.util.List;

/**
 * A line of a paragraph.
 *
 * @param last whether the paragraph or a line of an address ends with it, so that it is
 * not spread to the full width
 */
record PdfLine(List<Piece> pieces, boolean last) {

	/**
	 * A word or the blank between two.
	 *
	 * @param width in points
	 */
	record Piece(String text, PdfStyle style, float width) {

		boolean isBlank() {
			return this.text.isBlank();
		}

	}

	float width() {
		return (float) this.pieces.stream().mapToDouble(Piece::width).sum();
	}

	long blanks() {
		return this.pieces.stream().filter(Piece::isBlank).count();
	}

	/** The largest size of letters in it. */
	float size(float otherwise) {
		return (float) this.pieces.stream().mapToDouble((piece) -> piece.style().size()).max().orElse(otherwise);
	}

}
