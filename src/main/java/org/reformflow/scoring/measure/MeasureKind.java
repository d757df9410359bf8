package org.reformflow.scoring.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.reformflow.process.VietnameseNumber;

/** What may be measured; criteria sets name it by its code. */
public enum MeasureKind {

	/** Percent of the assignments that fell due or were done, done in time. */
	ASSIGNMENT_ON_TIME("Nhiệm vụ hoàn thành đúng hạn", "%"),

	/** How many were late. */
	ASSIGNMENT_LATE("Nhiệm vụ trễ hạn", "việc"),

	/** Initiatives handed in in time, in percent of the quota. */
	INITIATIVE_QUOTA("Sáng kiến nộp so với chỉ tiêu", "%"),

	/** How many were recognised. */
	INITIATIVE_RECOGNISED("Sáng kiến được công nhận", "sáng kiến"),

	/** Percent of the periodic reports owed that were handed in in time. */
	REPORT_PUNCTUALITY("Báo cáo định kỳ nộp đúng hạn", "%"),

	/** How many were late or are missing. */
	REPORT_LATE("Báo cáo định kỳ trễ hạn", "báo cáo"),

	/** Satisfaction of people and organisations, in percent. */
	SIPAS("Mức độ hài lòng SIPAS", "%"),

	/** Percent of the dossiers settled that were settled early or in time. */
	DOSSIER_ON_TIME("Hồ sơ giải quyết đúng hạn", "%");

	private static final int DECIMALS = 2;

	private final String label;

	private final String unit;

	MeasureKind(String label, String unit) {
		this.label = label;
		this.unit = unit;
	}

	/** As rules write it, such as {@code assignment_on_time}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What it is and in which unit, in Vietnamese. */
	public String label() {
		return "%s (%s)".formatted(this.label, this.unit);
	}

	/** A value as people read it: "96,3 %", "2 báo cáo". */
	String words(BigDecimal value) {
		return this.unit.equals("%") ? VietnameseNumber.format(value, DECIMALS, this.unit)
				: VietnameseNumber.format(value, this.unit);
	}

	public static Optional<MeasureKind> of(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/** All codes, for messages. */
	public static String codes() {
		return Arrays.stream(values()).map(MeasureKind::code).collect(Collectors.joining(", "));
	}

}
