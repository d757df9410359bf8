package org.reformflow.initiative.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * Phrases that stand in many applications without being copied: headings and guidance of
 * the form, names of programmes and bodies. One a line in
 * {@code initiative/standing-phrases.txt}.
 */
final class StandingPhrases {

	private static final StandingPhrases OURS = read("initiative/standing-phrases.txt");

	/** By first word, the longest first. */
	private final Map<String, List<List<String>>> phrases = new HashMap<>();

	private StandingPhrases(List<String> lines) {
		for (String line : lines) {
			List<String> words = WordReader.words(Normalizer.normalize(line, Normalizer.Form.NFC), Section.TITLE, 0)
				.stream()
				.map(Word::folded)
				.toList();
			if (!words.isEmpty()) {
				this.phrases.computeIfAbsent(words.get(0), (first) -> new ArrayList<>()).add(words);
			}
		}
		this.phrases.values().forEach((some) -> some.sort(Comparator.comparingInt((List<String> p) -> -p.size())));
	}

	static StandingPhrases ours() {
		return OURS;
	}

	private static StandingPhrases read(String resource) {
		try {
			return new StandingPhrases(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The words without those of standing phrases. */
	List<Word> leaveOut(List<Word> words) {
		List<Word> left = new ArrayList<>(words.size());
		int i = 0;
		while (i < words.size()) {
			int length = lengthAt(words, i);
			if (length == 0) {
				left.add(words.get(i));
			}
			i += Math.max(length, 1);
		}
		return left;
	}

	private int lengthAt(List<Word> words, int place) {
		for (List<String> phrase : this.phrases.getOrDefault(words.get(place).folded(), List.of())) {
			if (isAt(phrase, words, place)) {
				return phrase.size();
			}
		}
		return 0;
	}

	private static boolean isAt(List<String> phrase, List<Word> words, int place) {
		if (place + phrase.size() > words.size()) {
			return false;
		}
		for (int i = 0; i < phrase.size(); i++) {
			if (!words.get(place + i).folded().equals(phrase.get(i))) {
				return false;
			}
		}
		return true;
	}

}
