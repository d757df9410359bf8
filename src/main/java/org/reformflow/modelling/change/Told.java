package org.reformflow.modelling.change;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;

/** Adds what was changed of one thing to what was found. */
record Told(String file, @Nullable String element, @Nullable String was, String subject, List<Change> found) {

	/** Each facet that differs, as it is written. */
	void facets(Facets before, Facets after, Function<String, Trait> traits) {
		Difference.between(before, after, (key, value) -> value)
			.forEach((each) -> changed(traits.apply(each.key()), said(before, each.key(), each.before()),
					said(after, each.key(), each.after())));
	}

	private static @Nullable String said(Facets facets, String key, @Nullable String raw) {
		Markup part = facets.parts().get(key);
		return (raw == null || part == null) ? raw : content(part);
	}

	private static String content(Markup part) {
		String text = part.text().isEmpty() ? part.text("text") : part.text();
		return text.isEmpty() ? String.join(", ", part.attributes().values()) : text;
	}

	void changed(Trait trait, @Nullable String before, @Nullable String after) {
		this.found.add(new Change(this.file, this.element, Objects.equals(this.was, this.element) ? null : this.was,
				Kind.CHANGED, trait.weight(), this.subject, before, after,
				Sentence.of(this.subject, trait.label(), before, after)));
	}

}
