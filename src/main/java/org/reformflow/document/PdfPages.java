package org.reformflow.document;

import java.io.Closeable;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a document, filled from top to bottom, numbered from the second one on (NĐ
 * 30/2020/NĐ-CP, Annex I). Lengths in points, heights from the lower edge.
 */
class PdfPages implements Closeable {

	private static final PdfStyle NUMBER = new PdfStyle(false, false, 13);

	private final PDDocument pdf;

	private final PdfFonts fonts;

	private final PdfMargins margins;

	private PDPageContentStream page;

	private float height;

	PdfPages(PDDocument pdf, PdfFonts fonts, PdfMargins margins) throws IOException {
		this.pdf = pdf;
		this.fonts = fonts;
		this.margins = margins;
		this.page = open();
	}

	private PDPageContentStream open() throws IOException {
		PDPage next = new PDPage(PDRectangle.A4);
		this.pdf.addPage(next);
		this.height = PDRectangle.A4.getHeight() - this.margins.top();
		return new PDPageContentStream(this.pdf, next);
	}

	/** Begins the next page. */
	void turn() throws IOException {
		this.page.close();
		this.page = open();
		String number = String.valueOf(this.pdf.getNumberOfPages());
		this.page.beginText();
		this.page.setFont(this.fonts.of(NUMBER), NUMBER.size());
		this.page.newLineAtOffset((PDRectangle.A4.getWidth() - this.fonts.width(number, NUMBER)) / 2,
				PDRectangle.A4.getHeight() - this.margins.top() / 2);
		this.page.showText(number);
		this.page.endText();
	}

	/** Turns the page unless so much room is left on it. */
	boolean reserve(float needed) throws IOException {
		if (this.height - needed >= this.margins.bottom()) {
			return false;
		}
		turn();
		return true;
	}

	/** Where the next thing goes. */
	float height() {
		return this.height;
	}

	void use(float used) {
		this.height -= used;
	}

	/** All that fits on a page. */
	float room() {
		return PDRectangle.A4.getHeight() - this.margins.top() - this.margins.bottom();
	}

	float left() {
		return this.margins.left();
	}

	float width() {
		return PDRectangle.A4.getWidth() - this.margins.left() - this.margins.right();
	}

	PDPageContentStream page() {
		return this.page;
	}

	@Override
	public void close() throws IOException {
		this.page.close();
	}

}
