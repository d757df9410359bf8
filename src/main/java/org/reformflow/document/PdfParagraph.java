package org.reformflow.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/** A paragraph of a Word file, laid out for a width. All lengths in points. */
class PdfParagraph {

	private static final float TWIPS = 20;

	/** Of a line, by the size of its letters. */
	private static final float SPACING = 1.15f;

	private static final float ASCENT = 0.9f;

	private final XWPFParagraph word;

	private final PdfFonts fonts;

	private final float width;

	private final float size;

	private final List<PdfLine> lines;

	/**
	 * Lays a paragraph out.
	 * @param width of the column
	 * @param size of letters that say none
	 */
	PdfParagraph(XWPFParagraph word, PdfFonts fonts, float width, float size) throws IOException {
		this.word = word;
		this.fonts = fonts;
		this.width = width - points(word.getIndentationLeft()) - points(word.getIndentationRight());
		this.size = size;
		PdfLines broken = new PdfLines(fonts, this.width, points(word.getIndentationFirstLine()));
		for (XWPFRun run : word.getRuns()) {
			String text = run.text();
			broken.add(run.isCapitalized() ? text.toUpperCase(Locale.forLanguageTag("vi")) : text, style(run));
		}
		this.lines = broken.finish();
	}

	private static float points(int twips) {
		return Math.max(twips, 0) / TWIPS;
	}

	private PdfStyle style(XWPFRun run) {
		Double stated = run.getFontSizeAsDouble();
		return new PdfStyle(run.isBold(), run.isItalic(), (stated != null) ? stated.floatValue() : this.size);
	}

	/** Whether it begins a page. */
	boolean beginsPage() {
		return this.word.isPageBreak() || this.word.getRuns()
			.stream()
			.flatMap((run) -> run.getCTR().getBrList().stream())
			.anyMatch((mark) -> mark.getType() == STBrType.PAGE);
	}

	/** Whether it stays on the page of what follows, as headings do. */
	boolean keepsNext() {
		CTPPr settings = this.word.getCTP().getPPr();
		return settings != null && settings.isSetKeepNext() && POIXMLUnits.parseOnOff(settings.getKeepNext());
	}

	int count() {
		return this.lines.size();
	}

	float before() {
		return points(this.word.getSpacingBefore());
	}

	float after() {
		return points(this.word.getSpacingAfter());
	}

	float lineHeight(int line) {
		if (this.word.getSpacingLineRule() == LineSpacingRule.EXACT) {
			return (float) this.word.getSpacingBetween();
		}
		return this.lines.get(line).size(this.size) * SPACING;
	}

	float height() {
		float height = before() + after();
		for (int i = 0; i < this.lines.size(); i++) {
			height += lineHeight(i);
		}
		return height;
	}

	/** Draws a line whose upper edge is at a height of the page. */
	void draw(PDPageContentStream page, int index, float left, float top) throws IOException {
		PdfLine line = this.lines.get(index);
		float indent = (index == 0) ? points(this.word.getIndentationFirstLine()) : 0;
		float spare = this.width - indent - line.width();
		float x = left + points(this.word.getIndentationLeft()) + indent + spare * shift();
		boolean spread = this.word.getAlignment() == ParagraphAlignment.BOTH && !line.last() && line.blanks() > 0;
		float stretch = spread ? spare / line.blanks() : 0;
		for (PdfLine.Piece piece : line.pieces()) {
			page.beginText();
			page.setFont(this.fonts.of(piece.style()), piece.style().size());
			page.newLineAtOffset(x, top - line.size(this.size) * ASCENT);
			page.showText(piece.text());
			page.endText();
			x += piece.width() + (piece.isBlank() ? stretch : 0);
		}
		if (index == this.lines.size() - 1 && this.word.getBorderBottom() == Borders.SINGLE) {
			drawRule(page, left + points(this.word.getIndentationLeft()), top - lineHeight(index));
		}
	}

	private float shift() {
		return switch (this.word.getAlignment()) {
			case CENTER -> 0.5f;
			case RIGHT, END -> 1;
			default -> 0;
		};
	}

	private void drawRule(PDPageContentStream page, float left, float y) throws IOException {
		page.setLineWidth(0.75f);
		page.moveTo(left, y);
		page.lineTo(left + this.width, y);
		page.stroke();
	}

}
