package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A facet that is not the same on both sides; null where it is missing. Of a part that is
 * on one side only, what is in it is not told again.
 */
record Difference(String key, @Nullable String before, @Nullable String after) {

	/**
	 * @param translated a left value as it has to be on the right, given the key and the
	 * value
	 */
	static List<Difference> between(Facets left, Facets right, BinaryOperator<String> translated) {
		Set<String> keys = new LinkedHashSet<>(left.values().keySet());
		keys.addAll(right.values().keySet());
		List<Difference> found = new ArrayList<>();
		Set<String> whole = new LinkedHashSet<>();
		for (String key : keys) {
			String before = left.values().get(key);
			String after = right.values().get(key);
			boolean same = Objects.equals((before != null) ? translated.apply(key, before) : null, after);
			if (!same && whole.stream().noneMatch((part) -> isIn(part, key))) {
				found.add(new Difference(key, before, after));
				if (isPart(left, right, key)) {
					whole.add(key);
				}
			}
		}
		return found;
	}

	private static boolean isPart(Facets left, Facets right, String key) {
		return left.parts().containsKey(key) || right.parts().containsKey(key);
	}

	private static boolean isIn(String part, String key) {
		return key.length() > part.length() && key.startsWith(part) && "@#/".indexOf(key.charAt(part.length())) >= 0;
	}

}
