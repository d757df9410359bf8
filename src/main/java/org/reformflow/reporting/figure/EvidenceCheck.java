package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;

/** Figures of units that need a file to show them. */
class EvidenceCheck implements IndicatorCheck {

	@Override
	public Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value) {
		Figure figure = submission.sheet().figure(indicator.code());
		boolean shown = figure != null && figure.evidence() != null;
		return (submission.isTotal() || !indicator.evidenceRequired() || shown) ? Stream.empty()
				: Stream.of(new Flag(Kind.EVIDENCE_MISSING, Severity.CORRECT, indicator.code(),
						List.of(indicator.code()), "“%s” phải có minh chứng. Hãy đính kèm tệp chứng minh số %s."
							.formatted(indicator.name(), indicator.words(value))));
	}

}
