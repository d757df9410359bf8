package org.reformflow.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;

/** A table of a Word file; its rows stay whole. All lengths in points. */
class PdfTable {

	/** Between a cell's edge and its text. */
	private static final float PADDING = 5.4f;

	private final XWPFTable word;

	private final PdfFonts fonts;

	private final float size;

	private final List<Float> widths = new ArrayList<>();

	PdfTable(XWPFTable word, PdfFonts fonts, float size) {
		this.word = word;
		this.fonts = fonts;
		this.size = size;
		if (word.getCTTbl().getTblGrid() == null) {
			throw new UndrawableException("a table does not say its columns");
		}
		for (CTTblGridCol column : word.getCTTbl().getTblGrid().getGridColList()) {
			this.widths.add(new BigInteger(column.getW().toString()).floatValue() / 20);
		}
	}

	/** Draws it in the middle of the column. */
	void draw(PdfPages pages) throws IOException {
		float left = pages.left() + (pages.width() - width(0, this.widths.size())) / 2;
		for (XWPFTableRow row : this.word.getRows()) {
			List<List<PdfParagraph>> cells = cells(row);
			float height = height(cells);
			if (height > pages.room()) {
				throw new UndrawableException("a table row is taller than a page");
			}
			if (pages.reserve(height) && this.word.getRow(0).isRepeatHeader() && row != this.word.getRow(0)) {
				draw(pages, cells(this.word.getRow(0)), left);
			}
			draw(pages, cells, left);
		}
	}

	/** Height of the first row. */
	float beginning() throws IOException {
		return height(cells(this.word.getRow(0)));
	}

	private float width(int from, int to) {
		return (float) this.widths.subList(from, to).stream().mapToDouble(Float::doubleValue).sum();
	}

	private List<List<PdfParagraph>> cells(XWPFTableRow row) throws IOException {
		List<List<PdfParagraph>> cells = new ArrayList<>();
		for (XWPFTableCell cell : row.getTableCells()) {
			List<PdfParagraph> paragraphs = new ArrayList<>();
			for (XWPFParagraph paragraph : cell.getParagraphs()) {
				paragraphs.add(new PdfParagraph(paragraph, this.fonts, this.widths.get(cells.size()) - 2 * PADDING,
						this.size));
			}
			cells.add(paragraphs);
		}
		return cells;
	}

	private static float height(List<List<PdfParagraph>> cells) {
		return (float) cells.stream()
			.mapToDouble((cell) -> cell.stream().mapToDouble(PdfParagraph::height).sum())
			.max()
			.orElse(0);
	}

	private void draw(PdfPages pages, List<List<PdfParagraph>> cells, float left) throws IOException {
		float height = height(cells);
		for (int i = 0; i < cells.size(); i++) {
			float x = left + width(0, i);
			float top = pages.height();
			for (PdfParagraph paragraph : cells.get(i)) {
				top -= paragraph.before();
				for (int line = 0; line < paragraph.count(); line++) {
					paragraph.draw(pages.page(), line, x + PADDING, top);
					top -= paragraph.lineHeight(line);
				}
				top -= paragraph.after();
			}
			if (this.word.getInsideHBorderType() != null
					&& this.word.getInsideHBorderType() != XWPFTable.XWPFBorderType.NONE) {
				frame(pages.page(), x, pages.height() - height, this.widths.get(i), height);
			}
		}
		pages.use(height);
	}

	private static void frame(PDPageContentStream page, float x, float y, float width, float height)
			throws IOException {
		page.setLineWidth(0.5f);
		page.addRect(x, y, width, height);
		page.stroke();
	}

}
