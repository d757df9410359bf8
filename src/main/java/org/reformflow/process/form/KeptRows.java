package org.reformflow.process.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Which row of the server's list each submitted row continues, so that read-only columns
 * stay with their row when others are removed. The browser sends read-only columns back:
 * a row whose read-only values are those of a server's row continues it, preferably at
 * the same place. A row without these values at all, or with changed ones, continues the
 * row at its own place unless that has been taken; a row that has them blank is new.
 */
class KeptRows {

	private static final ObjectNode NEW = JsonNodeFactory.instance.objectNode();

	private final List<String> lockedColumns;

	private final boolean resizable;

	private final List<@Nullable ObjectNode> unused = new ArrayList<>();

	private final List<@Nullable ObjectNode> rows;

	KeptRows(FormPart.Rows list, ArrayNode submitted, JsonNode before) {
		this.lockedColumns = lockedColumns(list.parts());
		this.resizable = list.isResizable();
		before.forEach((row) -> this.unused.add(FormCheck.objectOf(row)));
		this.rows = new ArrayList<>(Collections.nCopies(submitted.size(), (ObjectNode) null));
		for (int i = 0; i < submitted.size(); i++) {
			this.rows.set(i, sameAt(i, submitted.get(i)));
		}
		for (int i = 0; i < submitted.size(); i++) {
			if (this.rows.get(i) == null) {
				this.rows.set(i, sameAnywhere(submitted.get(i)));
			}
		}
		for (int i = 0; i < submitted.size(); i++) {
			if (this.rows.get(i) == null) {
				this.rows.set(i, isNew(submitted.get(i)) ? NEW : take(i));
			}
		}
	}

	private static List<String> lockedColumns(Map<String, FormPart> parts) {
		return parts.values()
			.stream()
			.filter((part) -> part instanceof FormPart.Field field
					&& field.component().path("readonly").asText("false").startsWith("t"))
			.map(FormPart::key)
			.toList();
	}

	ObjectNode of(int index) {
		ObjectNode row = this.rows.get(index);
		return (row != null) ? row : NEW;
	}

	private @Nullable ObjectNode sameAt(int index, JsonNode row) {
		return (index < this.unused.size() && isSame(row, this.unused.get(index))) ? take(index) : null;
	}

	private @Nullable ObjectNode sameAnywhere(JsonNode row) {
		for (int i = 0; this.resizable && i < this.unused.size(); i++) {
			if (isSame(row, this.unused.get(i))) {
				return take(i);
			}
		}
		return null;
	}

	private boolean isSame(JsonNode row, @Nullable ObjectNode before) {
		return before != null && !isBlank(row) && this.lockedColumns.stream()
			.allMatch((column) -> row.path(column).asText().equals(before.path(column).asText()));
	}

	private boolean isNew(JsonNode row) {
		return this.resizable && isBlank(row) && this.lockedColumns.stream().anyMatch(row::has);
	}

	private boolean isBlank(JsonNode row) {
		return this.lockedColumns.stream().allMatch((column) -> {
			JsonNode value = row.path(column);
			return value.isMissingNode() || value.isNull() || value.asText().isBlank();
		});
	}

	private @Nullable ObjectNode take(int index) {
		return (index < this.unused.size()) ? this.unused.set(index, null) : null;
	}

}
