package org.reformflow.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.workbook.SheetShape.Column;
import org.reformflow.workbook.RowChange.Kind;

/** Compares two versions of a table. */
final class RowChanges {

	private static final int LONGEST = 200;

	private RowChanges() {
	}

	/** In the order of the sheets: what is new or changed, then what is gone. */
	static List<RowChange> between(List<TableSheet> before, List<TableSheet> after) {
		List<RowChange> changes = new ArrayList<>();
		for (int i = 0; i < after.size(); i++) {
			compare(before.get(i), after.get(i), changes);
		}
		return changes;
	}

	private static void compare(TableSheet before, TableSheet after, List<RowChange> changes) {
		Map<String, SheetRow> old = byKey(before);
		SheetShape shape = after.shape();
		byKey(after).forEach((key, row) -> {
			SheetRow was = old.remove(key);
			String words = (was != null) ? changed(shape, was, row) : all(shape, row);
			if (was == null || !words.isEmpty()) {
				changes.add(new RowChange((was != null) ? Kind.CHANGED : Kind.ADDED, shape.name(), key, words));
			}
		});
		old.forEach((key, row) -> changes.add(new RowChange(Kind.DROPPED, shape.name(), key, all(shape, row))));
	}

	private static Map<String, SheetRow> byKey(TableSheet sheet) {
		Map<String, SheetRow> rows = new LinkedHashMap<>();
		sheet.rows()
			.forEach((row) -> rows.put(sheet.shape().keys().stream().map(row::cell).collect(Collectors.joining(" ")),
					row));
		return rows;
	}

	private static String changed(SheetShape shape, SheetRow was, SheetRow is) {
		return shape.columns()
			.stream()
			.filter((column) -> !same(column, was.cell(column.key()), is.cell(column.key())))
			.map((column) -> "%s: %s → %s".formatted(column.label(), quoted(was.cell(column.key())),
					quoted(is.cell(column.key()))))
			.collect(Collectors.joining("; "));
	}

	private static boolean same(Column column, String one, String other) {
		return one.equals(other) || (column.number() && !one.isEmpty() && !other.isEmpty()
				&& VietnameseNumber.parse(one)
					.flatMap((number) -> VietnameseNumber.parse(other).map((two) -> number.compareTo(two) == 0))
					.orElse(false));
	}

	private static String all(SheetShape shape, SheetRow row) {
		return shape.columns()
			.stream()
			.filter((column) -> !row.cell(column.key()).isEmpty() && !shape.keys().contains(column.key()))
			.map((column) -> column.label() + ": " + shortened(row.cell(column.key())))
			.collect(Collectors.joining("; "));
	}

	private static String quoted(@Nullable String text) {
		return (text == null || text.isEmpty()) ? "(trống)" : "“" + shortened(text) + "”";
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
