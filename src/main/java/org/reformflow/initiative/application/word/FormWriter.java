package org.reformflow.initiative.application.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.DescriptionTexts;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Solution;
import org.reformflow.process.VietnameseDates;

/** What a description puts into the places of the template. */
final class FormWriter {

	private static final String DOTS = "…………………………";

	private FormWriter() {
	}

	static Map<String, String> values(@Nullable Description of, String day) {
		Map<String, String> values = new HashMap<>();
		for (FormField field : FormField.values()) {
			values.put(field.placeholder(), (of != null) ? text(value(field, of)) : "");
		}
		values.put("coverAuthors", (of != null) ? cover(of.authors()) : "Tác giả, đồng tác giả: " + DOTS);
		values.put("coverDay", day);
		return values;
	}

	private static @Nullable String value(FormField field, Description of) {
		return switch (field) {
			case GOVERNING_BODY -> of.governingBody();
			case WORKPLACE -> of.workplace();
			case TITLE -> of.title();
			case AREA -> of.area().label();
			case FIELD -> of.field();
			case APPLIED_FROM -> VietnameseDates.words(of.appliedFrom());
			case APPLIED_TO -> VietnameseDates.words(of.appliedTo());
			case REASON -> of.reason();
			case SCOPE -> of.scope();
			case PURPOSE -> of.purpose();
			case KNOWN_SOLUTION -> of.knownSolution();
			case KNOWN_ADVANTAGES -> of.knownAdvantages();
			case KNOWN_DRAWBACKS -> of.knownDrawbacks();
			case KNOWN_CAUSES -> of.knownCauses();
			case NOVELTY -> of.novelty();
			case APPLICABILITY -> of.applicability();
			case LESSONS -> of.lessons();
			case PROPOSALS -> of.proposals();
			case COMMITMENT -> of.commitment() ? "Có" : "";
			case INVESTOR -> of.investor();
			case FIRST_APPLIED_ON -> VietnameseDates.words(of.firstAppliedOn());
			case CONFIDENTIAL -> of.confidential();
			case PRECONDITIONS -> of.preconditions();
			case PARTICIPANTS -> of.participants();
		};
	}

	/** Name, qualification, position and workplace of each, as the cover asks for. */
	private static String cover(List<Author> authors) {
		return authors.stream()
			.map((author) -> Stream.of(author.name(), author.qualification(), author.position(), author.workplace())
				.filter((part) -> part != null && !part.isBlank())
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("\n"));
	}

	/** Entries by list; a blank form has some to fill in. */
	static Map<String, List<Map<String, String>>> lists(@Nullable Description of) {
		List<Map<String, String>> authors = new ArrayList<>();
		List<Map<String, String>> solutions = new ArrayList<>();
		List<Map<String, String>> effects = new ArrayList<>();
		if (of != null) {
			of.authors().forEach((author) -> authors.add(row(author)));
			of.solutions().forEach((solution) -> solutions.add(row(solution)));
			of.effects().forEach((effect) -> effects.add(row(effect)));
		}
		fillUp(authors, FormList.AUTHORS, (of != null) ? 1 : 3);
		fillUp(solutions, FormList.SOLUTIONS, (of != null) ? 1 : 2);
		fillUp(effects, FormList.EFFECTS, (of != null) ? 1 : 4);
		for (int i = 0; i < solutions.size(); i++) {
			solutions.get(i).put("number", String.valueOf(i + 1));
		}
		return Map.of(FormList.AUTHORS.placeholder(), authors, FormList.SOLUTIONS.placeholder(), solutions,
				FormList.EFFECTS.placeholder(), effects);
	}

	private static void fillUp(List<Map<String, String>> rows, FormList list, int least) {
		while (rows.size() < least) {
			rows.add(list.blank());
		}
	}

	private static Map<String, String> row(Author author) {
		Map<String, String> row = FormList.AUTHORS.blank();
		row.put("name", author.name());
		row.put("birth", text(author.birth()));
		row.put("qualification", text(author.qualification()));
		row.put("position", text(author.position()));
		row.put("workplace", text(author.workplace()));
		row.put("phone", text(author.phone()));
		row.put("share", (author.share() != null) ? DescriptionTexts.number(author.share()) : "");
		row.put("person", text(author.person()));
		return row;
	}

	private static Map<String, String> row(Solution solution) {
		Map<String, String> row = FormList.SOLUTIONS.blank();
		row.put("content", text(solution.content()));
		row.put("advantages", text(solution.advantages()));
		row.put("drawbacks", text(solution.drawbacks()));
		return row;
	}

	private static Map<String, String> row(Effect effect) {
		Map<String, String> row = FormList.EFFECTS.blank();
		row.put("kind", effect.kind().label());
		row.put("indicator", text(effect.indicator()));
		row.put("before", text(effect.before()));
		row.put("after", text(effect.after()));
		row.put("explanation", text(effect.explanation()));
		return row;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
