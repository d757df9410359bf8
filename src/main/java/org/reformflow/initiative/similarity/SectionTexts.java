package org.reformflow.initiative.similarity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Description;

/** The texts of a description by section. */
final class SectionTexts {

	private SectionTexts() {
	}

	static Map<Section, String> of(Description form) {
		Map<Section, String> texts = new EnumMap<>(Section.class);
		texts.put(Section.TITLE, form.title());
		texts.put(Section.REASON, joined(form.reason(), form.scope(), form.purpose()));
		texts.put(Section.KNOWN,
				joined(form.knownSolution(), form.knownAdvantages(), form.knownDrawbacks(), form.knownCauses()));
		texts.put(Section.SOLUTION,
				joined(form.solutions()
					.stream()
					.flatMap((one) -> Stream.of(one.content(), one.advantages(), one.drawbacks()))));
		texts.put(Section.NOVELTY, joined(form.novelty()));
		texts.put(Section.APPLICABILITY, joined(form.applicability(), form.preconditions()));
		texts.put(Section.EFFECT,
				joined(form.effects().stream().flatMap((one) -> Stream.of(one.indicator(), one.explanation()))));
		texts.put(Section.CONCLUSION, joined(form.lessons(), form.proposals()));
		return texts;
	}

	private static String joined(@Nullable String... texts) {
		return joined(Stream.of(texts));
	}

	private static String joined(Stream<? extends @Nullable String> texts) {
		return texts.filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining("\n"));
	}

}
