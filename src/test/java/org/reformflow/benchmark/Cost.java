package org.reformflow.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one step cost.
 *
 * @param read rows PostgreSQL read from tables, by scan or by index
 * @param written rows inserted, updated or deleted
 * @param statements SQL statements executed; a batch of inserts may be one
 * @param roundTrips times the product waited for PostgreSQL, the commit included
 * @param millis with the commit
 */
record Cost(double read, double written, double statements, double roundTrips, double millis) {

	static Cost median(List<Cost> costs) {
		return new Cost(median(costs, Cost::read), median(costs, Cost::written), median(costs, Cost::statements),
				median(costs, Cost::roundTrips), median(costs, Cost::millis));
	}

	static Cost sum(List<Cost> costs) {
		return costs.stream()
			.reduce((a, b) -> new Cost(a.read + b.read, a.written + b.written, a.statements + b.statements,
					a.roundTrips + b.roundTrips, a.millis + b.millis))
			.orElseThrow();
	}

	private static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
		return costs.stream()
			.map(value::applyAsDouble)
			.sorted(Comparator.naturalOrder())
			.toList()
			.get(costs.size() / 2);
	}

}
