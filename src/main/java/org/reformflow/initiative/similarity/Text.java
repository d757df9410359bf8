package org.reformflow.initiative.similarity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The text of an application as it is compared.
 *
 * @param sections composed text (NFC) by section
 * @param sentences the words that count, sentence by sentence
 */
record Text(Map<Section, String> sections, List<List<Word>> sentences) {

	static Text of(Map<Section, String> sections) {
		Map<Section, String> composed = new EnumMap<>(Section.class);
		List<List<Word>> sentences = new ArrayList<>();
		sections.forEach((section, text) -> {
			String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
			composed.put(section, nfc);
			for (Sentences.Span span : Sentences.ownOf(nfc)) {
				sentences.add(StandingPhrases.ours().leaveOut(WordReader.words(span.of(nfc), section, span.start())));
			}
		});
		return new Text(composed, List.copyOf(sentences));
	}

	/** All words that count, in order. */
	List<Word> words() {
		return this.sentences.stream().flatMap(List::stream).toList();
	}

	String excerpt(Section section, int start, int end) {
		return this.sections.getOrDefault(section, "").substring(start, end);
	}

}
