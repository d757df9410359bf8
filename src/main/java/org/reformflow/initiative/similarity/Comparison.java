package org.reformflow.initiative.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two texts word by word: runs of the same words, with small gaps where words
 * were exchanged, in any order.
 */
final class Comparison {

	/** Shorter runs are chance. */
	private static final int MIN_RUN = Sketch.SHINGLE;

	/** Words that may be exchanged between two runs of one passage. */
	private static final int MAX_GAP = 4;

	/** Passages with fewer same words are chance. */
	private static final int MIN_PASSAGE = 12;

	/** Places of a shingle that are tried; more only in texts that repeat themselves. */
	private static final int MAX_PLACES = 50;

	private final Text mine;

	private final Text theirs;

	private final List<Word> words;

	private final List<Word> others;

	private final Map<Long, List<Integer>> places = new HashMap<>();

	Comparison(Text mine, Text theirs) {
		this.mine = mine;
		this.theirs = theirs;
		this.words = mine.words();
		this.others = theirs.words();
		for (int i = 0; i + Sketch.SHINGLE <= this.others.size(); i++) {
			List<Integer> some = this.places.computeIfAbsent(Sketch.shingle(this.others, i),
					(hash) -> new ArrayList<>(1));
			if (some.size() < MAX_PLACES) {
				some.add(i);
			}
		}
	}

	Resemblance resemblance(String otherId) {
		List<Run> runs = runs();
		double shared = runs.stream().mapToDouble((run) -> weight(run.from(), run.to()) * run.density()).sum();
		double all = weight(0, this.words.size());
		return new Resemblance(otherId, (all > 0) ? Math.min(shared / all, 1) : 0,
				runs.stream().sorted(Comparator.comparingInt((Run run) -> -run.same())).map(this::passage).toList());
	}

	private double weight(int from, int to) {
		return this.words.subList(from, to).stream().mapToDouble((word) -> word.section().weight()).sum();
	}

	private List<Run> runs() {
		List<Run> runs = new ArrayList<>();
		int i = 0;
		while (i + Sketch.SHINGLE <= this.words.size()) {
			Run run = longestAt(i);
			if (run.same() < MIN_RUN) {
				i++;
				continue;
			}
			int last = runs.size() - 1;
			if (last >= 0 && runs.get(last).isContinuedBy(run) && inSameSections(runs.get(last), run)) {
				runs.set(last, runs.get(last).and(run));
			}
			else {
				runs.add(run);
			}
			i = run.to();
		}
		runs.removeIf((run) -> run.same() < MIN_PASSAGE);
		return runs;
	}

	private boolean inSameSections(Run one, Run next) {
		return this.words.get(one.from()).section() == this.words.get(next.from()).section()
				&& this.others.get(one.otherFrom()).section() == this.others.get(next.otherFrom()).section();
	}

	private Run longestAt(int place) {
		Run longest = new Run(place, place, 0, 0, 0);
		Section section = this.words.get(place).section();
		for (int other : this.places.getOrDefault(Sketch.shingle(this.words, place), List.of())) {
			int length = 0;
			while (same(place + length, other + length, section, this.others.get(other).section())) {
				length++;
			}
			if (length > longest.same()) {
				longest = new Run(place, place + length, other, other + length, length);
			}
		}
		return longest;
	}

	private boolean same(int place, int other, Section section, Section otherSection) {
		return place < this.words.size() && other < this.others.size() && this.words.get(place).section() == section
				&& this.others.get(other).section() == otherSection
				&& this.words.get(place).folded().equals(this.others.get(other).folded());
	}

	private Passage passage(Run run) {
		return new Passage(excerpt(this.mine, this.words, run.from(), run.to()),
				excerpt(this.theirs, this.others, run.otherFrom(), run.otherTo()), run.same());
	}

	private static Excerpt excerpt(Text text, List<Word> words, int from, int to) {
		Word first = words.get(from);
		Word last = words.get(to - 1);
		return new Excerpt(first.section(), first.start(), last.end(),
				text.excerpt(first.section(), first.start(), last.end()));
	}

	/**
	 * Words {@code from} to {@code to} and the others' that stand for them.
	 *
	 * @param same how many of them are the same
	 */
	private record Run(int from, int to, int otherFrom, int otherTo, int same) {

		double density() {
			return (double) this.same / (this.to - this.from);
		}

		boolean isContinuedBy(Run next) {
			int otherGap = next.otherFrom - this.otherTo;
			return next.from - this.to <= MAX_GAP && otherGap >= 0 && otherGap <= MAX_GAP;
		}

		Run and(Run next) {
			return new Run(this.from, next.to, this.otherFrom, next.otherTo, this.same + next.same);
		}

	}

}
