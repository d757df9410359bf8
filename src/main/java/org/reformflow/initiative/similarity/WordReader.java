package org.reformflow.initiative.similarity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads words, which in Vietnamese are syllables, without diacritics: {@code Đổi} is
 * {@code doi}.
 */
final class WordReader {

	private WordReader() {
	}

	/**
	 * The words of a text.
	 * @param text in Unicode's composed form (NFC)
	 * @param offset what is added to the words' places
	 */
	static List<Word> words(String text, Section section, int offset) {
		StandardTokenizer tokenizer = new StandardTokenizer();
		tokenizer.setReader(new StringReader(text));
		List<Word> words = new ArrayList<>();
		try (TokenStream tokens = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer))) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				words.add(new Word(term.toString(), section, offset + place.startOffset(), offset + place.endOffset()));
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

}
