package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KrippendorffAlphaTests {

	/**
	 * Reliability data of section D of the paper: four observers, twelve units, gaps.
	 */
	private static final String[] PUBLISHED = { "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
			". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ." };

	@Test
	void givesTheIntervalAlphaOfThePublishedExample() {
		assertThat(KrippendorffAlpha.of(units(PUBLISHED)).getAsDouble()).isCloseTo(0.849, within(0.0005));
	}

	@Test
	void isOneWhereAllAgree() {
		assertThat(KrippendorffAlpha.of(units("1 2 3", "1 2 3", "1 2 3")).getAsDouble()).isEqualTo(1);
	}

	@Test
	void isBelowZeroWherePeopleContradictEachOther() {
		assertThat(KrippendorffAlpha.of(units("1 5 1 5", "5 1 5 1")).getAsDouble()).isNegative();
	}

	@Test
	void isUnknownWithoutVariationOrPairs() {
		assertThat(KrippendorffAlpha.of(units("3 3", "3 3"))).isEmpty();
		assertThat(KrippendorffAlpha.of(units("1 2 3"))).isEmpty();
		assertThat(KrippendorffAlpha.of(List.of())).isEmpty();
	}

	private static List<List<@Nullable Double>> units(String... observers) {
		List<List<@Nullable Double>> units = new ArrayList<>();
		List<String[]> rows = Arrays.stream(observers).map((row) -> row.split(" ")).toList();
		for (int i = 0; i < rows.get(0).length; i++) {
			List<@Nullable Double> unit = new ArrayList<>();
			for (String[] row : rows) {
				unit.add(row[i].equals(".") ? null : Double.valueOf(row[i]));
			}
			units.add(unit);
		}
		return units;
	}

}
