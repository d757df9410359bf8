package org.reformflow.reporting.text;

import java.util.List;
import java.util.stream.Stream;

import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.period.ReportPeriod;

/** All checks on the words of a report. */
public final class TextChecks {

	private static final KnownReferences KNOWN = KnownReferences.shipped();

	private TextChecks() {
	}

	/** What contradicts in a text that reports on a period. */
	public static List<Flag> flags(ReportPeriod period, String text) {
		return Stream.concat(PeriodMentions.flags(period, text), KNOWN.flags(text)).toList();
	}

}
