package org.reformflow.demo.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;

import org.reformflow.demo.DemoProcess;
import org.reformflow.demo.DemoReports;
import org.reformflow.demo.DemoUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes a year of examples on an empty database, before all other examples and before
 * anybody may come in.
 */
@Component
@ConditionalOnProperty({ "reformflow.demo.examples", "demo.history" })
class DemoHistory {

	private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

	private final DemoYear year;

	private final DemoProcess process;

	private final OpenWorkProcess open;

	private final DemoUnits units;

	private final DemoReports reports;

	private final HistoryGate gate;

	private final ClockProcess clock;

	DemoHistory(DemoYear year, DemoProcess process, OpenWorkProcess open, DemoUnits units, DemoReports reports,
			HistoryGate gate, ClockProcess clock) {
		this.year = year;
		this.process = process;
		this.open = open;
		this.units = units;
		this.reports = reports;
		this.gate = gate;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(0)
	void load() {
		try {
			if (!this.units.exist()) {
				LOG.warn("No year of examples: the organisation is not that of the demo");
			}
			else if (this.process.hasRun("directive-rollout", "so-khcn")) {
				LOG.warn("No year of examples: they are only made in an empty database");
			}
			else {
				this.open.withoutJobExecutor(this::make);
			}
		}
		finally {
			this.gate.open();
		}
	}

	private void make() {
		LocalDate today = LocalDate.now(this.clock);
		AtomicReference<YearMonth> month = new AtomicReference<>();
		try {
			this.year.run(today.minusYears(1), today, this.clock, (day) -> {
				if (!YearMonth.from(day).equals(month.getAndSet(YearMonth.from(day)))) {
					LOG.info("Making a year of examples: {}", YearMonth.from(day));
					this.gate.tell(day);
				}
			});
		}
		finally {
			this.clock.letRun();
		}
		this.reports.make();
	}

}
