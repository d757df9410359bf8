package org.reformflow.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.core.io.ClassPathResource;

/**
 * Liberation Serif (SIL OFL 1.1), which has the widths of Times New Roman and all letters
 * of Vietnamese. Only the letters used go into the file.
 */
class PdfFonts {

	private static final String UNKNOWN = "?";

	private final PDDocument pdf;

	private final Map<String, PDFont> loaded = new HashMap<>();

	private final Map<Integer, Boolean> known = new HashMap<>();

	PdfFonts(PDDocument pdf) {
		this.pdf = pdf;
	}

	PDFont of(PdfStyle style) throws IOException {
		String name = style.bold() ? (style.italic() ? "BoldItalic" : "Bold") : (style.italic() ? "Italic" : "Regular");
		PDFont font = this.loaded.get(name);
		if (font == null) {
			try (InputStream file = new ClassPathResource("fonts/LiberationSerif-" + name + ".ttf").getInputStream()) {
				font = PDType0Font.load(this.pdf, file, true);
			}
			this.loaded.put(name, font);
		}
		return font;
	}

	/** Width in points. */
	float width(String text, PdfStyle style) throws IOException {
		return of(style).getStringWidth(text) / 1000 * style.size();
	}

	/** The text with "?" for what the font has no letter for. */
	String drawable(String text, PdfStyle style) throws IOException {
		PDFont font = of(style);
		StringBuilder drawable = new StringBuilder();
		text.codePoints()
			.forEach((letter) -> drawable.append(this.known.computeIfAbsent(letter, (one) -> isKnown(font, one))
					? Character.toString(letter) : UNKNOWN));
		return drawable.toString();
	}

	private static boolean isKnown(PDFont font, int letter) {
		try {
			font.encode(Character.toString(letter));
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

}
