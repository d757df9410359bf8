package org.reformflow.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the breakdown form. */
record Item(Map<String, Object> row) {

	static Item item(String code, String... leadUnits) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("code", code);
		row.put("text", "Nhiệm vụ " + code);
		row.put("lead_units", List.of(leadUnits));
		row.put("coordinating_units", List.of());
		row.put("area", "NONE");
		row.put("deadline_kind", "AUTO");
		return new Item(row);
	}

	Item with(String field, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(this.row);
		changed.put(field, value);
		return new Item(changed);
	}

	/** The last in-time day, as the words "chậm nhất ngày". */
	Item dueOn(String date) {
		return with("deadline_date", date);
	}

	Item coordinatedBy(String... units) {
		return with("coordinating_units", List.of(units));
	}

	Item targets(String lines) {
		return with("targets", lines);
	}

}
