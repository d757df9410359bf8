package org.reformflow.modelling.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A decision of a DMN file with its table, if it has one. */
record DecisionTable(String id, Markup decision, @Nullable Markup table, Map<String, Column> columns,
		Map<String, Rule> rules) {

	private static final Set<String> PARTS = Set.of("input", "output", "rule");

	static DecisionTable of(String id, Markup decision) {
		Markup table = decision.children("decisionTable").findFirst().orElse(null);
		Map<String, Column> columns = new LinkedHashMap<>();
		Map<String, Rule> rules = new LinkedHashMap<>();
		if (table != null) {
			table.children("input").forEach((each) -> column(each, columns));
			table.children("output").forEach((each) -> column(each, columns));
			List<Column> all = List.copyOf(columns.values());
			table.children("rule").forEach((each) -> {
				String rule = unused(each.id().isEmpty() ? "rule" : each.id(), rules.keySet());
				rules.put(rule, Rule.of(rule, rules.size() + 1, each, all));
			});
		}
		return new DecisionTable(id, decision, table, columns, rules);
	}

	private static void column(Markup markup, Map<String, Column> columns) {
		String id = unused(markup.id().isEmpty() ? markup.name() : markup.id(), columns.keySet());
		columns.put(id, new Column(id, markup));
	}

	static String unused(String id, Set<String> used) {
		String free = id;
		for (int i = 2; used.contains(free); i++) {
			free = id + "#" + i;
		}
		return free;
	}

	/** What is written about the decision and its table beside columns and rules. */
	Facets facets() {
		Facets own = Facets.of(this.decision, (child) -> child.name().equals("decisionTable"));
		if (this.table != null) {
			Facets inner = Facets.of(this.table, (child) -> PARTS.contains(child.name()));
			own.values().put("decisionTable@id", this.table.id());
			inner.values()
				.forEach((key, value) -> own.values().put("decisionTable" + (isPart(key) ? "/" : "") + key, value));
			inner.parts().forEach((key, value) -> own.parts().put("decisionTable/" + key, value));
		}
		return own;
	}

	private static boolean isPart(String key) {
		return !key.startsWith("@") && !key.startsWith("#");
	}

	String subject() {
		String name = this.decision.attribute("name");
		return "bảng “" + (name.isEmpty() ? this.id : name) + "”";
	}

	/** Whether the order of the rules decides what comes out. */
	boolean isOrdered() {
		String policy = (this.table != null) ? this.table.attribute("hitPolicy") : "";
		return !policy.isEmpty() && !policy.equals("ANY");
	}

	/** A condition or a result. */
	record Column(String id, Markup markup) {

		String label() {
			String label = this.markup.attribute("label");
			String name = this.markup.attribute("name");
			String asked = this.markup.children("inputExpression")
				.findFirst()
				.map((each) -> each.text("text"))
				.orElse("");
			return Stream.of(label, name, asked, this.id).filter((each) -> !each.isEmpty()).findFirst().orElse("");
		}

		boolean isInput() {
			return this.markup.name().equals("input");
		}

		String kind() {
			return isInput() ? "cột điều kiện" : "cột kết quả";
		}

	}

	/**
	 * A row.
	 *
	 * @param number first is 1
	 * @param cells by the id of their column
	 */
	record Rule(String id, int number, Markup markup, Map<String, Markup> cells) {

		static Rule of(String id, int number, Markup markup, List<Column> columns) {
			Map<String, Markup> cells = new LinkedHashMap<>();
			put(markup.children("inputEntry").toList(), columns.stream().filter(Column::isInput).toList(), cells);
			put(markup.children("outputEntry").toList(),
					columns.stream().filter((column) -> !column.isInput()).toList(), cells);
			return new Rule(id, number, markup, cells);
		}

		/** A cell beyond the columns has a number of its own. */
		private static void put(List<Markup> entries, List<Column> columns, Map<String, Markup> cells) {
			for (int i = 0; i < entries.size(); i++) {
				String column = (i < columns.size()) ? columns.get(i).id() : entries.get(i).name() + " " + (i + 1);
				cells.put(column, entries.get(i));
			}
		}

		/** Everything but the cells. */
		Facets facets() {
			return Facets.of(this.markup, (child) -> child.name().endsWith("Entry"));
		}

		String text(String column) {
			Markup cell = this.cells.get(column);
			return (cell != null) ? cell.text("text") : "";
		}

		List<String> texts() {
			return this.cells.values().stream().map((cell) -> cell.text("text")).toList();
		}

		/** Such as: luật 3 (Nhắc người đứng đầu). */
		String subject() {
			String description = this.markup.text("description");
			return "luật " + this.number + (description.isEmpty() ? "" : " (" + description + ")");
		}

	}

}
