package org.reformflow.reporting.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.reformflow.directive.Target;
import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.LineProblems;

/** Whether the indicators of a catalogue fit together. */
class CatalogueCheck {

	private final Map<String, Indicator> indicators;

	private final LineProblems problems;

	CatalogueCheck(Map<String, Indicator> indicators, LineProblems problems) {
		this.indicators = indicators;
		this.problems = problems;
	}

	void check(String where, Indicator indicator) {
		if (indicator.rollUp() instanceof RollUp.Share share) {
			share(where, indicator, share);
		}
		if (indicator.rollUp() instanceof RollUp.WeightedAverage average) {
			known(where, List.of(average.base()));
			added(where, indicator, List.of(average.base()), "Số cơ sở của bình quân");
		}
		if (indicator.rollUp() instanceof RollUp.Sum && indicator.isPercent()) {
			this.problems.add(where,
					"phần trăm không cộng được. Hãy ghi SHARE(tử số / mẫu số) hoặc WEIGHTED_AVERAGE(mã cơ sở).");
		}
		if (indicator.carriedFrom() != null && known(where, indicator.carriedFrom().codes())) {
			sameMeasure(where,
					Stream.concat(Stream.of(indicator.code()), indicator.carriedFrom().codes().stream()).toList());
		}
		Target target = indicator.target();
		if (target != null && contradicts(indicator.direction(), target.comparator())) {
			this.problems.add(where, "chiều %s ngược với chỉ tiêu “%s”. Hãy sửa một trong hai."
				.formatted(indicator.direction(), target.words()));
		}
	}

	private void share(String where, Indicator indicator, RollUp.Share share) {
		if (!indicator.isPercent()) {
			this.problems.add(where, "tỷ lệ phải có đơn vị tính “%”. Hãy sửa cột measure.");
		}
		List<String> codes = Stream.concat(share.numerator().codes().stream(), share.denominator().codes().stream())
			.distinct()
			.toList();
		if (known(where, codes)) {
			added(where, indicator, codes, "Tử số và mẫu số");
			sameMeasure(where, codes);
		}
	}

	/** Shares of shares, of averages and circles among them are all ruled out by this. */
	private void added(String where, Indicator indicator, List<String> codes, String what) {
		for (String code : codes) {
			Indicator part = this.indicators.get(code);
			if (code.equals(indicator.code())) {
				this.problems.add(where, "chỉ tiêu %s tính từ chính nó. Hãy ghi mã khác.".formatted(code));
			}
			else if (part != null && !(part.rollUp() instanceof RollUp.Sum)) {
				this.problems.add(where,
						"%s phải là số cộng được (SUM), nhưng %s thì không. Hãy ghi mã khác.".formatted(what, code));
			}
		}
	}

	private static boolean contradicts(Indicator.Direction direction, Comparator comparator) {
		return switch (direction) {
			case UP -> comparator == Comparator.LE || comparator == Comparator.LT;
			case DOWN -> comparator == Comparator.GE || comparator == Comparator.GT;
			case NONE -> false;
		};
	}

	void check(String where, Identity identity) {
		if (known(where, identity.codes())) {
			sameMeasure(where, identity.codes());
			List<String> percents = identity.codes()
				.stream()
				.filter((code) -> Objects.requireNonNull(this.indicators.get(code)).isPercent())
				.toList();
			if (!percents.isEmpty()) {
				this.problems.add(where,
						"không cộng được phần trăm (%s). Hãy dùng các số đếm.".formatted(String.join(", ", percents)));
			}
		}
	}

	private boolean known(String where, Collection<String> codes) {
		List<String> unknown = codes.stream().filter((code) -> !this.indicators.containsKey(code)).toList();
		if (!unknown.isEmpty()) {
			this.problems.add(where,
					"danh mục không có mã %s. Hãy sửa mã, thêm chỉ tiêu đó, hoặc bỏ dòng này (active = không)."
						.formatted(String.join(", ", unknown)));
		}
		return unknown.isEmpty();
	}

	private void sameMeasure(String where, Collection<String> codes) {
		List<String> measures = codes.stream()
			.map(this.indicators::get)
			.flatMap(Stream::ofNullable)
			.map(Indicator::measure)
			.distinct()
			.toList();
		if (measures.size() > 1) {
			this.problems.add(where, "các mã không cùng đơn vị tính (%s). Hãy chọn mã cùng đơn vị tính."
				.formatted(String.join(", ", measures)));
		}
	}

}
