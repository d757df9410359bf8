package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.reformflow.initiative.campaign.CriteriaSet;
import org.reformflow.initiative.campaign.Criterion;

/**
 * What the sheets of a closed round say together. Weighted points: a criterion's highest
 * score counts its weight, so a sheet totals at most 100.
 *
 * @param sheets sheets that were sent in
 * @param counted sheets that count: without the highest and the lowest where the campaign
 * leaves extremes out and there are at least five
 * @param criteria mean points of each criterion, unweighted, in the order of the set
 * @param total mean of the counted sheets' totals
 * @param lowest lowest total of all sheets
 * @param highest highest total of all sheets
 * @param deviation standard deviation of all totals
 * @param outliers totals that lie far from the median
 * @param agreement Krippendorff's alpha over criteria, as shares of their highest score
 * @param groups mean weighted points of each group
 * @param objections why the scores do not speak for recognition, in Vietnamese; none if
 * they do
 */
record ScoreSummary(int sheets, int counted, List<Double> criteria, double total, double lowest, double highest,
		double deviation, List<Double> outliers, OptionalDouble agreement, Map<String, Double> groups,
		List<String> objections) {

	/** From so many sheets on extremes may be left out. */
	static final int EXTREMES_FROM = 5;

	/** A total farther from the median than this is shown as an outlier. */
	static final double FAR = 15;

	/** Whether the scores speak for recognition. */
	boolean isPass() {
		return this.objections.isEmpty();
	}

	/**
	 * Summarises sheets.
	 * @param sheets for each sheet the points by code of criterion, complete; at least
	 * one
	 */
	static ScoreSummary of(CriteriaSet set, boolean dropExtremes, List<Map<String, BigDecimal>> sheets) {
		List<double[]> weighted = sheets.stream().map((sheet) -> weighted(set, sheet)).toList();
		List<double[]> sorted = weighted.stream().sorted((one, other) -> Double.compare(sum(one), sum(other))).toList();
		boolean dropping = dropExtremes && sorted.size() >= EXTREMES_FROM;
		List<double[]> counted = dropping ? sorted.subList(1, sorted.size() - 1) : sorted;
		double[] totals = sorted.stream().mapToDouble(ScoreSummary::sum).toArray();
		double total = mean(counted.stream().mapToDouble(ScoreSummary::sum).toArray());
		List<Double> criteria = new ArrayList<>();
		Map<String, Double> groups = new LinkedHashMap<>();
		for (int i = 0; i < set.criteria().size(); i++) {
			int index = i;
			Criterion criterion = set.criteria().get(i);
			double mean = mean(counted.stream().mapToDouble((sheet) -> sheet[index]).toArray());
			criteria.add(mean * criterion.max().doubleValue() / criterion.weight().doubleValue());
			groups.merge(criterion.group(), mean, Double::sum);
		}
		return new ScoreSummary(sheets.size(), counted.size(), criteria, total, totals[0], totals[totals.length - 1],
				deviation(totals), outliers(totals), agreement(set, weighted), groups,
				new ScoreAdvice(set).objections(total, groups, criteria));
	}

	private static double[] weighted(CriteriaSet set, Map<String, BigDecimal> sheet) {
		return set.criteria()
			.stream()
			.mapToDouble((criterion) -> Objects.requireNonNull(sheet.get(criterion.code())).doubleValue()
					/ criterion.max().doubleValue() * criterion.weight().doubleValue())
			.toArray();
	}

	private static OptionalDouble agreement(CriteriaSet set, Collection<double[]> sheets) {
		return KrippendorffAlpha.of(IntStream.range(0, set.criteria().size())
			.mapToObj((index) -> sheets.stream()
				.map((sheet) -> sheet[index] / set.criteria().get(index).weight().doubleValue())
				.toList())
			.toList());
	}

	private static List<Double> outliers(double[] sorted) {
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		List<Double> far = new ArrayList<>();
		for (double total : sorted) {
			if (Math.abs(total - median) > FAR) {
				far.add(total);
			}
		}
		return far;
	}

	private static double deviation(double[] values) {
		double mean = mean(values);
		double squares = 0;
		for (double value : values) {
			squares += (value - mean) * (value - mean);
		}
		return (values.length > 1) ? Math.sqrt(squares / (values.length - 1)) : 0;
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum;
	}

	private static double mean(double[] values) {
		return sum(values) / values.length;
	}

}
