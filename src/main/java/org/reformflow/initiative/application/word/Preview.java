package org.reformflow.initiative.application.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.DescriptionTexts;
import org.reformflow.initiative.application.Section;

/**
 * What a file would put into a draft.
 *
 * @param stored whether it is in the draft now
 * @param revision number of savings of the draft
 * @param sections what could not be read, by section
 * @param contents all sections, in the order of the form
 */
record Preview(boolean stored, int revision, List<Problem> sections, List<Contents> contents) {

	private static final int SHOWN = 160;

	static Preview of(ReadForm read, Description before, boolean stored, int revision) {
		Map<Section, String> old = DescriptionTexts.of(before);
		List<Contents> contents = new ArrayList<>();
		DescriptionTexts.of(read.description()).forEach((section, text) -> {
			String was = old.getOrDefault(section, "");
			contents.add(new Contents(section.label(), excerpt(text), text.length(), was.length(), !was.equals(text)));
		});
		return new Preview(stored, revision,
				read.problems()
					.stream()
					.map((problem) -> new Problem(problem.section().label(), problem.problem()))
					.toList(),
				contents);
	}

	private static String excerpt(String text) {
		return (text.codePointCount(0, text.length()) > SHOWN)
				? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
	}

	record Problem(String section, String problem) {

	}

	/**
	 * A section.
	 *
	 * @param length characters in the file
	 * @param before characters in the draft
	 */
	record Contents(String section, String excerpt, int length, int before, boolean changed) {

	}

}
