package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;

/** Units and their figures, written as tables. */
final class Units {

	private static final OffsetDateTime NOON = OffsetDateTime.parse("2023-06-15T12:00:00+07:00");

	private Units() {
	}

	static Unit unit(String id, UnitType type) {
		return new Unit(id, "so-khcn", "Đơn vị " + id, type, List.of(), LocalDate.of(2020, 1, 1), null, null, null);
	}

	static FigureEntry entry(String unit, String indicator, BigDecimal value) {
		return new FigureEntry("2023-H1", unit, Figure.of(indicator, value), "chuyenvien", NOON, null, 1);
	}

	/**
	 * A line for each indicator, its values in the order of the units; "-" is nothing.
	 */
	static List<FigureEntry> table(List<Unit> units, String table) {
		List<FigureEntry> entries = new ArrayList<>();
		for (String line : table.lines().filter((each) -> !each.isBlank()).toList()) {
			List<String> cells = Arrays.stream(line.strip().split("\\s+")).toList();
			for (int i = 1; i < cells.size(); i++) {
				if (!cells.get(i).equals("-")) {
					entries.add(entry(units.get(i - 1).id(), cells.get(0), new BigDecimal(cells.get(i))));
				}
			}
		}
		return entries;
	}

}
