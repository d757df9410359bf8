package org.reformflow.supervision.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Counts up one group. */
class Tally {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Map<Standing, Integer> now = new EnumMap<>(Standing.class);

	private final Map<Standing, Integer> before = new EnumMap<>(Standing.class);

	private int obstacles;

	Tally() {
		for (Standing standing : Standing.values()) {
			this.now.put(standing, 0);
			this.before.put(standing, 0);
		}
	}

	void add(Standing standing, boolean previous, int count) {
		(previous ? this.before : this.now).merge(standing, count, Integer::sum);
	}

	void addObstacles(int count) {
		this.obstacles += count;
	}

	int late() {
		return of(this.now, Standing.LATE);
	}

	int open() {
		return this.now.entrySet()
			.stream()
			.filter((count) -> !count.getKey().isDone())
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** Of this span and open, without the previous span. */
	int all() {
		return this.now.values().stream().mapToInt(Integer::intValue).sum();
	}

	Board.Group group(String key, String name) {
		return new Board.Group(key, name, this.now, this.obstacles, rate(this.now), rate(this.before));
	}

	private static @Nullable BigDecimal rate(Map<Standing, Integer> numbers) {
		int onTime = of(numbers, Standing.DONE_ON_TIME);
		int judged = onTime + of(numbers, Standing.DONE_LATE);
		return (judged == 0) ? null : HUNDRED.multiply(BigDecimal.valueOf(onTime))
			.divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP);
	}

	private static int of(Map<Standing, Integer> numbers, Standing standing) {
		return Objects.requireNonNull(numbers.get(standing));
	}

}
