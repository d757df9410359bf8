package org.reformflow.deadline.ladder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.ladder.Tier.OnAnswer;

/** Reads the result of the decision table as tiers, and says what is wrong with it. */
final class LadderRules {

	private LadderRules() {
	}

	/** The tiers, lowest first. */
	static List<Tier> read(List<Map<String, Object>> rows) {
		List<Tier> tiers = rows.stream().map(LadderRules::tier).sorted(Comparator.comparingInt(Tier::offset)).toList();
		check(tiers);
		return tiers;
	}

	private static Tier tier(Map<String, Object> row) {
		String code = text(row, "tier");
		if (code == null) {
			throw new LadderTableException("có dòng chưa có ký hiệu bậc (cột tier)");
		}
		try {
			String answerBy = text(row, "answerBy");
			return new Tier(code, required(row, "name"), number(row, "offset"), addressees(required(row, "to")),
					required(row, "template"), Boolean.TRUE.equals(row.get("urgent")),
					(answerBy != null) ? Addressee.of(answerBy) : null,
					(answerBy != null) ? number(row, "answerDays") : 0, Boolean.TRUE.equals(row.get("waits")),
					onAnswer(text(row, "onAnswer")), (row.get("resetWithin") != null) ? number(row, "resetWithin") : 0,
					text(row, "action"));
		}
		catch (LadderTableException ex) {
			throw new LadderTableException("bậc “" + code + "”: " + ex.getMessage());
		}
	}

	private static void check(List<Tier> tiers) {
		Set<String> codes = new HashSet<>();
		for (Tier tier : tiers) {
			require(codes.add(tier.code()), tier, "ký hiệu bậc lặp lại");
			require(tier.code().length() <= 20 && tier.name().length() <= 200, tier, "ký hiệu hoặc tên quá dài");
			require(Math.abs(tier.offset()) <= 250, tier, "mốc phải trong khoảng 250 ngày làm việc");
			require(tier.answerBy() == null || (tier.answerDays() >= 1 && tier.answerDays() <= 60), tier,
					"số ngày trả lời phải từ 1 đến 60");
			require(tier.onAnswer() != OnAnswer.RESET || (tier.resetWithin() >= 1 && tier.resetWithin() <= 60), tier,
					"số ngày được cam kết (resetWithin) phải từ 1 đến 60");
			require(tier.answerBy() != null || (!tier.waits() && tier.onAnswer() == OnAnswer.CONTINUE), tier,
					"chờ hoặc xử lý câu trả lời nhưng chưa nêu ai trả lời (answerBy)");
			require(tier.offset() != 1 || tiers.stream().noneMatch((other) -> other.offset() == 0), tier,
					"mốc 0 và mốc 1 đến cùng một lúc; hãy bỏ một mốc");
			require(tiers.stream()
				.noneMatch((other) -> other != tier && other.offset() == tier.offset() && other.answerBy() != null
						&& tier.answerBy() != null),
					tier, "hai bậc cùng mốc đều đòi trả lời; hãy để một bậc");
		}
	}

	private static void require(boolean holds, Tier tier, String problem) {
		if (!holds) {
			throw new LadderTableException("bậc “" + tier.code() + "”: " + problem);
		}
	}

	private static List<Addressee> addressees(String words) {
		return Arrays.stream(words.split(",")).map(Addressee::of).toList();
	}

	private static OnAnswer onAnswer(@Nullable String word) {
		try {
			return (word == null) ? OnAnswer.CONTINUE : OnAnswer.valueOf(word.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new LadderTableException("không có cách xử lý “" + word + "”; hãy dùng continue, stop hoặc reset");
		}
	}

	private static @Nullable String text(Map<String, Object> row, String column) {
		Object value = row.get(column);
		return (value == null || value.toString().isBlank()) ? null : value.toString().strip();
	}

	private static String required(Map<String, Object> row, String column) {
		String value = text(row, column);
		if (value == null) {
			throw new LadderTableException("chưa có cột " + column);
		}
		return Objects.requireNonNull(value);
	}

	private static int number(Map<String, Object> row, String column) {
		if (row.get(column) instanceof Number number && number.doubleValue() == number.intValue()) {
			return number.intValue();
		}
		throw new LadderTableException("cột " + column + " phải là số nguyên");
	}

}
