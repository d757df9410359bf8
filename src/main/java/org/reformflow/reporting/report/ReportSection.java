package org.reformflow.reporting.report;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * The parts of a report in their order: steering, the six areas, assessment, next tasks.
 */
public enum ReportSection {

	STEERING(ReformArea.CHI_DAO_DIEU_HANH),

	INSTITUTIONS(ReformArea.THE_CHE),

	PROCEDURES(ReformArea.TTHC),

	ORGANISATION(ReformArea.TO_CHUC_BO_MAY),

	CIVIL_SERVICE(ReformArea.CHE_DO_CONG_VU),

	FINANCE(ReformArea.TAI_CHINH_CONG),

	DIGITAL(ReformArea.CHINH_PHU_SO),

	/** Figures outside the areas. */
	OTHER("Nội dung khác"),

	ASSESSMENT("Đánh giá chung"),

	NEXT_TASKS("Nhiệm vụ, giải pháp kỳ tới");

	private final @Nullable ReformArea area;

	private final String title;

	ReportSection(ReformArea area) {
		this.area = area;
		this.title = area.label();
	}

	ReportSection(String title) {
		this.area = null;
		this.title = title;
	}

	public String title() {
		return this.title;
	}

	/** Those that have figures, in order. */
	public static List<ReportSection> withFigures() {
		return Arrays.stream(values()).filter((section) -> section.compareTo(ASSESSMENT) < 0).toList();
	}

	/** The section of an area's figures. */
	public static ReportSection of(@Nullable ReformArea area) {
		return Arrays.stream(values())
			.filter((section) -> section.area != null && section.area == area)
			.findFirst()
			.orElse(OTHER);
	}

}
