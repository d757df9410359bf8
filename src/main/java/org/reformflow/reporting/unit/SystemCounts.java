package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.util.Map;

import org.reformflow.apology.ApologyCounts;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.ReportPeriod;

import org.springframework.stereotype.Component;

/** What the system counts by itself; people do not type it. */
@Component
class SystemCounts {

	private static final String APOLOGIES_OWED = "apology_owed";

	private static final String APOLOGIES_SENT = "apology_sent";

	private final ApologyCounts apologies;

	SystemCounts(ApologyCounts apologies) {
		this.apologies = apologies;
	}

	static boolean counts(Indicator indicator) {
		return indicator.source() == Indicator.Source.SYSTEM
				&& (indicator.code().equals(APOLOGIES_OWED) || indicator.code().equals(APOLOGIES_SENT));
	}

	/** By the indicator's code; one statement. */
	Map<String, BigDecimal> of(UnitPeriod unit) {
		ReportPeriod period = unit.open().period();
		ApologyCounts.Count count = this.apologies.ofUnit(unit.open().department(), unit.unit().id(), period.from(),
				period.to());
		return Map.of(APOLOGIES_OWED, BigDecimal.valueOf(count.owed()), APOLOGIES_SENT,
				BigDecimal.valueOf(count.sent()));
	}

}
