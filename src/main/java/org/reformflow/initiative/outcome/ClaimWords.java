package org.reformflow.initiative.outcome;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Solution;

/** What an application claims, shortened for a page. */
final class ClaimWords {

	private static final int MAX_SUMMARY = 900;

	private static final int MAX_EFFECT = 300;

	private ClaimWords() {
	}

	static String summary(List<Solution> solutions) {
		return shortened(solutions.stream()
			.map((solution) -> text(solution.content()))
			.filter((content) -> !content.isEmpty())
			.collect(Collectors.joining(" ")), MAX_SUMMARY);
	}

	/** Effects with their figures before and after, a line each. */
	static String benefits(List<Effect> effects) {
		return effects.stream()
			.map((effect) -> "\n- " + shortened(effect(effect), MAX_EFFECT))
			.collect(Collectors.joining(";"));
	}

	/** For example "Thời gian xử lý một hồ sơ: trước 15 ngày, sau 9 ngày". */
	private static String effect(Effect effect) {
		String figures = (text(effect.before()).isEmpty() && text(effect.after()).isEmpty()) ? ""
				: ": trước %s, sau %s".formatted(text(effect.before()), text(effect.after()));
		String indicator = text(effect.indicator());
		return (indicator.isEmpty() ? effect.kind().label() : indicator) + figures;
	}

	/** On one line. */
	private static String text(@Nullable String text) {
		return (text != null) ? text.strip().replaceAll("\\s+", " ") : "";
	}

	/** At most so many characters, cut between words. */
	static String shortened(String text, int max) {
		if (text.length() <= max) {
			return text;
		}
		int end = text.lastIndexOf(' ', max - 2);
		return text.substring(0,
				(end > max / 2) ? end : Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1) + "…";
	}

}
