package org.reformflow.scoring.measure;

import java.math.BigDecimal;

/**
 * What was measured of a unit in a year. What is not known has no measure, it is not 0.
 *
 * @param value exact; percentages to 34 digits
 * @param words such as "96,3 %"
 * @param source what it was counted from, such as "26/27 nhiệm vụ đến hạn hoặc hoàn thành
 * từ 15/12/2025 đến 14/12/2026"
 */
public record Measure(MeasureKind kind, BigDecimal value, String words, String source) {

}
