package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;

/** What is different between two versions of a DMN file. */
final class DecisionChanges {

	private static final String DIAGRAMS = "dmndi:DMNDI";

	private final String file;

	private final Map<String, DecisionTable> left;

	private final Map<String, DecisionTable> right;

	private final Map<String, String> leftOf = new LinkedHashMap<>();

	private final List<Change> found = new ArrayList<>();

	private DecisionChanges(String file, Markup left, Markup right) {
		this.file = file;
		this.left = tables(left);
		this.right = tables(right);
	}

	static List<Change> between(String file, byte[] left, byte[] right) throws Unreadable {
		Markup before = read(left);
		Markup after = read(right);
		DecisionChanges changes = new DecisionChanges(file, before, after);
		changes.match();
		Told told = new Told(file, null, null, "Tệp bảng quyết định", changes.found);
		told.facets(facets(before), facets(after), DecisionTraits::of);
		if (!before.id().equals(after.id())) {
			told.changed(DecisionTraits.of("@id"), before.id(), after.id());
		}
		changes.compare();
		changes.found.addAll(LayoutChanges.between(file, layout(before), layout(after), changes::translate,
				changes.leftOf::containsKey, (id) -> changes.name(id)));
		return changes.found;
	}

	private static Markup read(byte[] content) throws Unreadable {
		Markup definitions = MarkupReader.read(content);
		if (!definitions.name().equals("definitions")) {
			throw new Unreadable("không phải bảng quyết định DMN");
		}
		return definitions;
	}

	private static Facets facets(Markup definitions) {
		return Facets.of(definitions, (child) -> child.name().equals(DIAGRAMS) || isElement(child));
	}

	private static boolean isElement(Markup child) {
		return !child.id().isEmpty() && !child.name().contains(":");
	}

	private static Layout layout(Markup definitions) {
		return Layout.of(definitions, DIAGRAMS, "dmnElementRef");
	}

	private static Map<String, DecisionTable> tables(Markup definitions) {
		Map<String, DecisionTable> tables = new LinkedHashMap<>();
		definitions.children().stream().filter(DecisionChanges::isElement).forEach((child) -> {
			String id = DecisionTable.unused(child.id(), tables.keySet());
			tables.put(id, DecisionTable.of(id, child));
		});
		return tables;
	}

	/** By id; else the only one of its kind that is left over. */
	private void match() {
		this.right.keySet().stream().filter(this.left::containsKey).forEach((id) -> this.leftOf.put(id, id));
		for (DecisionTable table : this.right.values()) {
			List<String> open = this.left.values()
				.stream()
				.filter((other) -> !this.leftOf.containsValue(other.id())
						&& other.decision().name().equals(table.decision().name()))
				.map(DecisionTable::id)
				.toList();
			if (!this.leftOf.containsKey(table.id()) && open.size() == 1) {
				this.leftOf.put(table.id(), open.get(0));
			}
		}
	}

	private String translate(String id) {
		return this.leftOf.entrySet()
			.stream()
			.filter((pair) -> pair.getValue().equals(id))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(id);
	}

	private String name(String id) {
		DecisionTable table = this.right.get(id);
		return (table != null) ? table.subject() : BpmnWords.quoted(id);
	}

	private void compare() {
		for (DecisionTable table : this.right.values()) {
			String id = this.leftOf.get(table.id());
			DecisionTable before = (id != null) ? this.left.get(id) : null;
			if (before != null) {
				new TableChanges(this.file, before, table, this.found).tell();
			}
			else {
				tell(table, Kind.ADDED, null, rules(table), "Thêm " + table.subject());
			}
		}
		this.left.values()
			.stream()
			.filter((table) -> !this.leftOf.containsValue(table.id()))
			.forEach((table) -> tell(table, Kind.REMOVED, rules(table), null, "Bỏ " + table.subject()));
	}

	private static String rules(DecisionTable table) {
		String columns = table.columns()
			.values()
			.stream()
			.map(DecisionTable.Column::label)
			.collect(Collectors.joining(", "));
		return table.rules().size() + " luật" + (columns.isEmpty() ? "" : "; các cột " + columns);
	}

	private void tell(DecisionTable table, Kind kind, @Nullable String before, @Nullable String after, String words) {
		this.found
			.add(new Change(this.file, table.id(), null, kind, Weight.BEHAVIOUR, BpmnChanges.capital(table.subject()),
					before, after, words + ": " + ((before != null) ? before : after) + "."));
	}

}
