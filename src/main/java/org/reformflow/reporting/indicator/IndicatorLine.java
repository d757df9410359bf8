package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.directive.Target;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.Words;

/** Reads one line of the table of indicators. */
final class IndicatorLine {

	private static final Pattern TARGET = Pattern.compile("([<>]=?|[≥≤=])\\s*(\\S.*)");

	private static final int MAX_CODE = 60;

	private final DataLine line;

	private final LineProblems problems;

	private IndicatorLine(DataLine line, LineProblems problems) {
		this.line = line;
		this.problems = problems;
	}

	/** Null when something is wrong with the line, which is then among the problems. */
	static @Nullable Indicator read(DataLine line, LineProblems problems) {
		return new IndicatorLine(line, problems).read();
	}

	static String code(String text) {
		if (text.length() > MAX_CODE || !text.matches(CodeSum.CODE)) {
			throw new Refusal(("“%s” không dùng làm mã được. Hãy ghi chữ thường không dấu, số và dấu gạch dưới,"
					+ " tối đa %d ký tự, ví dụ dossier_new.")
				.formatted(text, MAX_CODE));
		}
		return text;
	}

	private @Nullable Indicator read() {
		String code = this.line.read("code", IndicatorLine::code, this.problems);
		String name = this.line.read("name", (text) -> Words.text(text, 500), this.problems);
		String measure = this.line.read("measure", (text) -> Words.text(text, 50), this.problems);
		Indicator.Kind kind = oneOf("kind", Indicator.Kind.class);
		Indicator.Direction direction = oneOf("direction", Indicator.Direction.class);
		Indicator.Source source = oneOf("source", Indicator.Source.class);
		RollUp rollUp = this.line.read("roll_up", RollUp::parse, this.problems);
		Owing owedBy = this.line.read("owed_by", Owing::parse, this.problems);
		Boolean evidence = this.line.read("evidence", Words::yes, this.problems);
		Integer decimals = this.line.read("decimals", (text) -> text.isEmpty() ? 0 : Words.number(text, 0, 6),
				this.problems);
		Optional<ReformArea> area = optional("area", (text) -> Words.oneOf(ReformArea.class, text));
		Optional<Outlier> outlier = optional("outlier", Outlier::parse);
		if (code == null || name == null || measure == null || kind == null || direction == null || source == null
				|| rollUp == null || owedBy == null || evidence == null || decimals == null) {
			return null;
		}
		Optional<CodeSum> carriedFrom = optional("carried_from", CodeSum::parse);
		Optional<Target> target = optional("target", (text) -> target(text, name, measure));
		return new Indicator(code, name, area.orElse(null), measure, kind, target.orElse(null), direction, rollUp,
				source, owedBy, evidence, decimals, outlier.orElse(null), aliases(this.line.cell("aliases")),
				carriedFrom.orElse(null));
	}

	/** Names separated by {@code |}. */
	private static List<String> aliases(String text) {
		return Arrays.stream(text.split("\\|")).map(String::strip).filter((alias) -> !alias.isEmpty()).toList();
	}

	private <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
		return this.line.read(column, (text) -> Words.oneOf(type, text), this.problems);
	}

	private <T> Optional<T> optional(String column, Function<String, @Nullable T> parse) {
		return this.line.cell(column).isEmpty() ? Optional.empty()
				: Optional
					.ofNullable(this.line.read(column, (text) -> Optional.ofNullable(parse.apply(text)), this.problems))
					.flatMap((found) -> found);
	}

	private static Target target(String text, String name, String measure) {
		Matcher matcher = TARGET.matcher(text);
		Optional<BigDecimal> amount = matcher.matches() ? VietnameseNumber.parse(matcher.group(2), measure)
				: Optional.empty();
		return amount
			.map((number) -> new Target(name, Target.Comparator.parse(matcher.group(1)), number, measure, text))
			.orElseThrow(() -> new Refusal(
					"“%s” không đọc được. Hãy ghi dấu so sánh và mức cần đạt, ví dụ > 85 hoặc ≥ 1.".formatted(text)));
	}

}
