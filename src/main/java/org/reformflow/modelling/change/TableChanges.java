package org.reformflow.modelling.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.DecisionTable.Column;
import org.reformflow.modelling.change.DecisionTable.Rule;

/** What is different between two versions of a decision table, cell by cell. */
final class TableChanges {

	private final String file;

	private final DecisionTable left;

	private final DecisionTable right;

	private final List<Change> found;

	private final Map<String, String> columns;

	private final Map<String, String> rules;

	TableChanges(String file, DecisionTable left, DecisionTable right, List<Change> found) {
		this.file = file;
		this.left = left;
		this.right = right;
		this.found = found;
		this.columns = match(left.columns(), right.columns(), (column) -> column.kind() + column.label());
		this.rules = match(left.rules(), right.rules(), Rule::texts);
	}

	/** Left ids by right ones: the same id; else the only one that says the same. */
	private static <T> Map<String, String> match(Map<String, T> left, Map<String, T> right, Function<T, Object> sign) {
		Map<String, String> leftOf = new LinkedHashMap<>();
		right.keySet().stream().filter(left::containsKey).forEach((id) -> leftOf.put(id, id));
		Map<Object, String> open = new HashMap<>();
		left.forEach((id, item) -> {
			if (!right.containsKey(id)) {
				open.putIfAbsent(sign.apply(item), id);
			}
		});
		right.forEach((id, item) -> {
			String same = leftOf.containsKey(id) ? null : open.remove(sign.apply(item));
			if (same != null) {
				leftOf.put(id, same);
			}
		});
		return leftOf;
	}

	void tell() {
		Told told = told(this.right.id(), this.left.id(), "");
		if (!this.left.id().equals(this.right.id())) {
			told.changed(Trait.of("mã", Weight.BEHAVIOUR), this.left.id(), this.right.id());
		}
		told.facets(this.left.facets(), this.right.facets(), DecisionTraits::of);
		this.right.columns().values().forEach(this::column);
		this.left.columns()
			.values()
			.stream()
			.filter((each) -> !this.columns.containsValue(each.id()))
			.forEach((each) -> add(each.id(), Kind.REMOVED, Weight.BEHAVIOUR, each.label(), null,
					"bỏ " + each.kind() + " " + BpmnWords.quoted(each.label())));
		this.right.rules().values().forEach(this::rule);
		this.left.rules()
			.values()
			.stream()
			.filter((each) -> !this.rules.containsValue(each.id()))
			.forEach((each) -> add(each.id(), Kind.REMOVED, Weight.BEHAVIOUR, cells(each, this.left), null,
					"bỏ " + each.subject() + ": " + cells(each, this.left)));
		order(this.left.rules(), this.right.rules(), this.rules,
				this.right.isOrdered() ? Weight.BEHAVIOUR : Weight.LAYOUT, "thứ tự các luật", (rule) -> rule.subject());
		order(this.left.columns(), this.right.columns(), this.columns, Weight.LAYOUT, "thứ tự các cột", Column::label);
	}

	private Told told(String element, String was, String what) {
		return new Told(this.file, element, was, BpmnChanges.capital(this.right.subject()) + what, this.found);
	}

	private void column(Column column) {
		Column before = find(this.left.columns(), this.columns.get(column.id()));
		if (before == null) {
			add(column.id(), Kind.ADDED, Weight.BEHAVIOUR, null, column.label(),
					"thêm " + column.kind() + " " + BpmnWords.quoted(column.label()));
			return;
		}
		Told told = told(column.id(), before.id(), ", " + column.kind() + " " + BpmnWords.quoted(column.label()));
		if (!before.id().equals(column.id())) {
			told.changed(DecisionTraits.of("@id"), before.id(), column.id());
		}
		told.facets(Facets.of(before.markup(), (child) -> false), Facets.of(column.markup(), (child) -> false),
				DecisionTraits::of);
	}

	private static <T> @Nullable T find(Map<String, T> all, @Nullable String id) {
		return (id != null) ? all.get(id) : null;
	}

