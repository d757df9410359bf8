package org.reformflow.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Turns a Word file that was made from a template into PDF: the same words on A4, by
 * paragraphs and simple tables. What a template holds beyond these (pictures, text boxes,
 * numbering, merged cells, content controls, notes) is not drawn in part: then there is
 * no PDF.
 */
@Component
public class WordPdf {

	/** Media type of PDF files. */
	public static final String MEDIA_TYPE = "application/pdf";

	private static final Logger logger = LoggerFactory.getLogger(WordPdf.class);

	private static final Pattern BEYOND = Pattern.compile(
			"<w:(drawing|pict|object|txbxContent|numPr|vMerge|gridSpan|sdt|footnoteReference|endnoteReference|fldSimple"
					+ "|fldChar|cols)\\b");

	/**
	 * The PDF of a Word file, or nothing when the file holds what is not drawn.
	 * @param title of the document, for the file's properties
	 */
	public Optional<byte[]> convert(byte[] docx, String title) {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx)); PDDocument pdf = new PDDocument()) {
			requireDrawable(word);
			pdf.getDocumentInformation().setTitle(title);
			pdf.getDocumentCatalog().setLanguage("vi-VN");
			draw(word, pdf);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			pdf.save(out);
			return Optional.of(out.toByteArray());
		}
		catch (UndrawableException ex) {
			logger.info("No PDF of '{}': {}", title, ex.getMessage());
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void requireDrawable(XWPFDocument word) {
		Matcher beyond = BEYOND.matcher(word.getDocument().xmlText());
		if (beyond.find()) {
			throw new UndrawableException("the file holds w:" + beyond.group(1));
		}
	}

	private static void draw(XWPFDocument word, PDDocument pdf) throws IOException {
		PdfFonts fonts = new PdfFonts(pdf);
		Integer stated = (word.getStyles() != null && word.getStyles().getDefaultRunStyle() != null)
				? word.getStyles().getDefaultRunStyle().getFontSize() : null;
		float size = (stated != null && stated > 0) ? stated : 14;
		try (PdfPages pages = new PdfPages(pdf, fonts, PdfMargins.of(word))) {
			List<IBodyElement> elements = word.getBodyElements();
			for (int i = 0; i < elements.size(); i++) {
				if (elements.get(i) instanceof XWPFTable table) {
					new PdfTable(table, fonts, size).draw(pages);
				}
				else if (elements.get(i) instanceof XWPFParagraph paragraph) {
					PdfParagraph laidOut = new PdfParagraph(paragraph, fonts, pages.width(), size);
					if (laidOut.keepsNext() && i + 1 < elements.size()) {
						keepTogether(laidOut.height() + beginning(elements.get(i + 1), pages, fonts, size), pages);
					}
					draw(laidOut, pages);
				}
			}
		}
	}

	/** Turns the page rather than part a heading from what it heads. */
	private static void keepTogether(float height, PdfPages pages) throws IOException {
		if (height <= pages.room()) {
			pages.reserve(height);
		}
	}

	/** Height of the first line or row. */
	private static float beginning(IBodyElement element, PdfPages pages, PdfFonts fonts, float size)
			throws IOException {
		if (element instanceof XWPFTable table) {
			return new PdfTable(table, fonts, size).beginning();
		}
		if (element instanceof XWPFParagraph paragraph) {
			PdfParagraph laidOut = new PdfParagraph(paragraph, fonts, pages.width(), size);
			return laidOut.before() + laidOut.lineHeight(0);
		}
		return 0;
	}

	private static void draw(PdfParagraph paragraph, PdfPages pages) throws IOException {
		if (paragraph.beginsPage()) {
			pages.turn();
			return;
		}
		pages.use(paragraph.before());
		for (int line = 0; line < paragraph.count(); line++) {
			pages.reserve(paragraph.lineHeight(line));
			paragraph.draw(pages.page(), line, pages.left(), pages.height());
			pages.use(paragraph.lineHeight(line));
		}
		pages.use(paragraph.after());
	}

}
