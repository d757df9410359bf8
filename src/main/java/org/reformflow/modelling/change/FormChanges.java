package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.Trait.Shape;

/** What is different between two versions of a form. */
final class FormChanges {

	private final String file;

	private final FormModel left;

	private final FormModel right;

	private final Map<String, String> leftOf = new HashMap<>();

	private final List<Change> found = new ArrayList<>();

	private FormChanges(String file, FormModel left, FormModel right) {
		this.file = file;
		this.left = left;
		this.right = right;
	}

	static List<Change> between(String file, byte[] left, byte[] right) throws Unreadable {
		return new FormChanges(file, FormModel.read(left), FormModel.read(right)).all();
	}

	private List<Change> all() {
		match();
		this.right.fields().values().forEach(this::addedOrCompared);
		this.left.fields()
			.values()
			.stream()
			.filter((field) -> !this.leftOf.containsValue(field.id()))
			.forEach(this::removed);
		this.right.fields().keySet().forEach(this::order);
		List<Change> sorted = new ArrayList<>(this.found.stream().filter((each) -> !isLayout(each)).toList());
		this.found.stream().filter(FormChanges::isLayout).forEach(sorted::add);
		return sorted;
	}

	private static boolean isLayout(Change change) {
		return change.weight() == Weight.LAYOUT;
	}

	/** By id; else the only one with the same type and key. */
	private void match() {
		this.right.fields()
			.keySet()
			.stream()
			.filter(this.left.fields()::containsKey)
			.forEach((id) -> this.leftOf.put(id, id));
		for (FormField field : this.right.fields().values()) {
			List<String> same = this.left.fields()
				.values()
				.stream()
				.filter((other) -> !field.key().isEmpty() && other.key().equals(field.key())
						&& other.type().equals(field.type()) && !this.leftOf.containsValue(other.id()))
				.map(FormField::id)
				.toList();
			if (!this.leftOf.containsKey(field.id()) && same.size() == 1) {
				this.leftOf.put(field.id(), same.get(0));
			}
		}
	}

	private void addedOrCompared(FormField field) {
		String id = this.leftOf.get(field.id());
		FormField before = (id != null) ? this.left.fields().get(id) : null;
		if (before != null) {
			compare(before, field);
			return;
		}
		String details = details(field);
		this.found.add(new Change(this.file, field.id(), null, Kind.ADDED, Weight.BEHAVIOUR,
				BpmnChanges.capital(field.subject()), null, details, "Thêm " + field.subject() + ": " + details + "."));
	}

	private void removed(FormField field) {
		String details = details(field);
		this.found.add(new Change(this.file, field.id(), null, Kind.REMOVED, Weight.BEHAVIOUR,
				BpmnChanges.capital(field.subject()), details, null, "Bỏ " + field.subject() + ": " + details + "."));
	}

	private static String details(FormField field) {
		return Difference.between(Facets.none(), field.facets(), (key, value) -> value)
			.stream()
			.filter((facet) -> !facet.key().equals("label") && !facet.key().equals("type")
					&& !facet.key().endsWith("#order"))
			.map((facet) -> {
				Trait trait = FormTraits.of(facet.key());
				String value = said(field, facet.key(), trait, facet.after());
				return trait.label() + ((value == null || value.isEmpty()) ? "" : " " + value);
			})
			.collect(Collectors.joining("; "));
	}

	private void compare(FormField before, FormField after) {
		if (!before.id().equals(after.id())) {
			tell(before, after, FormTraits.of("id"), before.id(), after.id());
		}
		if (!before.parent().equals(this.leftOf.getOrDefault(after.parent(), after.parent()))) {
			tell(before, after, Trait.of("nơi nằm", Weight.BEHAVIOUR), name(this.left, before.parent()),
					name(this.right, after.parent()));
		}
		for (Difference each : Difference.between(before.facets(), after.facets(), (key, value) -> value)) {
			if (!JsonFacets.isOrderOfOthers(each, before.facets(), after.facets())) {
				Trait trait = FormTraits.of(each.key());
				tell(before, after, trait, said(before, each.key(), trait, each.before()),
						said(after, each.key(), trait, each.after()));
			}
		}
	}

	private static String name(FormModel model, String id) {
		FormField field = model.fields().get(id);
		return (field != null) ? field.subject() : "biểu mẫu";
	}

	private static @Nullable String said(FormField field, String key, Trait trait, @Nullable String raw) {
		Markup part = field.facets().parts().get(key);
		if (raw == null) {
			return null;
		}
		if (part != null) {
			return part.text().isEmpty() ? part.attributes().getOrDefault("label", part.attributes().toString())
					: part.text();
		}
		if (trait.shape() == Shape.YES_NO) {
			return raw.equals("true") ? "có" : raw.equals("false") ? "không" : raw;
		}
		return key.equals("type") ? FormField.typeName(raw) : raw;
	}

	private void order(String parent) {
		String other = this.leftOf.get(parent);
		if (other == null) {
			return;
		}
		List<String> before = this.left.inside(other).stream().filter(this.leftOf::containsValue).toList();
		List<String> ids = this.right.inside(parent).stream().filter(this.leftOf::containsKey).toList();
		List<String> after = ids.stream().map((id) -> Objects.requireNonNull(this.leftOf.get(id))).toList();
		List<String> stayed = before.stream().filter(after::contains).toList();
		if (!stayed.equals(after.stream().filter(before::contains).toList())) {
			String now = ids.stream().map((id) -> name(this.right, id)).collect(Collectors.joining(", "));
			this.found.add(new Change(this.file, parent, null, Kind.MOVED, Weight.LAYOUT, "Thứ tự các trường", null,
					now, "Đổi thứ tự các trường; nay là: " + now + "."));
		}
	}

	private void tell(FormField before, FormField after, Trait trait, @Nullable String was, @Nullable String now) {
		String subject = BpmnChanges.capital(after.subject());
		this.found.add(new Change(this.file, after.id(), before.id().equals(after.id()) ? null : before.id(),
				Kind.CHANGED, trait.weight(), subject, was, now, Sentence.of(subject, trait.label(), was, now)));
	}

}
