package org.reformflow.modelling.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All cases that the entries of a decision table tell apart: for texts each that is named
 * and another; for numbers each limit and what lies between.
 */
final class DecisionCases {

	/** Above that the cases are not gone through. */
	private static final int MOST = 50_000;

	private static final String OTHER = "\u0000";

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private static final Pattern COMPARISON = Pattern.compile("([<>]=?)? *(-?\\d+(?:\\.\\d+)?)");

	private static final Pattern RANGE = Pattern.compile("([\\[\\](])(-?[\\d.]+?) *\\.\\. *(-?[\\d.]+)([\\[\\])])");

	private final List<List<String>> domains = new ArrayList<>();

	/**
	 * @param rows the conditions of each rule, an empty text for any value
	 */
	DecisionCases(List<String> types, List<List<String>> rows) {
		for (int column = 0; column < types.size(); column++) {
			int place = column;
			this.domains.add(domain(types.get(column), rows.stream().map((row) -> row.get(place)).toList()));
		}
	}

	private static List<String> domain(String type, List<String> entries) {
		if (type.equals("boolean")) {
			return List.of("true", "false");
		}
		Set<String> values = new LinkedHashSet<>();
		if (type.equals("string")) {
			entries.forEach((entry) -> TEXT.matcher(entry).results().forEach((found) -> values.add(found.group(1))));
			values.add(OTHER);
			return List.copyOf(values);
		}
		TreeSet<BigDecimal> limits = new TreeSet<>();
		entries.forEach((entry) -> NUMBER.matcher(entry.replace("..", " "))
			.results()
			.forEach((found) -> limits.add(new BigDecimal(found.group()))));
		if (limits.isEmpty()) {
			return List.of("0");
		}
		values.add(limits.first().subtract(BigDecimal.ONE).toPlainString());
		limits.forEach((limit) -> {
			values.add(limit.toPlainString());
			Optional.ofNullable(limits.higher(limit))
				.map((next) -> limit.add(next).divide(BigDecimal.valueOf(2)))
				.ifPresent((between) -> values.add(between.toPlainString()));
		});
		values.add(limits.last().add(BigDecimal.ONE).toPlainString());
		return List.copyOf(values);
	}

	/** Whether there are few enough to go through. */
	boolean isCountable(int rules) {
		long cases = Math.max(1, rules / 10);
		for (List<String> domain : this.domains) {
			cases *= domain.size();
			if (cases > MOST) {
				return false;
			}
		}
		return true;
	}

	/** Whether a case has no text that no rule names, where more than one is named. */
	boolean isNamed(List<String> values) {
		return IntStream.range(0, values.size())
			.noneMatch((i) -> values.get(i).equals(OTHER) && this.domains.get(i).size() > 2);
	}

	/** Each case, one value for each column. */
	List<List<String>> all() {
		List<List<String>> all = List.of(List.of());
		for (List<String> domain : this.domains) {
			List<List<String>> longer = new ArrayList<>();
			for (List<String> begun : all) {
				for (String value : domain) {
					List<String> next = new ArrayList<>(begun);
					next.add(value);
					longer.add(next);
				}
			}
			all = longer;
		}
		return all;
	}

	/** Whether the conditions of a rule hold in a case. */
	static boolean holds(List<String> types, List<String> conditions, List<String> values) {
		for (int i = 0; i < conditions.size(); i++) {
			if (!holds(types.get(i), conditions.get(i), values.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean holds(String type, String condition, String value) {
		if (condition.isEmpty() || condition.equals("-")) {
			return true;
		}
		if (condition.startsWith("not(")) {
			return !holds(type, condition.substring(4, condition.length() - 1), value);
		}
		if (type.equals("boolean")) {
			return condition.equals(value);
		}
		if (type.equals("string")) {
			return TEXT.matcher(condition).results().anyMatch((text) -> text.group(1).equals(value));
		}
		Matcher range = RANGE.matcher(condition);
		BigDecimal number = new BigDecimal(value);
		if (range.matches()) {
			int low = number.compareTo(new BigDecimal(range.group(2)));
			int high = number.compareTo(new BigDecimal(range.group(3)));
			return (range.group(1).equals("[") ? low >= 0 : low > 0)
					&& (range.group(4).equals("]") ? high <= 0 : high < 0);
		}
		return COMPARISON.matcher(condition)
			.results()
			.anyMatch((found) -> compares(found.group(1), number.compareTo(new BigDecimal(found.group(2)))));
	}

	private static boolean compares(@Nullable String operator, int compared) {
		if (operator == null) {
			return compared == 0;
		}
		return switch (operator) {
			case "<" -> compared < 0;
			case "<=" -> compared <= 0;
			case ">" -> compared > 0;
			default -> compared >= 0;
		};
	}

	/** A case in words, such as "days = 16, granted = 0". */
	static String words(List<String> names, List<String> values) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			words.add(names.get(i) + " = " + (values.get(i).equals(OTHER) ? "giá trị khác" : values.get(i)));
		}
		return String.join(", ", words);
	}

}
