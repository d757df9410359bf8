package org.reformflow.reporting.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;

/**
 * A rule between indicators: two sums and how they must compare.
 *
 * @param name what the rule is about, in words
 */
public record Identity(String code, String name, CodeSum left, Comparator comparator, CodeSum right, Severity severity,
		Scope scope) {

	private static final Pattern EXPRESSION = Pattern.compile("([^<>=≤≥]+)(<=|>=|[<>=≤≥])([^<>=≤≥]+)");

	public List<String> codes() {
		return Stream.concat(this.left.codes().stream(), this.right.codes().stream()).toList();
	}

	/** Where a rule holds. */
	public enum Scope {

		/** For every unit and for all of them together. */
		EACH,

		/** Only for all units together. */
		TOTAL

	}

	/** What a rule compares. */
	record Sides(CodeSum left, Comparator comparator, CodeSum right) {

		/** Reads {@code a + b = c + d}; also with ≤ ≥ < >. */
		static Sides parse(String text) {
			Matcher matcher = EXPRESSION.matcher(text);
			if (!matcher.matches()) {
				throw new Refusal(("“%s” không phải một đẳng thức. Hãy ghi hai vế như “a + b = c + d”,"
						+ " so sánh bằng một trong các dấu = ≤ ≥ < >.")
					.formatted(text));
			}
			Sides sides = new Sides(CodeSum.parse(matcher.group(1)), Comparator.parse(matcher.group(2)),
					CodeSum.parse(matcher.group(3)));
			List<String> shared = sides.left.codes().stream().filter(sides.right.codes()::contains).toList();
			if (!shared.isEmpty()) {
				throw new Refusal("mã %s có ở cả hai vế. Hãy bỏ ở một vế.".formatted(String.join(", ", shared)));
			}
			return sides;
		}

	}

}
