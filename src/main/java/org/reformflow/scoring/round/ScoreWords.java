package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.Criterion;

/** Words about scores for forms, notices and files. */
final class ScoreWords {

	private static final int SHORT = 120;

	private ScoreWords() {
	}

	/** Such as "3.1.2 Công khai thủ tục hành chính (tối đa 1,5 điểm)". */
	static String full(Criterion leaf) {
		String most = switch (leaf.level()) {
			case BONUS -> "thưởng tối đa %s điểm";
			case PENALTY -> "trừ tối đa %s điểm";
			default -> "tối đa %s điểm";
		};
		return "%s %s (%s)".formatted(leaf.code(), leaf.name(), most.formatted(points(leaf.maxPoints())));
	}

	static String brief(Criterion leaf) {
		String words = leaf.code() + " " + leaf.name();
		return (words.length() > SHORT) ? words.substring(0, SHORT - 1) + "…" : words;
	}

	/**
	 * The field of a leaf, such as "2. Cải cách thể chế"; else what kind of line it is.
	 */
	static String field(CriteriaSet set, Criterion leaf) {
		Criterion line = leaf;
		while (line.parent() != null) {
			line = set.get(line.parent());
		}
		return (line.level() == Criterion.Level.FIELD) ? line.code() + ". " + line.name() : line.level().label();
	}

	/** Two decimals at most: "1,5". Nothing for null. */
	static String points(@Nullable BigDecimal points) {
		return (points != null) ? VietnameseNumber.format(points) : "";
	}

	/** With its sign: "+1,59", "−7". */
	static String signed(@Nullable BigDecimal number) {
		if (number == null) {
			return "";
		}
		return ((number.signum() > 0) ? "+" : (number.signum() < 0) ? "−" : "") + VietnameseNumber.format(number.abs());
	}

	/** What to know before scoring a leaf: guidance and kind of evidence. */
	static String guidance(Criterion leaf) {
		String evidence = leaf.needsEvidence() ? "Minh chứng: " + leaf.evidence() : "";
		return Stream.of(leaf.guidance(), evidence)
			.filter((words) -> !words.isEmpty())
			.map((words) -> words.endsWith(".") ? words : words + ".")
			.collect(Collectors.joining(" "));
	}

}
