package org.reformflow.initiative.similarity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * MinHash of a sentence's shingles, cut into bands: sentences that share most of their
 * shingles very likely share a band, others hardly ever. Own arithmetic, since bands that
 * are stored must not change with a library.
 */
final class Sketch {

	/** Words of the shingles that are compared. */
	static final int SHINGLE = 4;

	/** Words of those that are sketched: shorter ones outlast exchanged words. */
	private static final int SKETCHED = 3;

	/** With two minima a band and six bands, half of the shingles give 82 %. */
	private static final int BANDS = 6;

	private static final int ROWS = 2;

	/** Shorter sentences say too little. */
	private static final int MIN_WORDS = 10;

	private Sketch() {
	}

	/** The bands of all sentences that are long enough. */
	static Set<Long> bands(Text text) {
		Set<Long> bands = new HashSet<>();
		for (List<Word> sentence : text.sentences()) {
			if (sentence.size() >= MIN_WORDS) {
				addBands(minima(sentence), bands);
			}
		}
		return bands;
	}

	private static void addBands(long[] minima, Set<Long> bands) {
		for (int band = 0; band < BANDS; band++) {
			long hash = band;
			for (int row = 0; row < ROWS; row++) {
				hash = mix(hash * 31 + minima[band * ROWS + row]);
			}
			bands.add(hash);
		}
	}

	private static long[] minima(List<Word> words) {
		long[] minima = new long[BANDS * ROWS];
		Arrays.fill(minima, Long.MAX_VALUE);
		for (int i = 0; i + SKETCHED <= words.size(); i++) {
			long shingle = shingle(words, i, SKETCHED);
			for (int k = 0; k < minima.length; k++) {
				minima[k] = Math.min(minima[k], mix(shingle + (k + 1) * 0x9E3779B97F4A7C15L));
			}
		}
		return minima;
	}

	/** Hash of the shingle that begins at a place. */
	static long shingle(List<Word> words, int from) {
		return shingle(words, from, SHINGLE);
	}

	private static long shingle(List<Word> words, int from, int length) {
		long hash = 1125899906842597L;
		for (int i = from; i < from + length; i++) {
			String word = words.get(i).folded();
			for (int j = 0; j < word.length(); j++) {
				hash = hash * 31 + word.charAt(j);
			}
			hash = mix(hash * 31 + ' ');
		}
		return hash;
	}

	/** Spreads bits (SplitMix64). */
	private static long mix(long bits) {
		long mixed = bits;
		mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
