package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Solution;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** An application as who judges it reads it. */
@Component
class ApplicationTexts {

	private final Applications applications;

	private final Organisation organisation;

	ApplicationTexts(Applications applications, Organisation organisation) {
		this.applications = applications;
		this.organisation = organisation;
	}

	/** Title, unit, area and authors. */
	Map<String, Object> head(String applicationId) {
		Application application = this.applications.get(applicationId);
		return Map.of("title", application.title(), "unit", this.organisation.unit(application.unit()).name(), "area",
				application.area().label(), "authors",
				this.applications.description(applicationId)
					.authors()
					.stream()
					.map(Author::name)
					.collect(Collectors.joining(", ")));
	}

	/** The sections of the official form that have a text. */
	List<Map<String, Object>> sections(String applicationId) {
		Description text = this.applications.description(applicationId);
		List<Map<String, Object>> sections = new ArrayList<>();
		add(sections, "Lý do, phạm vi, mục đích", text.reason(), text.scope(), text.purpose());
		add(sections, "Giải pháp đã biết", text.knownSolution(), text.knownAdvantages(), text.knownDrawbacks(),
				text.knownCauses());
		for (Solution solution : text.solutions()) {
			add(sections, "Giải pháp mới " + (text.solutions().indexOf(solution) + 1), solution.content(),
					solution.advantages(), solution.drawbacks());
		}
		add(sections, "Tính mới, tính sáng tạo", text.novelty());
		add(sections, "Phạm vi ảnh hưởng, khả năng áp dụng", text.applicability());
		for (Effect effect : text.effects()) {
			add(sections, effect.kind().label(), effect.indicator(), figures(effect), effect.explanation());
		}
		add(sections, "Bài học, kiến nghị", text.lessons(), text.proposals());
		return sections;
	}

	private static String figures(Effect effect) {
		return "Trước: %s. Sau: %s.".formatted(Objects.requireNonNullElse(effect.before(), "chưa nêu"),
				Objects.requireNonNullElse(effect.after(), "chưa nêu"));
	}

	private static void add(List<Map<String, Object>> sections, String title, @Nullable String... texts) {
		List<String> paragraphs = Stream.of(texts)
			.filter((text) -> text != null && !text.isBlank())
			.flatMap((text) -> Arrays.stream(Objects.requireNonNull(text).split("\\R+")))
			.filter((text) -> !text.isBlank())
			.toList();
		if (!paragraphs.isEmpty()) {
			sections.add(Map.of("title", title, "paragraphs", paragraphs));
		}
	}

}
