package org.reformflow.document;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Margins of a page in points. */
record PdfMargins(float top, float bottom, float left, float right) {

	/** NĐ 30/2020/NĐ-CP, Annex I: 20 to 25, 30 to 35 and 15 to 20 mm. */
	private static final PdfMargins OFFICIAL = new PdfMargins(56.7f, 56.7f, 85, 42.5f);

	static PdfMargins of(XWPFDocument word) {
		CTSectPr section = word.getDocument().getBody().getSectPr();
		if (section == null || !section.isSetPgMar()) {
			return OFFICIAL;
		}
		CTPageMar margins = section.getPgMar();
		return new PdfMargins(points(margins.getTop()), points(margins.getBottom()), points(margins.getLeft()),
				points(margins.getRight()));
	}

	private static float points(Object twips) {
		return Math.abs(new BigInteger(twips.toString()).floatValue()) / 20;
	}

}
