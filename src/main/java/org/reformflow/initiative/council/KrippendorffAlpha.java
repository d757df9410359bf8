package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * How far several people agree on numbers: Krippendorff's alpha with the interval metric
 * (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). 1 is full
 * agreement, 0 what chance would give.
 */
final class KrippendorffAlpha {

	private KrippendorffAlpha() {
	}

	/**
	 * The agreement, or nothing where there is too little to compare or no variation.
	 * @param units for each thing judged what each person gave it, null if nothing
	 */
	static OptionalDouble of(List<? extends List<@Nullable Double>> units) {
		List<List<Double>> paired = new ArrayList<>();
		for (List<@Nullable Double> unit : units) {
			List<Double> given = new ArrayList<>();
			unit.stream().filter(Objects::nonNull).forEach((value) -> given.add(Objects.requireNonNull(value)));
			if (given.size() > 1) {
				paired.add(given);
			}
		}
		List<Double> all = paired.stream().flatMap(List::stream).toList();
		double expected = squares(all) / (all.size() - 1.0);
		if (all.size() < 2 || expected == 0) {
			return OptionalDouble.empty();
		}
		double observed = paired.stream().mapToDouble((unit) -> squares(unit) / (unit.size() - 1.0)).sum();
		return OptionalDouble.of(1 - observed / expected);
	}

	/** Sum of the squared differences of all ordered pairs. */
	private static double squares(List<Double> values) {
		double sum = 0;
		for (double one : values) {
			for (double other : values) {
				sum += (one - other) * (one - other);
			}
		}
		return sum;
	}

}