	private void rule(Rule rule) {
		Rule before = find(this.left.rules(), this.rules.get(rule.id()));
		if (before == null) {
			String cells = cells(rule, this.right);
			add(rule.id(), Kind.ADDED, Weight.BEHAVIOUR, null, cells, "thêm " + rule.subject() + ": " + cells);
			return;
		}
		Told told = told(rule.id(), before.id(), ", " + rule.subject());
		if (!before.id().equals(rule.id())) {
			told.changed(DecisionTraits.of("@id"), before.id(), rule.id());
		}
		told.facets(before.facets(), rule.facets(), DecisionTraits::of);
		rule.cells().forEach((column, cell) -> cell(told, column, cell, before, rule));
		before.cells()
			.keySet()
			.stream()
			.filter((column) -> this.columns.containsValue(column) || !this.left.columns().containsKey(column))
			.filter((column) -> rule.cells().keySet().stream().noneMatch((id) -> old(id).equals(column)))
			.forEach((column) -> told.changed(Trait.of("ô của " + label(this.left, column), Weight.BEHAVIOUR),
					before.text(column), null));
	}

	/** The id of a column in the left version. */
	private String old(String column) {
		return this.columns.getOrDefault(column, column);
	}

	private static String label(DecisionTable table, String id) {
		Column column = table.columns().get(id);
		return "cột " + BpmnWords.quoted((column != null) ? column.label() : id);
	}

	private void cell(Told told, String id, Markup cell, Rule before, Rule after) {
		Column column = this.right.columns().get(id);
		String old = old(id);
		Markup was = before.cells().get(old);
		String label = label(this.right, id);
		boolean isInput = column == null || column.isInput();
		if (!before.text(old).equals(after.text(id))) {
			told.changed(Trait.of(label, Weight.BEHAVIOUR), shown(before.text(old), isInput),
					shown(after.text(id), isInput));
		}
		if (was != null) {
			told.facets(attributes(was), attributes(cell), (key) -> aboutCell(key, label));
			if (!was.id().equals(cell.id())) {
				told.changed(aboutCell("@id", label), was.id(), cell.id());
			}
		}
	}

	private static Facets attributes(Markup cell) {
		Facets facets = Facets.of(cell, (child) -> false);
		facets.values().remove("text#");
		facets.values().remove("text");
		return facets;
	}

	private static Trait aboutCell(String key, String label) {
		Trait trait = DecisionTraits.of(key);
		return Trait.of(label + ", " + trait.label(), trait.weight());
	}

	private static String shown(String text, boolean isInput) {
		return !text.isEmpty() ? text : isInput ? "bất kỳ" : "trống";
	}

	private static String cells(Rule rule, DecisionTable table) {
		return rule.cells().keySet().stream().filter((column) -> !rule.text(column).isEmpty()).map((id) -> {
			Column column = table.columns().get(id);
			return ((column != null) ? column.label() : id) + " " + rule.text(id);
		}).collect(Collectors.joining("; "));
	}

	private <T> void order(Map<String, T> before, Map<String, T> after, Map<String, String> leftOf, Weight weight,
			String what, Function<T, String> name) {
		List<String> stayed = before.keySet().stream().filter(leftOf::containsValue).toList();
		List<String> ids = after.keySet().stream().filter(leftOf::containsKey).toList();
		if (!stayed.equals(ids.stream().map(leftOf::get).toList())) {
			String was = stayed.stream()
				.map((id) -> name.apply(Objects.requireNonNull(before.get(id))))
				.collect(Collectors.joining(", "));
			String now = ids.stream()
				.map((id) -> name.apply(Objects.requireNonNull(after.get(id))))
				.collect(Collectors.joining(", "));
			String subject = BpmnChanges.capital(this.right.subject());
			this.found.add(new Change(this.file, this.right.id(), null, Kind.MOVED, weight, subject, was, now,
					Sentence.of(subject, what, was, now)));
		}
	}

	private void add(String element, Kind kind, Weight weight, @Nullable String before, @Nullable String after,
			String words) {
		String subject = BpmnChanges.capital(this.right.subject());
		this.found.add(new Change(this.file, element, null, kind, weight, subject, before, after,
				subject + ": " + words + "."));
	}

}
