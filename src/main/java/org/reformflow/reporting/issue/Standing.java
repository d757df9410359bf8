package org.reformflow.reporting.issue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentSheet;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.ReportState;

/**
 * How a department's report stands.
 *
 * @param written the texts that people wrote
 * @param drafted the texts that the figures give
 * @param flags what contradicts
 * @param explanations of the consolidated figures
 */
record Standing(DepartmentReport report, DepartmentSheet sheet, Map<ReportSection, String> written,
		Map<ReportSection, String> drafted, List<Flag> flags, List<Explanation> explanations) {

	/** The texts: before the report is submitted drafted ones where none was written. */
	static Map<ReportSection, String> texts(ReportState state, Map<ReportSection, String> written,
			Map<ReportSection, String> drafted) {
		Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
		if (state.compareTo(ReportState.SUBMITTED) < 0) {
			texts.putAll(drafted);
		}
		texts.putAll(written);
		return texts;
	}

	Map<ReportSection, String> texts() {
		return texts(this.report.state(), this.written, this.drafted);
	}

	/** What must be corrected. */
	List<Flag> corrections() {
		return of(this.flags, Severity.CORRECT);
	}

	List<Flag> notes() {
		return of(this.flags, Severity.NOTE);
	}

	/** What must still be explained. */
	List<Flag> unexplained() {
		return Explanations.unexplained(this.flags, Explanations.ALL_UNITS, this.explanations);
	}

	/** The explanations that still hold. */
	List<Explanation> explained() {
		return this.explanations.stream()
			.filter((explanation) -> this.flags.stream().anyMatch(explanation::explains))
			.toList();
	}

	/** Another one whenever something changed that the office looks at. */
	String fingerprint() {
		return Integer.toHexString(31 * this.sheet.sheet().values().toString().hashCode()
				+ 17 * unexplained().stream().map(Flag::words).toList().hashCode() + texts().hashCode());
	}

	private static List<Flag> of(Collection<Flag> flags, Severity severity) {
		return flags.stream().filter((flag) -> flag.severity() == severity).toList();
	}

}
