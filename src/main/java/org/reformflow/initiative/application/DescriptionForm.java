package org.reformflow.initiative.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.SubmittedForm;

import org.springframework.stereotype.Component;

/** A description in the fields of the form {@code initiative-draft}, and back. */
@Component
class DescriptionForm {

	private final Organisation organisation;

	DescriptionForm(Organisation organisation) {
		this.organisation = organisation;
	}

	/** Values by field key; lists without rows are left out, so that forms offer one. */
	Map<String, Object> values(Description of) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("title", of.title());
		values.put("area", of.area().name());
		values.put("governing_body", of.governingBody());
		values.put("workplace", of.workplace());
		values.put("field", of.field());
		values.put("applied_from", day(of.appliedFrom()));
		values.put("applied_to", day(of.appliedTo()));
		values.put("authors", rows(of.authors(), DescriptionForm::row));
		values.put("reason", of.reason());
		values.put("scope", of.scope());
		values.put("purpose", of.purpose());
		values.put("known_solution", of.knownSolution());
		values.put("known_advantages", of.knownAdvantages());
		values.put("known_drawbacks", of.knownDrawbacks());
		values.put("known_causes", of.knownCauses());
		values.put("solutions", rows(of.solutions(), DescriptionForm::row));
		values.put("novelty", of.novelty());
		values.put("applicability", of.applicability());
		values.put("effects", rows(of.effects(), DescriptionForm::row));
		values.put("lessons", of.lessons());
		values.put("proposals", of.proposals());
		values.put("commitment", of.commitment());
		values.put("investor", of.investor());
		values.put("first_applied_on", day(of.firstAppliedOn()));
		values.put("confidential", of.confidential());
		values.put("preconditions", of.preconditions());
		values.put("participants", of.participants());
		return given(values);
	}

	private static <T> @Nullable List<Map<String, Object>> rows(List<T> entries, Function<T, Map<String, Object>> row) {
		return entries.isEmpty() ? null : entries.stream().map(row).toList();
	}

	private static Map<String, Object> row(Author author) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("person", author.person());
		row.put("name", author.name());
		row.put("birth", author.birth());
		row.put("qualification", author.qualification());
		row.put("position", author.position());
		row.put("workplace", author.workplace());
		row.put("phone", author.phone());
		row.put("share", author.share());
		return given(row);
	}

	private static Map<String, Object> row(Solution solution) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("content", solution.content());
		row.put("advantages", solution.advantages());
		row.put("drawbacks", solution.drawbacks());
		return given(row);
	}

	private static Map<String, Object> row(Effect effect) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("kind", effect.kind().name());
		row.put("indicator", effect.indicator());
		row.put("before", effect.before());
		row.put("after", effect.after());
		row.put("explanation", effect.explanation());
		return given(row);
	}

	private static Map<String, Object> given(Map<String, @Nullable Object> values) {
		Map<String, Object> given = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (value != null) {
				given.put(key, value);
			}
		});
		return given;
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	/**
	 * What was submitted. A blank title or area stays as it was, since no application is
	 * without.
	 */
	Description read(SubmittedForm form, Description before) {
		return new Description(form.text("title").map(DescriptionForm::line).orElse(before.title()),
				form.text("area").map(ReformArea::valueOf).orElse(before.area()), text(form, "governing_body"),
				text(form, "workplace"), text(form, "field"), form.date("applied_from").orElse(null),
				form.date("applied_to").orElse(null), authors(form), text(form, "reason"), text(form, "scope"),
				text(form, "purpose"), text(form, "known_solution"), text(form, "known_advantages"),
				text(form, "known_drawbacks"), text(form, "known_causes"), solutions(form), text(form, "novelty"),
				text(form, "applicability"), effects(form), text(form, "lessons"), text(form, "proposals"),
				form.text("commitment").filter("true"::equals).isPresent(), text(form, "investor"),
				form.date("first_applied_on").orElse(null), text(form, "confidential"), text(form, "preconditions"),
				text(form, "participants"));
	}

	private List<Author> authors(SubmittedForm form) {
		List<Author> authors = new ArrayList<>();
		for (SubmittedForm.Row row : form.rows("authors")) {
			Optional<Person> person = row.text("person").flatMap(this.organisation::person);
			Author author = new Author(row.text("name").or(() -> person.map(Person::name)).orElse(""),
					person.map(Person::id).orElse(null), text(row, "birth"), text(row, "qualification"),
					text(row, "position"), row.text("workplace").or(() -> unit(person)).orElse(null),
					text(row, "phone"),
					row.number("share").map(BigDecimal::stripTrailingZeros).map(DescriptionForm::plain).orElse(null));
			if (!author.equals(new Author("", null, null, null, null, null, null, null))) {
				authors.add(author);
			}
		}
		return authors;
	}

	private Optional<String> unit(Optional<Person> person) {
		return person.map(Person::unit).map((unit) -> this.organisation.unit(unit).name());
	}

	/** Without an exponent: equal shares look equal. */
	static BigDecimal plain(BigDecimal number) {
		return (number.scale() < 0) ? number.setScale(0) : number;
	}

	private static List<Solution> solutions(SubmittedForm form) {
		List<Solution> solutions = new ArrayList<>();
		for (SubmittedForm.Row row : form.rows("solutions")) {
			Solution solution = new Solution(text(row, "content"), text(row, "advantages"), text(row, "drawbacks"));
			if (!solution.equals(new Solution(null, null, null))) {
				solutions.add(solution);
			}
		}
		return solutions;
	}

	private static List<Effect> effects(SubmittedForm form) {
		List<Effect> effects = new ArrayList<>();
		for (SubmittedForm.Row row : form.rows("effects")) {
			Effect.Kind kind = row.text("kind").map(Effect.Kind::valueOf).orElse(Effect.Kind.OTHER);
			Effect effect = new Effect(kind, text(row, "indicator"), text(row, "before"), text(row, "after"),
					text(row, "explanation"));
			if (!effect.equals(new Effect(kind, null, null, null, null))) {
				effects.add(effect);
			}
		}
		return effects;
	}

	private static @Nullable String text(SubmittedForm form, String key) {
		return form.text(key).map(DescriptionForm::lineEnds).orElse(null);
	}

	private static @Nullable String text(SubmittedForm.Row row, String key) {
		return row.text(key).map(DescriptionForm::lineEnds).orElse(null);
	}

	private static String lineEnds(String text) {
		return text.replaceAll("\\r\\n?", "\n");
	}

	private static String line(String text) {
		return text.replaceAll("\\s+", " ");
	}

}
