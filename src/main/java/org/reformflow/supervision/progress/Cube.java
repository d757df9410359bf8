package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Assignments counted by every grouping at once. */
class Cube {

	/** How many directives and officers are shown. */
	static final int MOST = 30;

	private static final Comparator<Map.Entry<String, Tally>> MOST_LATE = Comparator
		.comparing((Map.Entry<String, Tally> group) -> group.getValue().late())
		.thenComparing((group) -> group.getValue().open())
		.reversed()
		.thenComparing(Map.Entry::getKey);

	private final Map<Grouping, Map<String, Tally>> groups = new EnumMap<>(Grouping.class);

	private final Tally total = new Tally();

	private final int months;

	/**
	 * An empty one.
	 * @param months how many months the previous span lies back, or 0
	 */
	Cube(int months) {
		this.months = months;
		for (Grouping grouping : Grouping.values()) {
			this.groups.put(grouping, new TreeMap<>());
		}
	}

	/**
	 * Adds a count.
	 * @param key null for none
	 */
	void add(Grouping grouping, @Nullable String key, Standing standing, boolean previous, int count) {
		at(grouping, Objects.requireNonNullElse(key, "")).add(standing, previous, count);
		if (grouping == Grouping.UNIT) {
			this.total.add(standing, previous, count);
		}
	}

	/**
	 * Adds a count of a day; a previous month stands beside the month it is compared to.
	 */
	void addDay(@Nullable LocalDate day, Standing standing, boolean previous, int count) {
		if (!previous || this.months > 0) {
			add(Grouping.MONTH, month((previous && day != null) ? day.withDayOfMonth(1).plusMonths(this.months) : day),
					standing, previous, count);
		}
	}

	void addObstacles(Map<Grouping, String> keys, int count) {
		keys.forEach((grouping, key) -> at(grouping, key).addObstacles(count));
		this.total.addObstacles(count);
	}

	static String month(@Nullable LocalDate day) {
		return (day != null) ? YearMonth.from(day).toString() : "";
	}

	Tally total() {
		return this.total;
	}

	/** Groups in the order of their keys, also those with nothing but a previous span. */
	Map<String, Tally> of(Grouping grouping) {
		return Objects.requireNonNull(this.groups.get(grouping));
	}

	Tally at(Grouping grouping, String key) {
		return of(grouping).computeIfAbsent(key, (absent) -> new Tally());
	}

	/** Those that have something, most late first, then most open. */
	List<String> mostLate(Grouping grouping) {
		return of(grouping).entrySet()
			.stream()
			.filter((group) -> group.getValue().all() > 0)
			.sorted(MOST_LATE)
			.limit(MOST)
			.map(Map.Entry::getKey)
			.toList();
	}

}
