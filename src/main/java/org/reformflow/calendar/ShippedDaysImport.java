package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped days into the tables, each version of the file once: rows that
 * people edited stay, and an older node that starts again does not undo a newer file.
 */
@Component
class ShippedDaysImport implements InitializingBean {

	private static final String AUTHOR = "reform-flow";

	private static final Logger LOG = LoggerFactory.getLogger(ShippedDaysImport.class);

	private final CalendarEdits edits;

	private final CalendarTables tables;

	private final TransactionTemplate transactions;

	ShippedDaysImport(CalendarEdits edits, CalendarTables tables, TransactionTemplate transactions) {
		this.edits = edits;
		this.tables = tables;
		this.transactions = transactions;
	}

	@Override
	public void afterPropertiesSet() {
		run(ShippedDays.read());
	}

	void run(ShippedDays shipped) {
		this.transactions.executeWithoutResult((status) -> {
			this.edits.lock();
			if (!this.tables.isShipped(shipped.sha256())) {
				SortedMap<LocalDate, Optional<CalendarDay>> days = difference(shipped);
				this.edits.apply(new CalendarChange(CalendarTables.NATIONAL, CalendarChange.Source.SHIPPED,
						shipped.sha256(), null, List.of(), days, null), AUTHOR);
				LOG.info("Brought {} shipped days into the national calendar", days.size());
			}
		});
	}

	private SortedMap<LocalDate, Optional<CalendarDay>> difference(ShippedDays shipped) {
		Map<LocalDate, CalendarDay> now = this.tables.days(CalendarTables.NATIONAL)
			.stream()
			.collect(Collectors.toMap(CalendarDay::day, Function.identity()));
		SortedMap<LocalDate, Optional<CalendarDay>> days = new TreeMap<>();
		now.keySet().forEach((day) -> days.put(day, Optional.empty()));
		shipped.days().forEach((day) -> days.put(day.day(), Optional.of(day)));
		days.entrySet().removeIf((each) -> each.getValue().equals(Optional.ofNullable(now.get(each.getKey()))));
		days.keySet().removeAll(this.tables.editedDays(CalendarTables.NATIONAL, AUTHOR));
		return days;
	}

}
